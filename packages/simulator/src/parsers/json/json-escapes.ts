const SIMPLE: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The text of a string and the place behind its closing quote. */
export interface StringRead {
  readonly value: string;
  readonly next: number;
}

/**
 * Reads a string that has escapes, from behind its opening quote on; undefined: it does not close, or has an escape that
 * is none. Source: read_str_opt in yyjson, with broken Unicode replaced.
 */
export function stringValue(text: string, start: number): StringRead | undefined {
  let value = "";
  let from = start;
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { value: value + text.slice(from, at), next: at + 1 };
    if (code !== 0x5c) {
      at += 1;
      continue;
    }
    const read = readEscape(text, at);
    if (read === undefined) return undefined;
    value += text.slice(from, at) + read.value;
    at = read.next;
    from = at;
  }
  return undefined;
}

function readEscape(text: string, at: number): StringRead | undefined {
  const letter = text[at + 1] ?? "";
  if (letter === "u") return readUnicode(text, at + 2);
  const simple = Object.hasOwn(SIMPLE, letter) ? SIMPLE[letter] : undefined;
  return simple === undefined ? undefined : { value: simple, next: at + 2 };
}

const REPLACEMENT = "\ufffd";

function readUnicode(text: string, at: number): StringRead {
  const digits = hexDigits(text, at);
  if (digits.length < 4) return brokenEscape(text, at, digits);
  const high = Number.parseInt(digits, 16);
  const next = at + 4;
  if (high < 0xd800 || high > 0xdfff) return { value: String.fromCharCode(high), next };
  if (high > 0xdbff || !text.startsWith("\\u", next)) return { value: REPLACEMENT, next };
  return readLowSurrogate(text, next + 2, high);
}

function readLowSurrogate(text: string, at: number, high: number): StringRead {
  const digits = hexDigits(text, at);
  const next = at + digits.length;
  const low = digits.length < 4 ? 0 : Number.parseInt(digits, 16);
  if (low < 0xdc00 || low > 0xdfff) return { value: REPLACEMENT, next };
  return { value: String.fromCharCode(high, low), next };
}

/** It stays as text, and the letter that broke it is lost unless it is a quote. */
function brokenEscape(text: string, at: number, digits: string): StringRead {
  const end = at + digits.length;
  const breaker = text[end];
  const isLost = breaker !== undefined && breaker !== '"' && breaker !== "'" && breaker !== "\0";
  return { value: `\\u${digits}`, next: isLost ? end + letterLength(text, end) : end };
}

/** Of a letter beyond ASCII only the first byte is lost; what is left of it is no text, and shown as U+FFFD elsewhere. */
function letterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function hexDigits(text: string, from: number): string {
  let end = from;
  while (end < from + 4 && isHex(text.charCodeAt(end))) end += 1;
  return text.slice(from, end);
}

const isHex = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x46) ||
  (code >= 0x61 && code <= 0x66);
