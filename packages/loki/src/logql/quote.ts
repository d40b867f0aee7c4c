/** Escapes for what would end a string, or would not be seen. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A text as a LogQL string in double quotes: Go's escapes. What Grafana would take for a variable (`$name`, `${name}`,
 * `[[name]]`) is escaped too, so that text stays text in a dashboard.
 */
export function quoteText(text: string): string {
  const escaped = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udfff]/gu, escapeCharacter)
    .replace(/\$(?=[\w{])/g, "\\x24")
    .replace(/\[(?=\[)/g, "\\x5b");
  return `"${escaped}"`;
}

/** Half a surrogate pair is no character: UTF-8 has none for it, and Go refuses its escape. */
function escapeCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return "\ufffd";
  return ESCAPES[char] ?? `\\u${code.toString(16).padStart(4, "0")}`;
}
