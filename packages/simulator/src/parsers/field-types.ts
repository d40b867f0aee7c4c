import { plainWords } from "@millrace/fluentbit/check";
import type { Value } from "../record.js";
import { floatOf, hexNumberOf, wholeNumberOf } from "./c-numbers.js";

/** Makes a value of the text of a field. */
export type FieldCast = (key: string, text: string) => Value;

type Cast = (text: string) => Value;

const beforeNul =
  (cast: Cast): Cast =>
  (text) =>
    cast(text.split("\0", 1)[0] ?? "");

const same: Cast = (text) => text;

/** Anything else stays text. */
const boolean: Cast = (text) => {
  if (/^true/i.test(text)) return true;
  return /^false/i.test(text) ? false : text;
};

const casts: { readonly [type: string]: Cast } = {
  integer: beforeNul(wholeNumberOf),
  float: beforeNul(floatOf),
  hex: beforeNul(hexNumberOf),
  bool: boolean,
};

const MOST_TYPES = 256;

/** Reads the option `Types`: `code:integer size:integer`. Undefined: the parser has none. Source: proc_types_str in src/flb_parser.c. */
export function fieldCast(types: string | undefined): FieldCast | undefined {
  if (types === undefined) return undefined;
  const byKey = new Map<string, Cast>();
  for (const word of plainWords(types, MOST_TYPES)) {
    const colon = word.indexOf(":");
    const key = word.slice(0, Math.max(0, colon));
    if (colon < 0 || byKey.has(key)) continue;
    const type = word.slice(colon + 1).toLowerCase();
    byKey.set(key, (Object.hasOwn(casts, type) ? casts[type] : undefined) ?? same);
  }
  return (key, text) => {
    const cast = byKey.get(key);
    return cast === undefined ? text : cast(text);
  };
}
