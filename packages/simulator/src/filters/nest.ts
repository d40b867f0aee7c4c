import { hasOption, type PluginView } from "@millrace/fluentbit/check";
import type { FilterFactory, Refusal } from "../filter.js";
import { isMap, type RecordMap, type Value } from "../record.js";
import { isRefusal } from "./accessor-of.js";
import { mapEvents, withRecord } from "./map-events.js";
import { ownOptions } from "./own-options.js";

interface NestOptions {
  operation: "nest" | "lift";
  key: string | undefined;
  rename: (key: string) => string;
  takes: (key: string) => boolean;
}

/** Source: plugins/filter_nest/nest.c. */
export const nestFilter: FilterFactory = (view) => {
  const options = readOptions(view);
  if (isRefusal(options)) return options;
  const change = options.operation === "nest" ? nest : lift;
  return {
    run: ({ events }) =>
      mapEvents(events, (event) => withRecord(event, change(event.record, options))),
  };
};

const same = (key: string): string => key;

function readOptions(view: PluginView): NestOptions | Refusal {
  const read: NestOptions = { operation: "nest", key: undefined, rename: same, takes: () => false };
  const wildcards: string[] = [];
  for (const { key, text } of ownOptions(view)) {
    if (key === "operation") {
      const word = text.slice(0, 4);
      if (word !== "nest" && word !== "lift")
        return {
          refused: `Key "operation" has invalid value '${text}'. Expected 'nest' or 'lift'`,
        };
      read.operation = word;
    } else if (key === "wildcard") wildcards.push(text);
    else if (key === "nest_under" || key === "nested_under") read.key = text;
    else if (key === "add_prefix") read.rename = (name) => `${text}${name}`;
    else if (key === "remove_prefix")
      read.rename = (name) => (name.startsWith(text) ? name.slice(text.length) : name);
    else return { refused: `Invalid configuration key '${key}'` };
  }
  if (hasOption(view, "add_prefix") && hasOption(view, "remove_prefix"))
    return { refused: "Add_prefix and Remove_prefix are exclusive" };
  return { ...read, takes: anyOf(wildcards) };
}

/** `abc*` takes keys that start so, `abc` that key. */
function anyOf(wildcards: readonly string[]): (key: string) => boolean {
  const names = new Set(wildcards.filter((text) => !text.endsWith("*")));
  const starts = wildcards.filter((text) => text.endsWith("*")).map((text) => text.slice(0, -1));
  return (key) => names.has(key) || starts.some((start) => key.startsWith(start));
}

function nest(record: RecordMap, { takes, rename, key: under }: NestOptions): RecordMap {
  const inner: RecordMap = new Map();
  const outer: RecordMap = new Map();
  for (const [key, value] of record) {
    if (takes(key)) append(inner, rename(key), value);
    else outer.set(key, value);
  }
  // Without a key to nest under the record cannot be written, and stays.
  if (inner.size === 0 || under === undefined) return record;
  append(outer, under, inner);
  return outer;
}

function lift(record: RecordMap, { rename, key: under }: NestOptions): RecordMap {
  const inner = under === undefined ? undefined : record.get(under);
  if (under === undefined || !isMap(inner)) return record;
  const outer: RecordMap = new Map(record);
  outer.delete(under);
  for (const [key, value] of inner) append(outer, rename(key), value);
  return outer;
}

/** Of equal keys the last counts, at its place. */
function append(record: RecordMap, key: string, value: Value): void {
  record.delete(key);
  record.set(key, value);
}
