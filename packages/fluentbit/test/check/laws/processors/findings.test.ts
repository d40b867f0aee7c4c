import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sqlFault } from "../../../../src/check/laws/processors/sql-syntax.js";
import { checkText, codesAndLines } from "../../check-text.js";

/** Findings about a processor: its name stands on line 7, its first own line is 8. */
function findings(
  signal: string,
  name: string,
  lines: readonly string[],
  engine = "5.0.9",
): string[] {
  const body = lines.map((line) => `            ${line}\n`).join("");
  const text = `pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n      processors:\n        ${signal}:\n          - name: ${name}\n${body}  outputs:\n    - name: stdout\n      match: "*"\n`;
  return codesAndLines(checkText(text, { format: "yaml", engine: `fluent-bit@${engine}` }));
}

type Row = readonly [
  signal: string,
  name: string,
  lines: readonly string[],
  expected: readonly string[],
];

const ROWS: readonly Row[] = [
  ["logs", "content_modifier", ["action: insert", "key: a", "value: b"], []],
  ["logs", "content_modifier", ["key: a"], ["FB_MISSING_OPTION 7"]],
  ["logs", "content_modifier", ["action: insert", "value: b"], ["FB_MISSING_OPTION 7"]],
  ["logs", "content_modifier", ["action: drop", "key: a"], ["FB_INVALID_OPTION 8"]],
  [
    "logs",
    "content_modifier",
    ["action: extract", "key: a", 'pattern: "("'],
    ["FB_INVALID_REGEX 10"],
  ],
  [
    "logs",
    "content_modifier",
    ["action: extract", "key: a", 'pattern: "(a)"'],
    ["FB_OPTION_IGNORED 10"],
  ],
  [
    "logs",
    "content_modifier",
    ["action: convert", "key: a", "converted_type: float"],
    ["FB_INVALID_OPTION 10"],
  ],
  ["logs", "content_modifier", ["action: delete", "key: a", "value: b"], ["FB_OPTION_IGNORED 10"]],
  [
    "logs",
    "content_modifier",
    ["context: labels", "action: delete", "key: a"],
    ["FB_INVALID_OPTION 8"],
  ],
  ["metrics", "content_modifier", ["context: labels", "action: delete", "key: a"], []],
  ["logs", "content_modifier", ["context: otel_scope_name", "action: delete"], []],
  [
    "logs",
    "content_modifier",
    ["context: otel_scope_name", "action: rename", "value: b"],
    ["FB_INVALID_OPTION 9"],
  ],
  [
    "logs",
    "content_modifier",
    ["context: otel_scope_name", "action: delete", "key: a"],
    ["FB_INVALID_OPTION 10"],
  ],
  ["metrics", "labels", ["insert: team web shop"], []],
  ["metrics", "labels", ["insert: team"], ["FB_WORD_COUNT 8"]],
  ["metrics", "labels", ["insert: team $a[b]"], ["FB_INVALID_ACCESSOR 8"]],
  ["metrics", "labels", ["insert:", "  - a b"], ["FB_LIST_IN_PROCESSOR 8"]],
  ["metrics", "labels", [], ["FB_PLUGIN_DOES_NOTHING 7"]],
  ["logs", "labels", ["insert: a b"], ["FB_PROCESSOR_IDLE 7"]],
  ["metrics", "metrics_selector", ["metric_name: a", "action: EXCLUDE"], []],
  ["metrics", "metrics_selector", ["metric_name: a", "action: drop"], ["FB_INVALID_OPTION 9"]],
  ["metrics", "metrics_selector", ["metric_name: /(/"], ["FB_INVALID_REGEX 8"]],
  ["metrics", "metrics_selector", [], ["FB_MISSING_OPTION 7"]],
  ["metrics", "metrics_selector", ["context: delete_label_value", "label: a"], ["FB_WORD_COUNT 9"]],
  ["metrics", "cumulative_to_delta", ["initial_value: zero"], ["FB_INVALID_OPTION 8"]],
  ["metrics", "cumulative_to_delta", ["max_series: -1"], ["FB_INVALID_OPTION 8"]],
  [
    "metrics",
    "cumulative_to_delta",
    ["initial_value: keep", "drop_first: on"],
    ["FB_OPTION_IGNORED 9"],
  ],
  ["traces", "opentelemetry_envelope", [], ["FB_PROCESSOR_IDLE 7"]],
  ["logs", "sql", ['query: "SELECT a FROM STREAM"'], ["FB_INVALID_QUERY 8"]],
  ["traces", "sampling", ["type: probabilistic"], ["FB_MISSING_OPTION 7"]],
  [
    "traces",
    "sampling",
    ["type: probabilistic", "sampling_settings:", "  sampling_percentage: 40"],
    [],
  ],
  [
    "traces",
    "sampling",
    ["type: probabilistic", "sampling_settings:", "  percentage: 40"],
    ["FB_INVALID_OPTION 9"],
  ],
  [
    "traces",
    "sampling",
    ["type: tail", "sampling_settings:", "  max_traces: 5", "conditions:", "  - type: latency"],
    ["FB_INVALID_OPTION 11"],
  ],
  [
    "traces",
    "sampling",
    [
      "type: tail",
      "sampling_settings:",
      "  max_traces: 5",
      "conditions:",
      "  - type: status_code",
      "    status_codes: [ok]",
    ],
    [],
  ],
  ["logs", "grep", ["regex:", "  - log a"], []],
  ["logs", "grep", ["regex: log"], ["FB_WORD_COUNT 8"]],
  ["logs", "grep", ["active: false", "regex: log a"], ["FB_INVALID_OPTION 8"]],
  ["metrics", "grep", ["regex: log a"], ["FB_FILTER_FOR_LOGS 7"]],
  ["logs", "record_modifier", ["record:", "  a: b"], ["FB_LIST_IN_PROCESSOR 8"]],
  ["logs", "record_modifier", ["record: a b", "log_level: loud"], ["FB_INVALID_OPTION 9"]],
];

