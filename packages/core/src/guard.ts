import { type Diagnostic, diagnostic } from "./diagnostic.js";
import type { Path } from "./path.js";

/** What may stand as a value in a text artefact. */
export type Scalar = string | number | boolean;

export const lineBreakInValue = diagnostic<{ value: string; character: string }>(
  "CORE_LINE_BREAK_IN_VALUE",
  {
    severity: "error",
    message: ({ value, character }) => `the value ${JSON.stringify(value)} has ${character} in it`,
    hint: () =>
      "a value stands on one line: a line break could start a new section in the file; take it out",
  },
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029]/;

/** Findings for a value that would not stay on its line, or would not be text. Tabs are text. */
export function checkOneLine(path: Path, value: Scalar): Diagnostic[] {
  const hit = UNSAFE.exec(String(value));
  if (hit === null) return [];
  return [lineBreakInValue(path, { value: String(value), character: characterName(hit[0]) })];
}

/** True when a value stays on its line. */
export function isOneLine(value: Scalar): boolean {
  return !UNSAFE.test(String(value));
}

function characterName(char: string): string {
  if (char === "\n" || char === "\r") return "a line break";
  return `the control character U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
