import type { Diagnostic } from "@millrace/core";
import { fileNotText } from "../files/file-findings.js";
import { yamlTooLarge } from "./yaml-findings.js";

/** A YAML file larger than this is not looked at. The engine has no bound, but no config is near it. */
export const MAX_YAML_BYTES = 2 * 1024 * 1024;

/** A YAML file as text without byte order mark, or why it is none. */
export type YamlText =
  | { readonly text: string; readonly fault?: never }
  | { readonly fault: Diagnostic; readonly text?: never };

/** Takes bytes for YAML's characters, as the engine's reader does: it refuses all others. */
export function yamlText(bytes: Uint8Array, file: string): YamlText {
  if (bytes.length > MAX_YAML_BYTES)
    return { fault: yamlTooLarge([], { size: bytes.length, most: MAX_YAML_BYTES }, { file }) };
  const text = decode(bytes).replace(/^\ufeff/, "");
  const odd = ODD.exec(text);
  if (odd !== null) return { fault: notText(text, odd.index, odd[0], file) };
  return { text };
}

/** UTF-16 is known by its mark. What is not UTF-8 becomes U+FFFF, which YAML does not allow. */
function decode(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (mark || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(mark ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return withoutReplacements(bytes);
  }
}

/** The engine takes a U+FFFD that the file itself holds, so those are told from the decoder's. */
function withoutReplacements(bytes: Uint8Array): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const lines: string[] = [];
  let start = 0;
  while (start <= bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    const text = decoder.decode(line);
    lines.push(isUtf8(line) ? text : text.replaceAll("\ufffd", "\uffff"));
    if (end < 0) break;
    start = end + 1;
  }
  return lines.join("\n");
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

function notText(text: string, index: number, char: string, file: string): Diagnostic {
  const before = text.slice(0, index).split("\n");
  const position = { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  const what =
    char === "\uffff"
      ? "the line has bytes that are not UTF-8"
      : `the line has the control character U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const hint = "the engine refuses a YAML file with it: take it out, and save the file as UTF-8";
  return fileNotText([], { what, hint }, position);
}
