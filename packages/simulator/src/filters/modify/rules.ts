import { type OptionView, quotedWords } from "@millrace/fluentbit/check";
import type { FilterContext, Refusal } from "../../filter.js";
import type { RecordMap } from "../../record.js";
import type { EngineRegex } from "../../regex/engine-regex.js";
import { isRefusal, regexOf } from "../accessor-of.js";

/** What a rule makes of a record; the same record when it does not touch it. */
export type RecordChange = (record: RecordMap) => RecordMap;

interface RuleParts {
  readonly key: string;
  readonly value: string;
  readonly keyRegex: EngineRegex;
}

type Operation = (parts: RuleParts) => RecordChange;

/** Operations of one word and of two. Source: setup in plugins/filter_modify/modify.c. */
const ONE_WORD: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["remove", ({ key }) => removeWhere((name) => name === key)],
  ["remove_wildcard", ({ key }) => removeWhere((name) => name.startsWith(key))],
  ["remove_regex", ({ keyRegex }) => removeWhere((name) => keyRegex.test(name))],
  ["move_to_start", ({ key }) => move(key, "start")],
  ["move_to_end", ({ key }) => move(key, "end")],
]);

const TWO_WORDS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["rename", ({ key, value }) => rename(key, value)],
  ["hard_rename", ({ key, value }) => hardRename(key, value)],
  ["add", ({ key, value }) => add(key, value)],
  ["set", ({ key, value }) => set(key, value)],
  ["copy", ({ key, value }) => copy(key, value)],
  ["hard_copy", ({ key, value }) => hardCopy(key, value)],
]);

/** A line of a rule. Three words are taken for a rename of the first to the last. */
export function readRule(
  { key: option, text }: OptionView,
  context: Pick<FilterContext, "regex" | "report">,
): RecordChange | Refusal {
  const words = quotedWords(text, 3) ?? [];
  const [key = "", value = words.at(-1) ?? ""] = [words[0], words.at(-1)];
  if (words.length === 0 || words.length > 3) return { refused: `Invalid config for ${option}` };
  const operation =
    words.length === 1
      ? ONE_WORD.get(option)
      : words.length === 2
        ? TWO_WORDS.get(option)
        : TWO_WORDS.get("rename");
  if (operation === undefined)
    return { refused: `Invalid operation ${option} : ${text} in configuration` };
  // The engine compiles both words of every rule.
  const keyRegex = regexOf(key, context);
  const valueRegex = regexOf(value, context);
  if (isRefusal(keyRegex)) return keyRegex;
  if (isRefusal(valueRegex)) return valueRegex;
  return operation({ key, value, keyRegex });
}

function removeWhere(goes: (key: string) => boolean): RecordChange {
  return (record) => {
    let copied: RecordMap | undefined;
    for (const key of record.keys()) {
      if (!goes(key)) continue;
      copied ??= new Map(record);
      copied.delete(key);
    }
    return copied ?? record;
  };
}

/** Keys that start so go to an end of the record, in their order. */
function move(start: string, to: "start" | "end"): RecordChange {
  return (record) => {
    const moved = [...record].filter(([key]) => key.startsWith(start));
    if (moved.length === 0) return record;
    const others = [...record].filter(([key]) => !key.startsWith(start));
    return new Map(to === "start" ? [...moved, ...others] : [...others, ...moved]);
  };
}

function rename(from: string, to: string): RecordChange {
  return (record) => (!record.has(from) || record.has(to) ? record : renamed(record, from, to));
}

/** The renamed key keeps its place, and one that is called so already goes. */
function hardRename(from: string, to: string): RecordChange {
  return (record) => {
    if (!record.has(from)) return record;
    if (from !== to) return renamed(record, from, to);
    const copied = new Map(record);
    copied.delete(from);
    return copied;
  };
}

function renamed(record: RecordMap, from: string, to: string): RecordMap {
  const out: RecordMap = new Map();
  for (const [key, value] of record) {
    if (key === from) out.set(to, value);
    else if (key !== to) out.set(key, value);
  }
  return out;
}

function add(key: string, value: string): RecordChange {
  return (record) => (record.has(key) ? record : new Map(record).set(key, value));
}

function set(key: string, value: string): RecordChange {
  return (record) => {
    const copied = new Map(record);
    copied.delete(key);
    return copied.set(key, value);
  };
}

function copy(from: string, to: string): RecordChange {
  return (record) => (!record.has(from) || record.has(to) ? record : copied(record, from, to));
}

/** A key that is copied to itself gives a map that cannot be read, and then the old one stays. */
function hardCopy(from: string, to: string): RecordChange {
  return (record) => (!record.has(from) || from === to ? record : copied(record, from, to));
}

/** The copy stands behind the key. */
function copied(record: RecordMap, from: string, to: string): RecordMap {
  const out: RecordMap = new Map();
  for (const [key, value] of record) {
    if (key === to) continue;
    out.set(key, value);
    if (key === from) out.set(to, value);
  }
  return out;
}
