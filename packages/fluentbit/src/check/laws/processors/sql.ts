import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../../explanation.js";
import type { PluginLaw } from "../../law.js";
import { textsOf } from "../filters/view.js";
import { sqlFault } from "./sql-syntax.js";

export const invalidQuery = diagnostic<{ reason: string; offset: number }>("FB_INVALID_QUERY", {
  severity: "error",
  message: ({ reason, offset }) => `the query ${reason}, at character ${offset + 1}`,
  hint: () => "write SELECT key, key AS name FROM STREAM WHERE key = 'value'; with the semicolon",
});

/** Source: plugins/processor_sql/parser. */
export const sqlLaw: PluginLaw = function* (view): Iterable<Diagnostic> {
  for (const { text, spot } of textsOf(view, "query")) {
    const fault = sqlFault(text);
    if (fault !== undefined) yield invalidQuery(spot.path, fault, spot.position);
  }
};

const yaml = (query: string): string =>
  `pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n      processors:\n        logs:\n          - name: sql\n            query: "${query}"\n  outputs:\n    - name: stdout\n      match: "*"\n`;

export const explanations: readonly Explanation[] = [
  {
    code: invalidQuery.code,
    wrong: "The query of the sql processor is none that its grammar takes.",
    production: "The engine does not start.",
    fix: "End it with a semicolon, select keys FROM STREAM, and compare a key with a value.",
    failing: { format: "yaml", config: yaml("SELECT level FROM STREAM") },
    fixed: { format: "yaml", config: yaml("SELECT level FROM STREAM;") },
    source: "plugins/processor_sql/parser/sql-parser.y",
  },
];
