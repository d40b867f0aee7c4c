import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor, misreadAccessor } from "../../accessor-findings.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { invalidOption, misreadOption, missingOption } from "../../option-findings.js";
import { hasOption, knownText, type OptionView, type PluginView } from "../../plugin-view.js";
import { accessorFault } from "../../record-accessor.js";
import { plainWords } from "../../words.js";
import { optionIgnored, wordCount } from "./filter-findings.js";
import { checkRegexRule } from "./regex-rules.js";
import { textsOf } from "./view.js";

const MAX_LABELS = 128;
const KUBERNETES_LABELS = 5;

/** Source: cb_log_to_metrics_init in plugins/filter_log_to_metrics/log_to_metrics.c. */
export const logToMetricsLaw: PluginLaw = function* (view, context) {
  for (const option of textsOf(view, "regex", "exclude"))
    yield* checkRegexRule(option, context, false);
  yield* checkRuleOrder(view);
  const mode = (knownText(view, "metric_mode") ?? "counter").toLowerCase();
  yield* checkValue(view, context, mode);
  yield* checkBuckets(view, mode);
  yield* checkLabels(view, context);
};

/** The first Regex decides at once, as in grep. */
function* checkRuleOrder(view: PluginView): Iterable<Diagnostic> {
  const rules = view.options.filter(({ key }) => key === "regex" || key === "exclude");
  const first = rules.findIndex(({ key }) => key === "regex");
  for (const { written: option, spot } of first < 0 ? [] : rules.slice(first + 1))
    yield optionIgnored(
      spot.path,
      { option, because: "the first regex decides at once, whether it fits or not" },
      spot.position,
    );
}

function* checkValue(view: PluginView, { engine }: LawContext, mode: string): Iterable<Diagnostic> {
  const measures = mode === "gauge" || mode === "histogram";
  if (measures && !hasOption(view, "value_field"))
    yield missingOption(
      [...view.spot.path, "value_field"],
      { option: "value_field", plugin: "log_to_metrics" },
      view.spot.position,
    );
  for (const option of textsOf(view, "value_field"))
    if (measures) yield* checkKeyAccessor(option, option.text, engine.fluentBit);
    else if (mode === "counter")
      yield optionIgnored(
        option.spot.path,
        { option: option.written, because: "a counter counts records and reads no value" },
        option.spot.position,
      );
}

/** A number at the start is enough for the engine, and what stands behind it is lost. */
function* checkBuckets(view: PluginView, mode: string): Iterable<Diagnostic> {
  for (const { written: option, text: value, spot } of textsOf(view, "bucket")) {
    const said = { option, value, wanted: "one number" };
    if (!/^[+-]?(\d|\.\d|inf|nan)/i.test(value))
      yield invalidOption(spot.path, said, spot.position);
    else if (mode === "counter" || mode === "gauge")
      yield optionIgnored(
        spot.path,
        { option, because: `a ${mode} has no buckets` },
        spot.position,
      );
    else if (Number.isNaN(Number(value))) yield misreadOption(spot.path, said, spot.position);
  }
}

function* checkLabels(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  const labels = view.options.filter(({ key }) => key === "label_field" || key === "add_label");
  const own = ["true", "on", "yes"].includes(
    knownText(view, "kubernetes_mode")?.toLowerCase() ?? "",
  );
  const last = labels[MAX_LABELS - (own ? KUBERNETES_LABELS : 0)];
  if (last !== undefined)
    yield invalidOption(
      last.spot.path,
      { option: last.written, value: last.text, wanted: `up to ${MAX_LABELS} labels in all` },
      last.spot.position,
    );
  for (const option of textsOf(view, "add_label")) {
    const [name, accessor] = plainWords(option.text, 1);
    if (name === undefined || accessor === undefined)
      yield wordCount(
        option.spot.path,
        { option: option.written, wanted: "a label and a record accessor", value: option.text },
        option.spot.position,
      );
    else yield* checkLabel(option, accessor, engine.fluentBit);
  }
  for (const option of textsOf(view, "label_field"))
    yield* checkLabel(option, option.text, engine.fluentBit);
}

/** A bad accessor leaves the label empty; a label_field is its own label, with its `$` and brackets. */
function* checkLabel(option: OptionView, accessor: string, version: string): Iterable<Diagnostic> {
  const { path, position } = option.spot;
  if (accessorFault(accessor, version) !== undefined)
    yield misreadAccessor(path, { accessor, reads: "a label that is always empty" }, position);
  else if (option.key === "label_field" && /[$[\]']/.test(accessor))
    yield misreadAccessor(
      path,
      { accessor, reads: "the label's name too; write add_label NAME ACCESSOR" },
      position,
    );
}
