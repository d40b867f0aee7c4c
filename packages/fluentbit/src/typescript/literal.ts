// Text becomes a part of a TypeScript file only here, so only here could a value become code.

/** Escaped: line ends, control characters, halves of pairs, and what is not seen or turns the direction of text. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A string as source text, in the quotes that need fewer escapes. */
export function stringLiteral(text: string): string {
  const quote = text.split('"').length > text.split("'").length ? "'" : '"';
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replace(UNSEEN, (char) => SHORT[char] ?? escapeOf(char));
  return `${quote}${escaped}${quote}`;
}

const escapeOf = (char: string): string =>
  [...Array(char.length).keys()]
    .map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`)
    .join("");

/** A key of an object literal. `__proto__` in brackets is a key like any other. */
export function keyLiteral(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringLiteral(key);
}

/** Keys that JavaScript moves to the front of an object, whatever their place in the source. */
export const isIndexKey = (key: string): boolean => /^(0|[1-9]\d{0,9})$/.test(key);

/** Text of a line comment: nothing in it ends the line. */
export const commentText = (text: string): string => text.replace(UNSEEN, " ").trim();
