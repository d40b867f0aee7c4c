import { type Diagnostic, showValue } from "@millrace/core";
import type { Variant } from "../../../model/processors.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { invalidOption, misreadOption } from "../../option-findings.js";
import { knownText, lastOption, type OptionView } from "../../plugin-view.js";
import { onigmoFault } from "../../regex-fault.js";
import { isSince, leadingInteger } from "../filters/view.js";
import { isInteger, isMap } from "./processor-view.js";

type Map = { readonly [key: string]: Variant };

/** Source: plugins/processor_sampling/sampling_conf.c. */
export const samplingLaw: PluginLaw = function* (view, context) {
  const type = knownText(view, "type")?.toLowerCase();
  const settings = lastOption(view, "sampling_settings");
  if (settings?.known === true && type !== undefined) yield* checkSettings(settings, type, context);
  const conditions = lastOption(view, "conditions");
  if (conditions?.known === true) yield* checkConditions(conditions, context);
};

function settingsOf(type: string, version: string): readonly string[] | undefined {
  if (type === "probabilistic") return ["sampling_percentage"];
  if (type !== "tail") return undefined;
  return [
    "decision_wait",
    "max_traces",
    ...(isSince(version, "5.0.0") ? ["legacy_reconcile"] : []),
  ];
}

function* checkSettings(
  { variant, text, written, spot }: OptionView,
  type: string,
  { engine }: LawContext,
): Iterable<Diagnostic> {
  const refuse = (value: unknown, wanted: string): Diagnostic =>
    invalidOption(spot.path, { option: written, value, wanted }, spot.position);
  if (!isMap(variant)) {
    yield refuse(variant ?? text, "a map");
    return;
  }
  const known = settingsOf(type, engine.fluentBit);
  for (const [key, value] of Object.entries(variant)) {
    if (known !== undefined && !known.some((name) => name === key.toLowerCase()))
      yield refuse(key, `with type ${type}: ${known.join(", ")}`);
    else if (typeof value === "object") yield refuse(value, `one value for ${key}`);
    else yield* checkSetting(key.toLowerCase(), String(value), { written, spot });
  }
}

function* checkSetting(
  key: string,
  value: string,
  { written: option, spot }: Pick<OptionView, "written" | "spot">,
): Iterable<Diagnostic> {
  const misread = (wanted: string): Diagnostic =>
    misreadOption(spot.path, { option, value, wanted }, spot.position);
  const percentage = leadingInteger(value);
  if (key === "sampling_percentage" && (!/^\d+$/.test(value) || percentage > 100))
    yield misread("a sampling_percentage from 0 to 100");
  if (key === "max_traces" && !/^\d+$/.test(value)) yield misread("a whole number of max_traces");
  if (key === "decision_wait" && !/^\d+[smhd]?$/i.test(value))
    yield misread("a decision_wait such as 30s");
  if (key === "legacy_reconcile" && !/^(true|on|yes|false|off|no)$/i.test(value))
    yield misread("true or false for legacy_reconcile");
}

function* checkConditions(
  { variant, text, written: option, spot }: OptionView,
  { engine }: LawContext,
): Iterable<Diagnostic> {
  const refuse = (value: unknown, wanted: string): Diagnostic =>
    invalidOption(spot.path, { option, value, wanted }, spot.position);
  if (!Array.isArray(variant)) {
    yield refuse(variant ?? text, "a list of conditions");
    return;
  }
  for (const condition of variant as readonly Variant[]) {
    const wanted = isMap(condition)
      ? conditionFault(condition, engine.fluentBit)
      : "a map for each condition";
    if (wanted !== undefined) yield refuse(showValue(condition), wanted);
  }
}

/** What a condition lacks, as what it takes; undefined: it is good. Source: plugins/processor_sampling/sampling_cond_*.c. */
function conditionFault(condition: Map, version: string): string | undefined {
  const type = typeof condition.type === "string" ? condition.type.toLowerCase() : "";
  const check = Object.hasOwn(CONDITIONS, type) ? CONDITIONS[type] : undefined;
  if (check === undefined)
    return `a type for each condition: ${Object.keys(CONDITIONS).join(", ")}`;
  return check(condition, version);
}

const CONDITIONS: {
  readonly [type: string]: (condition: Map, version: string) => string | undefined;
} = {
  status_code: ({ status_codes }) =>
    isList(status_codes, (code) => /^(unset|ok|error)$/i.test(code))
      ? undefined
      : "a list of status_codes: UNSET, OK, ERROR",
  latency: ({ threshold_ms_low: low, threshold_ms_high: high }) => {
    const counts = [low, high].filter((value) => value !== undefined);
    const good =
      counts.every((value) => isInteger(value) && value >= 0) &&
      counts.some((value) => value !== 0);
    return good ? undefined : "threshold_ms_low or threshold_ms_high, whole numbers above 0";
  },
  string_attribute: (condition, version) => {
    const match = matchType(condition, ["strict", "exists", "regex"]);
    if (match === undefined) return "a key, and as match_type strict, exists or regex";
    if (condition.values === undefined && match === "exists") return undefined;
    const good = isList(
      condition.values,
      (value) => match !== "regex" || onigmoFault(value, version) === undefined,
    );
    return good ? undefined : `a list of values, each ${match === "regex" ? "a regex" : "a text"}`;
  },
  numeric_attribute: (condition) =>
    matchType(condition, ["strict", "exists"]) !== undefined &&
    isRange(condition.min_value, condition.max_value)
      ? undefined
      : "a key, a min_value and a max_value that is not below it",
  boolean_attribute: (condition) =>
    matchType(condition, ["strict", "exists"]) !== undefined && typeof condition.value === "boolean"
      ? undefined
      : "a key, and a value that is true or false without quotes",
  span_count: ({ min_spans, max_spans }) =>
    isRange(min_spans, max_spans) ? undefined : "min_spans and max_spans that is not below it",
  trace_state: ({ values }) => (isList(values, () => true) ? undefined : "a list of values"),
};

function isList(value: Variant | undefined, good: (item: string) => boolean): boolean {
  return (
    Array.isArray(value) &&
    (value as readonly Variant[]).every((item) => typeof item === "string" && good(item))
  );
}

const isRange = (min: Variant | undefined, max: Variant | undefined): boolean =>
  isInteger(min) && isInteger(max) && min <= max;

/** The match_type of a condition with a key; undefined: one of them is bad. */
function matchType(
  { key, match_type: given = "strict" }: Map,
  allowed: readonly string[],
): string | undefined {
  if (typeof key !== "string" || typeof given !== "string") return undefined;
  const match = given.toLowerCase();
  return allowed.includes(match) ? match : undefined;
}
