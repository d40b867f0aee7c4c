import { knownText, type OptionView, plainWords } from "@millrace/fluentbit/check";
import type { RecordAccessor } from "../accessor/record-accessor.js";
import type { FilterContext, FilterFactory, Refusal } from "../filter.js";
import { engineExits } from "../findings.js";
import type { LogEvent, RecordMap, Value } from "../record.js";
import { isSince } from "../versions.js";
import { accessorOf, isRefusal } from "./accessor-of.js";
import { ownOptions } from "./own-options.js";

interface Expectation {
  readonly accessor: RecordAccessor;
  readonly holds: (value: Value | undefined) => boolean;
}

const RULES: ReadonlyMap<string, Expectation["holds"]> = new Map<string, Expectation["holds"]>([
  ["key_exists", (value) => value !== undefined],
  ["key_not_exists", (value) => value === undefined],
  ["key_val_is_null", (value) => value === null],
  ["key_val_is_not_null", (value) => value !== undefined && value !== null],
]);

const ACTIONS = ["warn", "exit", "result_key"] as const;

/** Source: plugins/filter_expect/expect.c. */
export const expectFilter: FilterFactory = (view, context) => {
  const given = knownText(view, "action")?.toLowerCase() ?? "warn";
  const action = ACTIONS.find((known) => known === given);
  if (action === undefined) return { refused: `unexpected 'action' value '${given}'` };
  const rules: Expectation[] = [];
  for (const option of ownOptions(view)) {
    if (option.key === "result_key" || option.key === "action") continue;
    const rule = readRule(option, context);
    if (isRefusal(rule)) return rule;
    rules.push(rule);
  }
  const holds = (record: RecordMap): boolean => rules.every((rule) => isMet(rule, record));
  if (action === "result_key")
    return resultFilter(knownText(view, "result_key") ?? "matched", holds, context);
  const { report, instance } = context;
  return {
    run: ({ events }) => {
      if (action === "exit" && !events.every(({ record }) => holds(record)))
        report(engineExits(view.spot.path, { instance }, view.spot.position));
      return events;
    },
    explain: ({ record }) => (holds(record) ? "all rules hold" : "a rule does not hold"),
  };
};

/** A list counts as no value there. */
function isMet({ accessor, holds }: Expectation, record: RecordMap): boolean {
  const value = accessor.value(record);
  return holds(Array.isArray(value) ? undefined : value);
}

function readRule({ key, text }: OptionView, context: FilterContext): Expectation | Refusal {
  if (key === "key_val_eq") return equality(text, context);
  const holds = RULES.get(key);
  if (holds === undefined) return { refused: `unknown configuration rule '${key}'` };
  const accessor = accessorOf(text, context);
  return isRefusal(accessor) ? accessor : { accessor, holds };
}

/** Only text is compared; any other value will do. */
function equality(text: string, context: FilterContext): Expectation | Refusal {
  const words = plainWords(text.trim(), 1);
  const [key = "", wanted = key] = words;
  const accessor = accessorOf(key, context);
  if (isRefusal(accessor)) return accessor;
  const expected = wanted.replace(/^ +/, "");
  return {
    accessor,
    holds: (value) => value !== undefined && (typeof value !== "string" || value === expected),
  };
}

/** Before 5.1 one answer is given for the whole chunk. */
function resultFilter(
  key: string,
  holds: (record: RecordMap) => boolean,
  { version }: FilterContext,
): ReturnType<FilterFactory> {
  const each = isSince(version, "5.1.0");
  return {
    run: ({ events }) => {
      const whole = each || events.every(({ record }) => holds(record));
      return events.map((event) => ({
        ...event,
        record: withResult(event, key, each ? holds(event.record) : whole),
      }));
    },
  };
}

/** It stands first, and a key of the record that is called so wins. */
function withResult({ record }: LogEvent, key: string, result: boolean): RecordMap {
  const out: RecordMap = new Map([[key, result]]);
  for (const [name, value] of record) {
    if (name === key) out.delete(name);
    out.set(name, value);
  }
  return out;
}
