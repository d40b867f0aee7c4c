import { describe, expect, it } from "vitest";
import { checkText } from "../check-text.js";

/** Codes with severity, line and column, of a condition on lines 9 and below. */
function found(rule: string, { op = "and", signal = "logs", version = "5.0.9" } = {}): string[] {
  const config = `pipeline:
  inputs:
    - name: dummy
      tag: app
      processors:
        ${signal}:
          - {name: content_modifier, action: delete, key: a, condition: {
                op: ${op}, rules: [
                  {${rule}}]}}
  outputs:
    - name: stdout
      match: app
`;
  return checkText(config, { format: "yaml", engine: `fluent-bit@${version}` }).map(
    ({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`,
  );
}

describe("processor conditions", () => {
  it.each([
    ["field: $a, op: eq, value: b", []],
    ["field: $a, op: EQ, value: '5'", []],
    ["field: \"$a['b']\", op: regex, value: ^a", []],
    ["field: $a, op: in, value: [b, c]", []],
    ["field: $a, op: gt, value: 100.0", []],
    ["field: $a, op: lte, value: -0.5", []],
    ["field: $a, op: eq, value: b, context: metadata", []],
    ["field: $a, op: like, value: b", ["error FB_RULE_OPERATOR 9:31"]],
    ["field: $a, op: in, value: b", ["error FB_RULE_VALUE 9:39"]],
    ["field: $a, op: eq, value: [b]", ["error FB_RULE_VALUE 9:39"]],
    ["field: $a, op: eq, value: ''", ["error FB_RULE_VALUE 9:39"]],
    ["field: $a, op: eq, value: 0", ["error FB_RULE_VALUE 9:39"]],
    ["field: $a, op: neq, value: 256", ["error FB_RULE_VALUE 9:40"]],
    ["field: $a, op: eq, value: 1.0", ["error FB_RULE_VALUE 9:39"]],
    ["field: $a, op: regex, value: (", ["error FB_RULE_VALUE 9:42"]],
    ["field: $a, op: eq, value: 5", ["warning FB_RULE_NUMBER 9:39"]],
    ["field: $a, op: eq, value: 0.1", ["warning FB_RULE_NUMBER 9:39"]],
    ["field: $a, op: gt, value: 100", ["warning FB_RULE_NUMBER 9:39"]],
    ["field: $a, op: gt, value: '100'", ["warning FB_RULE_NUMBER 9:39"]],
    ["field: a, op: eq, value: b", ["warning FB_RULE_WITHOUT_KEY 9:20"]],
    ["field: '$a[', op: eq, value: b", ["error FB_INVALID_ACCESSOR 9:20"]],
    ["field: $a, op: eq, value: '${B}'", ["warning FB_RULE_VARIABLE 9:39"]],
    ["field: '${A}', op: eq, value: b", ["warning FB_RULE_VARIABLE 9:20"]],
    ["field: $a, op: eq, value: b, context: meta", ["warning FB_RULE_CONTEXT 9:49"]],
  ])("%s", (rule, expected) => {
    expect(found(rule)).toEqual(expected);
  });

  it("joins rules with and, or", () => {
    const rule = "field: $a, op: eq, value: b";
    expect(found(rule, { op: "OR" })).toEqual([]);
    expect(found(rule, { op: "xor" })).toEqual(["error FB_CONDITION_OPERATOR 8:17"]);
  });

  it("is for logs", () => {
    expect(found("field: $a, op: eq, value: b", { signal: "traces" })).toEqual([
      "warning FB_CONDITION_IDLE 7:73",
    ]);
  });
});
