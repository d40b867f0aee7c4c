import type { Diagnostic } from "@millrace/core";
import { type BinaryText, binaryText, columnAt, isUtf8 } from "./binary-text.js";
import { asWarning, fileNotText } from "./file-findings.js";

/** A file's bytes as text, and what is odd about them. */
export interface FileText {
  readonly binary: BinaryText;
  /** It started with a byte order mark, which was taken off. */
  readonly mark: boolean;
  /** The bytes are no text at all: nothing in them is worth reading. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const MARK = "\u00ef\u00bb\u00bf";
const LOOKED_AT = 8000;

/** Takes bytes for text: byte order mark, NUL bytes, other encodings. */
export function readText(bytes: Uint8Array, file: string): FileText {
  const whole = binaryText(bytes);
  const mark = whole.startsWith(MARK);
  const binary = mark ? whole.slice(MARK.length) : whole;
  const broken = brokenText(binary, file);
  return broken === undefined
    ? { binary, mark, broken: false, diagnostics: notUtf8(binary, file) }
    : { binary: "", mark, broken: true, diagnostics: [broken] };
}

function brokenText(binary: BinaryText, file: string): Diagnostic | undefined {
  if (binary.startsWith("\u00ff\u00fe") || binary.startsWith("\u00fe\u00ff"))
    return noText("the file is UTF-16", file);
  const head = binary.slice(0, LOOKED_AT);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = head.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return head.includes("\u0000") && odd * 10 > head.length
    ? noText("the file is not text", file)
    : undefined;
}

const noText = (what: string, file: string): Diagnostic =>
  fileNotText([], { what, hint: "save it as UTF-8 text" }, { file, line: 1, column: 1 });

/** The engine takes any bytes, so this is a warning. Only the first line of them is told. */
function notUtf8(binary: BinaryText, file: string): Diagnostic[] {
  if (isUtf8(binary)) return [];
  const lines = binary.split("\n");
  const line = lines.findIndex((text) => !isUtf8(text));
  const text = lines[line] ?? "";
  const column = columnAt(text, firstBad(text));
  const position = { file, line: line + 1, column };
  const hint = "save the file as UTF-8: destinations get such bytes as they are";
  return [
    asWarning(fileNotText([], { what: "the line has bytes that are not UTF-8", hint }, position)),
  ];
}

/** Where the first byte stands that is not UTF-8. */
function firstBad(text: BinaryText): number {
  let [low, high] = [0, text.length + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (wholeCharacters(text.slice(0, middle)) !== undefined) low = middle;
    else high = middle;
  }
  return wholeCharacters(text.slice(0, low)) ?? 0;
}

/** Length of a text without a last character that may be cut; undefined: it is not UTF-8. */
function wholeCharacters(text: BinaryText): number | undefined {
  const cut = [0, 1, 2, 3].find((count) => isUtf8(text.slice(0, Math.max(0, text.length - count))));
  return cut === undefined ? undefined : Math.max(0, text.length - cut);
}
