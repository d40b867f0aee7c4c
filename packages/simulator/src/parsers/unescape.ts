import { isSince } from "../versions.js";

const CONTROL: { readonly [letter: string]: string } = {
  n: "\n",
  a: "\x07",
  b: "\b",
  t: "\t",
  v: "\v",
  f: "\f",
  r: "\r",
};

/** Takes escapes out of a text; of an unknown one the backslash alone goes. Source: flb_unescape_string in src/flb_unescape.c. */
export function unescapeText(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([\s\S]?)/gu, (_, letter: string) => {
    if (letter === "") return "\0";
    return Object.hasOwn(CONTROL, letter) ? (CONTROL[letter] ?? "") : letter;
  });
}

/** Behind the first half of a pair the next escape counts as its second half. */
const ESCAPE =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|u([0-9a-fA-F]{0,4})(?:(?<=[dD][89abAB]..)\\u([0-9a-fA-F]{0,4}))?|U([0-9a-fA-F]{0,8})|([\s\S]))/gu;

/** Takes escapes out of a text. */
export type Unescape = (text: string) => string;

/** As `unescapeText`, but with `\x41`, `\101`, `\u00e9` and `\U0001f600` too. The text ends at a NUL. Source: flb_unescape_string_utf8 in src/flb_unescape.c. */
const unescapeAll =
  (marks: RegExp, unitText: (digits: string, low: string | undefined) => string): Unescape =>
  (text) => {
    const whole = beforeNul(text);
    if (!whole.includes("\\")) return whole;
    return whole.replace(marks, (_, octal, hex, unit, low, code, letter) => {
      if (letter !== undefined) return Object.hasOwn(CONTROL, letter) ? CONTROL[letter] : letter;
      if (octal !== undefined) return charOf(Number.parseInt(octal, 8));
      if (hex !== undefined) return hex === "" ? "x" : charOf(Number.parseInt(hex, 16));
      if (code !== undefined) return code === "" ? "U" : charOf(Number.parseInt(code, 16));
      return unitText(unit ?? "", low);
    });
  };

function beforeNul(text: string): string {
  const nul = text.indexOf("\0");
  return nul < 0 ? text : text.slice(0, nul);
}

const REPLACEMENT = "\ufffd";

const charOf = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : String.fromCodePoint(code);

function unitOrPair(digits: string, low: string | undefined): string {
  if (digits.length > 0 && digits.length < 4) return REPLACEMENT;
  const unit = digits === "" ? 0 : Number.parseInt(digits, 16);
  if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit);
  const second = low?.length === 4 ? Number.parseInt(low, 16) : 0;
  return second >= 0xdc00 && second <= 0xdfff ? String.fromCharCode(unit, second) : REPLACEMENT;
}

const unescapeUnicode = unescapeAll(ESCAPE, unitOrPair);

/** 1.9 knew no pairs, and took fewer than four figures. Half of a pair is three bytes that are no text. */
const unescapeUnits = unescapeAll(
  new RegExp(ESCAPE.source.replace("[dD][89abAB]", "(?!)"), ESCAPE.flags),
  (digits) => {
    if (digits === "") return "u";
    const unit = Number.parseInt(digits, 16);
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    return isHalf ? REPLACEMENT.repeat(3) : String.fromCharCode(unit);
  },
);

/** Escapes as logfmt, decoders and the old JSON reader take them out. */
export const unescapeOf = (version: string): Unescape =>
  isSince(version, "2.0.0") ? unescapeUnicode : unescapeUnits;

const MYSQL: { readonly [letter: string]: string } = {
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "0": "\0",
  Z: "\x1a",
};

/** Takes off quotes that MySQL wrote, and its escapes within them. Source: decode_mysql_quoted in src/flb_parser_decoder.c. */
export function unquoteMysql(text: string): string {
  const quote = text[0];
  const isQuoted = text.length > 1 && (quote === "'" || quote === '"') && text.endsWith(quote);
  if (!isQuoted) return text;
  return text
    .slice(1, -1)
    .replace(/\\([\s\S])/gu, (whole, letter: string) =>
      Object.hasOwn(MYSQL, letter) ? (MYSQL[letter] ?? "") : whole,
    );
}
