import type { Diagnostic } from "@millrace/core";
import type { LawContext, PluginLaw } from "../../law.js";
import { invalidOption, missingOption } from "../../option-findings.js";
import { hasOption, knownText, lastOption, type PluginView } from "../../plugin-view.js";
import { checkRegex } from "../../regex-fault.js";
import { plainWords } from "../../words.js";
import { doesNothing, optionIgnored, wordCount } from "../filters/filter-findings.js";
import { textsOf } from "../filters/view.js";

const DELETE = "delete_label_value";
const ALLOWED: { readonly [option: string]: readonly string[] } = {
  action: ["include", "exclude"],
  operation_type: ["prefix", "substring"],
};

/** Source: set_metrics_rules in plugins/processor_metrics_selector/selector.c. */
export const metricsSelectorLaw: PluginLaw = function* (view, context) {
  const option = lastOption(view, "context");
  const text = knownText(view, "context")?.toLowerCase();
  if (option !== undefined && text === undefined) return;
  if (text === DELETE) yield* checkDelete(view);
  else if (text === undefined || text === "metric_name") yield* checkNames(view, context);
  else if (option !== undefined)
    yield invalidOption(
      option.spot.path,
      { option: option.written, value: option.text, wanted: `metric_name or ${DELETE}` },
      option.spot.position,
    );
};

function* checkNames(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  if (!hasOption(view, "metric_name"))
    yield missingOption(
      [...view.spot.path, "metric_name"],
      { option: "metric_name", plugin: "metrics_selector" },
      view.spot.position,
    );
  for (const [key, values] of Object.entries(ALLOWED))
    for (const { written: option, text: value, spot } of textsOf(view, key))
      if (!values.includes(value.toLowerCase()))
        yield invalidOption(
          spot.path,
          { option, value, wanted: `one of ${values.join(", ")}` },
          spot.position,
        );
  for (const option of textsOf(view, "metric_name"))
    if (option.text.startsWith("/") && option.text.endsWith("/"))
      yield* checkRegex(option, option.text, engine.fluentBit);
  for (const { written: option, spot } of textsOf(view, "label"))
    yield optionIgnored(
      spot.path,
      { option, because: `it is read with context ${DELETE} alone` },
      spot.position,
    );
}

function* checkDelete(view: PluginView): Iterable<Diagnostic> {
  if (!hasOption(view, "label"))
    yield doesNothing(
      view.spot.path,
      { plugin: "metrics_selector processor", wants: "label" },
      view.spot.position,
    );
  for (const { written: option, text: value, spot } of textsOf(view, "label"))
    if (plainWords(value, 1).length !== 2)
      yield wordCount(spot.path, { option, wanted: "a label and a value", value }, spot.position);
  for (const { written: option, spot } of textsOf(view, "action", "operation_type", "metric_name"))
    yield optionIgnored(
      spot.path,
      { option, because: `context ${DELETE} reads label alone` },
      spot.position,
    );
}
