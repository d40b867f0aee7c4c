/**
 * Texts as the engine sees them: one character a byte. Lengths, cuts and comparisons are then the engine's own.
 * A text without bytes above 127 is the same either way, and is not copied.
 */
export type BinaryText = string;

const CHUNK = 8192;
// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes above 127 are what is looked for
const ASCII = /^[\u0000-\u007f]*$/;

/** One character for each byte. */
export function binaryText(bytes: Uint8Array): BinaryText {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join("");
}

/** The text that the bytes stand for, read as UTF-8. What is not UTF-8 becomes U+FFFD. */
export function plainText(binary: BinaryText): string {
  if (ASCII.test(binary)) return binary;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(binary));
}

function bytesOf(binary: BinaryText): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** The column, from 1 and in UTF-16 units of the decoded line, of a place in a line. */
export function columnAt(line: BinaryText, index: number): number {
  return plainText(line.slice(0, index)).length + 1;
}

/** The bytes are UTF-8. */
export function isUtf8(binary: BinaryText): boolean {
  if (ASCII.test(binary)) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(binary));
    return true;
  } catch {
    return false;
  }
}

/** How many blanks (spaces and tabs) stand at a place. */
export function blanks(text: BinaryText, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at - from;
}

const isSpace = (char: string | undefined): boolean =>
  char !== undefined && " \t\n\v\f\r".includes(char);

/** How many of the six characters that C calls spaces stand at a place. */
export function spaces(text: BinaryText, from: number): number {
  let at = from;
  while (isSpace(text[at])) at += 1;
  return at - from;
}

/** Without what C calls spaces at both ends. */
export function trim(text: BinaryText): BinaryText {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  return text.slice(Math.min(spaces(text, 0), end), end);
}
