import { readAccessor } from "@millrace/fluentbit/check";
import { type RecordAccessor, recordAccessor } from "../accessor/record-accessor.js";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { readJson } from "../json/read-json.js";
import { isMap, type RecordMap, type Value } from "../record.js";

export type Labels = { [name: string]: string };

/** One pair of `labels`, `label_keys` or `structured_metadata`. */
export interface LabelPair {
  readonly name: string;
  /** Undefined: the text is fixed. */
  readonly accessor?: RecordAccessor;
  readonly text: string;
  /** Letters that Loki does not take become `_`: where the key of the record is the name. */
  readonly cleaned: boolean;
  /** The accessor's text: its key leaves the record. */
  readonly removes?: string;
}

/** `name=value`, `name=$key` or `$key`. Source: parse_kv in plugins/out_loki/loki.c. */
export function labelPair(part: string, version: string): LabelPair | Refusal {
  if (part.startsWith("$")) return keyLabel(part, version);
  const equals = part.indexOf("=");
  if (equals < 0 || equals === part.length - 1)
    return { refused: `invalid key value pair on '${part}'` };
  return valueLabel(part.slice(0, equals), part.slice(equals + 1), version);
}

function valueLabel(name: string, value: string, version: string): LabelPair | Refusal {
  if (!value.startsWith("$")) return { name, text: value, cleaned: false };
  const { accessor, fault } = recordAccessor(value, version);
  if (accessor === undefined)
    return { refused: `invalid record accessor pattern for key '${name}': ${value} ${fault}` };
  return { name, accessor, text: value, cleaned: false, removes: value };
}

/** A key of the record that names the label too. */
export function keyLabel(part: string, version: string): LabelPair | Refusal {
  if (!part.startsWith("$")) return { refused: "the name must start with '$'" };
  if (/^\$\d/.test(part)) return { refused: `key name cannot start with a number: ${part}` };
  const { accessor, fault } = recordAccessor(part, version);
  if (accessor === undefined)
    return { refused: `invalid key record accessor pattern for key '${part}': it ${fault}` };
  const name = accessorName(part, version);
  return { name, accessor, text: part, cleaned: true, removes: part };
}

/** `$k['ns']` is called `k_ns`. Source: normalize_ra_key_name in plugins/out_loki/loki.c. */
export function accessorName(accessor: string, version: string): string {
  const names = readAccessor(accessor, version).parts.map((part) => {
    if (part.kind === "text") return part.text;
    return part.kind === "key" ? [part.name, ...part.subkeys].join("_") : "";
  });
  return names.join("_");
}

/** Only ASCII letters, digits and `_` stay, byte by byte; a digit in front gets a `_` before it. Source: pack_label_key. */
export function cleanLabel(name: string): string {
  const bytes = name.replace(/[^\w]/gu, (char) =>
    "_".repeat(new TextEncoder().encode(char).length),
  );
  return /^\d/.test(bytes) ? `_${bytes}` : bytes;
}

/** The printer writes the last of equal keys, at its place. */
export function setLast(labels: Labels, name: string, value: string): void {
  delete labels[name];
  Object.defineProperty(labels, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** Adds what the pairs give for a record. A value that is missing or empty gives nothing. */
export function addPairs(
  labels: Labels,
  pairs: readonly LabelPair[],
  record: RecordMap,
  tag: string,
): void {
  for (const { name, accessor, text, cleaned } of pairs) {
    const value = accessor === undefined ? text : accessor.translate(record, { tag });
    if (accessor !== undefined && value === "") continue;
    setLast(labels, cleaned ? cleanLabel(name) : name, value);
  }
}

/** A map of the record whose leaves name labels. What comes before a fault counts; the engine tells it and goes on. */
export function labelMap(text: string, version: string): readonly LabelPair[] {
  const { value } = readJson(text);
  const pairs: LabelPair[] = [];
  if (isMap(value)) collectLabels(value, [], pairs, version);
  return pairs;
}

/** False: there is something that is neither a map nor a text. */
function collectLabels(
  map: RecordMap,
  path: readonly string[],
  pairs: LabelPair[],
  version: string,
): boolean {
  for (const [key, value] of map) {
    const here = [...path, key];
    if (isMap(value)) {
      if (!collectLabels(value, here, pairs, version)) return false;
      continue;
    }
    const pair = leafLabel(value, here, version);
    if (pair === undefined || isRefusal(pair)) return false;
    pairs.push(pair);
  }
  return true;
}

/** Source: flb_ra_create_str_from_list in src/flb_record_accessor.c. */
function leafLabel(
  value: Value,
  [first = "", ...rest]: readonly string[],
  version: string,
): LabelPair | Refusal | undefined {
  if (typeof value !== "string") return undefined;
  return valueLabel(value, `$${first}${rest.map((key) => `['${key}']`).join("")}`, version);
}
