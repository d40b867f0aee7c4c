import { floatOf } from "./c-numbers.js";

const UNITS: { readonly [letter: string]: number } = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };

/** A size in bytes: `2MB`, `2M`, `2MiB` or a number. Undefined: it is none. Source: flb_utils_size_to_binary_bytes in src/flb_utils.c. */
export function byteSize(text: string): number | undefined {
  if (text.toLowerCase() === "false") return 0;
  const [unit = ""] = /[A-Za-z]*$/.exec(text) ?? [];
  const value = floatOf(text).value;
  if (text === "") return undefined;
  if (unit === "") return Math.trunc(value);
  const factor = /^[KMG](?:I?B)?$/i.test(unit) ? UNITS[unit.charAt(0).toUpperCase()] : undefined;
  return factor === undefined ? undefined : Math.trunc(value * factor);
}