describe("processors", () => {
  it.each(ROWS)("%s %s %j has %j", (signal, name, lines, expected) => {
    expect(findings(signal, name, lines)).toEqual(expected);
  });

  it("know otel_log_attributes since 5.0", () => {
    const lines = ["context: otel_log_attributes", "action: delete", "key: a"];
    expect(findings("logs", "content_modifier", lines, "4.2.8")).toEqual(["FB_INVALID_OPTION 8"]);
    expect(findings("logs", "content_modifier", lines)).toEqual([]);
  });
});

describe("sqlFault", () => {
  it.each([
    "SELECT * FROM STREAM;",
    "select a, b as c from stream where d = 'it''s' and not (e >= -1.5 or f is not null);",
    "SELECT a.b FROM STREAM x WHERE true;",
  ])("takes %s", (query) => {
    expect(sqlFault(query)).toBeUndefined();
  });

  it.each([
    ["SELECT a FROM STREAM", 20],
    ["SELECT a FROM logs;", 14],
    ["SELECT a FROM STREAM WHERE b = c;", 31],
    ["SELECT a FROM STREAM WHERE (b = 1;", 33],
    ["SELECT COUNT(*) FROM STREAM;", 12],
    ["SELECT a FROM STREAM WHERE b = -0;", 31],
    ["SELECT a FROM STREAM; x", 22],
  ])("refuses %s", (query, offset) => {
    expect(sqlFault(query)?.offset).toBe(offset);
  });

  it("answers any text, long ones too", () => {
    const word = fc.constantFrom(
      ..."SELECT * , a AS FROM STREAM WHERE ( ) NOT AND OR = 'x' 1 IS NULL ;".split(" "),
    );
    const query = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(query, (text) => {
        expect(sqlFault(text)?.offset ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
    for (const piece of ["(", "NOT ", "'", "a,", "-"])
      sqlFault(`SELECT a FROM STREAM WHERE ${piece.repeat(100_000)}`);
  });
});
