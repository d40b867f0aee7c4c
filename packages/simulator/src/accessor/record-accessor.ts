import { type AccessorPart, readAccessor } from "@millrace/fluentbit/check";
import { isMap, type RecordMap, type Value } from "../record.js";
import type { Captures } from "../regex/engine-regex.js";
import { lookUp, type SubKey, valueText } from "./accessor-value.js";

/** What a translation may put in besides the record. */
export interface TranslationContext {
  readonly tag?: string;
  readonly captures?: Captures;
}

/** A record accessor as the engine has it: `$key['sub']`, or text with such keys, `$TAG[1]` and `$1` in it. */
export interface RecordAccessor {
  /** The value that its first part names; text without `$` is a key too. */
  value(record: RecordMap): Value | undefined;
  /** The same, but undefined where it ends at an item of a list: there is a value without a key. */
  pair(record: RecordMap): Value | undefined;
  /** The whole text; what is missing is empty. */
  translate(record: RecordMap, context: TranslationContext): string;
  /** The same, but undefined when a key is missing. */
  translateAll(record: RecordMap, context: TranslationContext): string | undefined;
}

export type AccessorResult =
  | { readonly accessor: RecordAccessor; readonly fault?: never }
  | { readonly fault: string; readonly accessor?: never };

/** Reads a record accessor. Source: src/flb_record_accessor.c. */
export function recordAccessor(text: string, version: string): AccessorResult {
  const { fault, parts } = readAccessor(text, version);
  if (fault !== undefined) return { fault: fault.reason };
  const key = keyOf(parts[0]);
  const value: RecordAccessor["value"] =
    key === undefined ? () => undefined : (record) => lookUp(record, key.name, key.subkeys);
  return {
    accessor: {
      value,
      pair: typeof key?.subkeys.at(-1) === "number" ? pairAtList(key) : value,
      translate: (record, context) => {
        let out = "";
        for (const part of parts) out += partText(part, record, context) ?? "";
        return out;
      },
      translateAll: (record, context) => {
        let out = "";
        for (const part of parts) {
          const piece = partText(part, record, context);
          if (piece === undefined && part.kind === "key") return undefined;
          out += piece ?? "";
        }
        return out;
      },
    },
  };
}

interface Key {
  readonly name: string;
  readonly subkeys: readonly SubKey[];
}

/** A value that is neither a map nor a list is found whatever the sub keys say, and has its key. */
function pairAtList({ name, subkeys }: Key): RecordAccessor["value"] {
  return (record) => {
    const first = record.get(name);
    return isMap(first) || Array.isArray(first) ? undefined : lookUp(record, name, subkeys);
  };
}

const NO_SUBKEYS: readonly SubKey[] = [];

/** Where one key is wanted the first part counts, and text stands for the key of that name. */
function keyOf(part: AccessorPart | undefined): Key | undefined {
  if (part?.kind === "key") return part;
  return part?.kind === "text" ? { name: part.text, subkeys: NO_SUBKEYS } : undefined;
}

function partText(
  part: AccessorPart,
  record: RecordMap,
  { tag = "", captures = [] }: TranslationContext,
): string | undefined {
  if (part.kind === "text") return part.text;
  if (part.kind === "tag") return tag;
  if (part.kind === "tag-part") return tag.split(".")[part.id] ?? "";
  if (part.kind === "capture") return captures[part.id] ?? "";
  const value = lookUp(record, part.name, part.subkeys);
  return value === undefined || Array.isArray(value) ? undefined : valueText(value);
}
