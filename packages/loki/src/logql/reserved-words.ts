import { diagnostic } from "@millrace/core";

/**
 * Words of LogQL that cannot be a name in a query, in any case. Source: `tokens` in pkg/logql/syntax/lex.go, v3.7.6,
 * each asked of that Loki. Names of functions (`rate`, `ip`, `label_replace`) can be names too.
 */
const RESERVED: ReadonlySet<string> = new Set([
  "and",
  "bool",
  "by",
  "decolorize",
  "drop",
  "group_left",
  "group_right",
  "ignoring",
  "json",
  "keep",
  "label_format",
  "line_format",
  "logfmt",
  "of",
  "offset",
  "on",
  "or",
  "pattern",
  "regexp",
  "unless",
  "unpack",
  "unwrap",
  "variants",
  "without",
]);

export const reservedWord = diagnostic<{ name: string }>("LOGQL_RESERVED_WORD", {
  severity: "error",
  message: ({ name }) => `${JSON.stringify(name)} is a word of LogQL, so no query can name it`,
  hint: ({ name }) => `call it something else, such as "${name.toLowerCase()}_name"`,
});

/** True for a name that LogQL reads as a word of its own. */
export function isReservedWord(name: string): boolean {
  return RESERVED.has(name.toLowerCase());
}
