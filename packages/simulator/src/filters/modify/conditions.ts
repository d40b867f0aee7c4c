import { type OptionView, quotedWords } from "@millrace/fluentbit/check";
import type { RecordAccessor } from "../../accessor/record-accessor.js";
import type { FilterContext, Refusal } from "../../filter.js";
import type { RecordMap, Value } from "../../record.js";
import type { EngineRegex } from "../../regex/engine-regex.js";
import { accessorOf, isRefusal, regexOf } from "../accessor-of.js";

export type RecordTest = (record: RecordMap) => boolean;

/** What stands behind a condition's name, in the forms in which it may be wanted. */
interface Words {
  readonly first: string;
  readonly second: string | undefined;
  readonly context: FilterContext;
}

type MakeTest = (words: Words) => RecordTest | Refusal;

const CONDITIONS: ReadonlyMap<string, MakeTest> = new Map<string, MakeTest>([
  ["key_exists", (words) => ofKey(words, (value) => value !== undefined)],
  ["key_does_not_exist", (words) => ofKey(words, (value) => value === undefined)],
  ["a_key_matches", (words) => ofKeys(words, (matches) => matches)],
  ["no_key_matches", (words) => ofKeys(words, (matches) => !matches)],
  ["key_value_equals", (words) => ofKey(words, (value) => value === (words.second ?? ""))],
  [
    "key_value_does_not_equal",
    (words) => ofKey(words, (value) => value !== undefined && value !== (words.second ?? "")),
  ],
  ["key_value_matches", (words) => ofValue(words, (matches) => matches)],
  ["key_value_does_not_match", (words) => ofValue(words, (matches) => !matches)],
  ["matching_keys_have_matching_values", (words) => ofPairs(words, (all) => all)],
  ["matching_keys_do_not_have_matching_values", (words) => ofPairs(words, (all) => !all)],
]);

/** A `Condition` line. Without a key its own name is taken for one. Source: setup in plugins/filter_modify/modify.c. */
export function readCondition({ text }: OptionView, context: FilterContext): RecordTest | Refusal {
  const words = quotedWords(text, 3) ?? [];
  if (words.length === 0 || words.length > 3) return { refused: "Invalid config for condition" };
  const [name = "", first = name] = words;
  const make = CONDITIONS.get(name.toLowerCase());
  if (make === undefined) return { refused: `Invalid config for condition : ${text}` };
  return make({ first, second: words[2], context });
}

function ofKey(
  { first, context }: Words,
  test: (value: Value | undefined) => boolean,
): RecordTest | Refusal {
  const accessor = accessorOf(first, context);
  return isRefusal(accessor) ? accessor : (record) => test(accessor.pair(record));
}

function ofKeys(
  { first, context }: Words,
  test: (matches: boolean) => boolean,
): RecordTest | Refusal {
  const regex = regexOf(first, context);
  return isRefusal(regex) ? regex : (record) => test(someKey(record, regex));
}

function someKey(record: RecordMap, regex: EngineRegex): boolean {
  for (const key of record.keys()) if (regex.test(key)) return true;
  return false;
}

const NO_REGEX: Refusal = { refused: "Unable to create regex for condition" };

/** Where the key is missing the test is false. */
function ofValue(words: Words, test: (matches: boolean) => boolean): RecordTest | Refusal {
  const accessor: RecordAccessor | Refusal = accessorOf(words.first, words.context);
  if (isRefusal(accessor)) return accessor;
  if (words.second === undefined || words.second === "") return NO_REGEX;
  const regex = regexOf(words.second, words.context);
  if (isRefusal(regex)) return regex;
  return (record) => {
    const value = accessor.pair(record);
    return value !== undefined && test(valueMatches(value, regex));
  };
}

/** Text and booleans alone have a form that a regex can match. */
function valueMatches(value: Value, regex: EngineRegex): boolean {
  if (typeof value === "string") return regex.test(value);
  return typeof value === "boolean" && regex.test(String(value));
}

function ofPairs(words: Words, test: (all: boolean) => boolean): RecordTest | Refusal {
  if (words.second === undefined || words.second === "") return NO_REGEX;
  const keys = regexOf(words.first, words.context);
  if (isRefusal(keys)) return keys;
  const values = regexOf(words.second, words.context);
  if (isRefusal(values)) return values;
  return (record) => test(allMatch(record, keys, values));
}

function allMatch(record: RecordMap, keys: EngineRegex, values: EngineRegex): boolean {
  for (const [key, value] of record)
    if (keys.test(key) && !valueMatches(value, values)) return false;
  return true;
}
