/** A text as a regex that matches nothing else. */
export function quoteRegex(text: string): string {
  return typeof text !== "string" ? "" : text.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&");
}

/** The text of a regex; the flags i, m and s go to its start, as RE2 has them. */
export function regexText(regex: string | RegExp): string {
  if (!(regex instanceof RegExp)) return regex;
  const flags = regex.flags.replace(/[^ims]/g, "");
  return flags === "" ? regex.source : `(?${flags})${regex.source}`;
}
