const UNITS: { readonly [unit: string]: number } = {
  "": 1,
  K: 1000,
  M: 1_000_000,
  G: 1_000_000_000,
};

/** A size with a unit, in bytes: units are thousands. Undefined: none is given, or it is none. Source: flb_utils_size_to_bytes in src/flb_utils.c. */
export function byteSize(text: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d*)?)([KMG]?)B?$/i.exec(text ?? "");
  if (match === null) return undefined;
  return Math.trunc(Number(match[1]) * (UNITS[(match[2] ?? "").toUpperCase()] ?? 1));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\u0000-\u007f]*$/;

/** How many bytes a text has in UTF-8. */
export const utf8Length = (text: string): number =>
  ASCII.test(text) ? text.length : new TextEncoder().encode(text).length;

/** The first bytes of a text. A character that is cut is gone. */
export function cutBytes(text: string, max: number): string {
  if (text.length <= max && utf8Length(text) <= max) return text;
  const bytes = new TextEncoder().encode(text).subarray(0, max);
  return new TextDecoder().decode(bytes, { stream: true });
}
