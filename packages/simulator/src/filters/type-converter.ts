import { listWords, type OptionView, optionsOf } from "@millrace/fluentbit/check";
import type { RecordAccessor } from "../accessor/record-accessor.js";
import type { FilterContext, FilterFactory } from "../filter.js";
import type { LogEvent, RecordMap } from "../record.js";
import { accessorOf, isRefusal } from "./accessor-of.js";
import { type CastType, castType, castValue } from "./type-cast.js";

interface Conversion {
  readonly accessor: RecordAccessor;
  readonly to: string;
  readonly from: CastType;
  readonly type: CastType;
}

/** In the order in which the engine goes through them, whatever the config's order. */
const KINDS = [
  ["str_key", "string"],
  ["int_key", "int"],
  ["uint_key", "uint"],
  ["float_key", "float"],
] as const satisfies readonly (readonly [option: string, from: CastType])[];

/** Source: plugins/filter_type_converter/type_converter.c. A line that is no rule is skipped. */
export const typeConverterFilter: FilterFactory = (view, context) => {
  const rules = KINDS.flatMap(([option, from]) =>
    optionsOf(view, option).flatMap((line) => readRule(line, from, context)),
  );
  if (rules.length === 0) return { refused: "no rules" };
  return { run: ({ events }) => converted(events, rules) };
};

function readRule({ text }: OptionView, from: CastType, context: FilterContext): Conversion[] {
  const [key, to, name, ...more] = listWords(text, 3);
  if (key === undefined || to === undefined || name === undefined || more.length > 0) return [];
  const accessor = accessorOf(key, context);
  const type = castType(name);
  return isRefusal(accessor) || type === undefined ? [] : [{ accessor, to, from, type }];
}

/** A value that cannot be converted is copied as it is, but only where another one of the chunk could be. */
function converted(events: readonly LogEvent[], rules: readonly Conversion[]): readonly LogEvent[] {
  let any = false;
  const out = events.map((event) => {
    const { record, success } = convertedRecord(event.record, rules);
    any ||= success;
    return record === event.record ? event : { ...event, record };
  });
  return any ? out : events;
}

function convertedRecord(
  record: RecordMap,
  rules: readonly Conversion[],
): { readonly record: RecordMap; readonly success: boolean } {
  let copy: RecordMap | undefined;
  let success = false;
  for (const { accessor, to, from, type } of rules) {
    const value = accessor.pair(record);
    if (value === undefined) continue;
    const cast = castValue(value, from, type);
    success ||= cast !== undefined;
    copy ??= new Map(record);
    copy.delete(to);
    copy.set(to, cast ?? value);
  }
  return { record: copy ?? record, success };
}
