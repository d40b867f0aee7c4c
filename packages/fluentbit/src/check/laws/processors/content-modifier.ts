import type { Diagnostic } from "@millrace/core";
import type { Signal } from "../../../model/processors.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { invalidOption, missingOption } from "../../option-findings.js";
import {
  hasOption,
  knownText,
  lastOption,
  type OptionView,
  type PluginView,
} from "../../plugin-view.js";
import { checkRegex, onigmoFault } from "../../regex-fault.js";
import { optionIgnored } from "../filters/filter-findings.js";
import { isSince, textsOf } from "../filters/view.js";
import { signalOf } from "./processor-view.js";

/** What an action needs besides a key. */
const NEEDS: { readonly [action: string]: string | undefined } = {
  insert: "value",
  upsert: "value",
  rename: "value",
  delete: undefined,
  hash: undefined,
  extract: "pattern",
  convert: "converted_type",
};

const TYPES = ["string", "boolean", "int", "double"];
const LOGS =
  "attributes body message metadata otel_resource_attributes otel_scope_attributes otel_scope_name otel_scope_version record";
const METRICS =
  "attributes description labels name otel_resource_attributes otel_scope_attributes otel_scope_name";

/** Contexts by signal. `otel_log_attributes` came with 5.0. */
function contextsOf(signal: Signal, version: string): readonly string[] | undefined {
  if (signal === "logs")
    return [...LOGS.split(" "), ...(isSince(version, "5.0.0") ? ["otel_log_attributes"] : [])];
  if (signal === "metrics") return METRICS.split(" ");
  if (signal === "traces") return ["span_attributes", "span_kind", "span_name", "span_status"];
  return undefined;
}

/** Source: plugins/processor_content_modifier/cm_config.c. */
export const contentModifierLaw: PluginLaw = function* (view, context) {
  const action = knownText(view, "action")?.toLowerCase();
  const scope = yield* checkContext(view, context, action);
  yield* checkPattern(view, context, action);
  if (action === undefined || !Object.hasOwn(NEEDS, action)) return;
  const needed = NEEDS[action];
  const missing = [...(scope ? [] : ["key"]), ...(needed === undefined ? [] : [needed])];
  for (const option of missing.filter((key) => !hasOption(view, key)))
    yield missingOption(
      [...view.spot.path, option],
      { option, plugin: `content_modifier with action ${action}` },
      view.spot.position,
    );
  for (const key of ["value", "pattern", "converted_type"]) {
    const option = lastOption(view, key);
    if (option !== undefined && key !== needed)
      yield optionIgnored(
        option.spot.path,
        { option: option.written, because: `action ${action} does not read it` },
        option.spot.position,
      );
  }
  if (action === "convert")
    for (const { written: option, text: value, spot } of textsOf(view, "converted_type"))
      if (!TYPES.includes(value.toLowerCase()))
        yield invalidOption(
          spot.path,
          { option, value, wanted: `one of ${TYPES.join(", ")}` },
          spot.position,
        );
};

/** A pattern is compiled whatever the action is. */
function* checkPattern(
  view: PluginView,
  { engine }: LawContext,
  action: string | undefined,
): Iterable<Diagnostic> {
  for (const option of textsOf(view, "pattern")) {
    const { written, text, spot } = option;
    yield* checkRegex(option, text, engine.fluentBit);
    const good = onigmoFault(text, engine.fluentBit) === undefined;
    if (action === "extract" && good && !/\(\?<[^=!]/.test(text))
      yield optionIgnored(
        spot.path,
        { option: written, because: "only named groups such as (?<user>…) are taken out" },
        spot.position,
      );
  }
}

/** Gives true where the context brings its own key: `name` or `version` of an OpenTelemetry scope. */
function* checkContext(
  view: PluginView,
  { engine }: LawContext,
  action: string | undefined,
): Generator<Diagnostic, boolean> {
  const option = lastOption(view, "context");
  const text = knownText(view, "context")?.toLowerCase();
  const signal = signalOf(view);
  if (option === undefined || text === undefined || signal === undefined) return false;
  const allowed = contextsOf(signal, engine.fluentBit);
  if (allowed !== undefined && !allowed.includes(text)) {
    yield invalidOption(
      option.spot.path,
      {
        option: option.written,
        value: option.text,
        wanted: `for ${signal} one of ${allowed.join(", ")}`,
      },
      option.spot.position,
    );
    return false;
  }
  const own = /^otel_scope_(name|version)$/.exec(text)?.[1];
  if (own === undefined || signal === "traces") return false;
  yield* checkScope(view, option, own, action);
  return true;
}

function* checkScope(
  view: PluginView,
  { text: context }: OptionView,
  own: string,
  action: string | undefined,
): Iterable<Diagnostic> {
  for (const { written: option, text: value, spot } of textsOf(view, "key"))
    if (value.toLowerCase() !== own)
      yield invalidOption(
        spot.path,
        { option, value, wanted: `${own} with context ${context}` },
        spot.position,
      );
  const option = lastOption(view, "action");
  if (option !== undefined && ["rename", "extract", "convert"].includes(action ?? ""))
    yield invalidOption(
      option.spot.path,
      {
        option: option.written,
        value: option.text,
        wanted: `insert, upsert, delete or hash with context ${context}`,
      },
      option.spot.position,
    );
}
