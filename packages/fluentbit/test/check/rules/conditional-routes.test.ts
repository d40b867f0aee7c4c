import { describe, expect, it } from "vitest";
import { checkText } from "../check-text.js";

/** Codes with severity and line, of routes on line 7 and below. */
function found(
  routes: readonly string[],
  { signal = "logs", outputs = ["a", "b"] } = {},
): string[] {
  const config = `pipeline:
  inputs:
    - name: dummy
      tag: app
      routes:
        ${signal}:
${routes.map((route) => `          - {${route}}\n`).join("")}  outputs:
${outputs.map((alias) => `    - name: stdout\n      alias: ${alias}\n`).join("")}`;
  return checkText(config, { format: "yaml" })
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, code, line }) => `${severity} ${code} ${line}`);
}

const rule = (text: string): string => `condition: {rules: [{${text}}]}`;

describe("conditional routes", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["good", ["name: x, to: a", "name: y, to: b"], []],
    ["a name twice", ["name: x, to: a", "name: x, to: b"], ["error FB_ROUTE_NAME_TWICE 8"]],
    ["no output", ["name: x, to: c", "name: y, to: [a, b]"], ["warning FB_ROUTE_UNKNOWN_OUTPUT 7"]],
    ["an instance and a plugin", ["name: x, to: stdout.1", "name: y, to: stdout"], []],
    [
      "case counts",
      ["name: x, to: A", "name: y, to: [a, b]"],
      ["warning FB_ROUTE_UNKNOWN_OUTPUT 7"],
    ],
    [
      "a fallback",
      ["name: x, to: {outputs: [{name: c, fallback: a}]}", "name: y, to: b"],
      ["warning FB_ROUTE_UNKNOWN_OUTPUT 7"],
    ],
    ["an output taken", ["name: x, to: [a, b]", "name: y, to: a"], ["warning FB_ROUTE_LOST 8"]],
    [
      "an output taken under another name",
      ["name: x, to: [a, b]", "name: y, to: stdout.0"],
      ["warning FB_ROUTE_LOST 8"],
    ],
    ["one output twice in a route", ["name: x, to: [a, a, b]"], []],
    [
      "processors",
      ["name: x, to: [a, b], processors: [{name: content_modifier}]"],
      ["warning FB_ROUTE_PROCESSORS 7"],
    ],
    [
      "no comparison",
      [`name: x, to: [a, b], ${rule("field: $a, op: like, value: b")}`],
      ["warning FB_RULE_OPERATOR 7"],
    ],
    [
      "an empty text",
      [`name: x, to: [a, b], ${rule("field: $a, op: eq, value: ''")}`],
      ["warning FB_RULE_VALUE 7"],
    ],
    ["numbers are read", [`name: x, to: [a, b], ${rule("field: $a, op: gt, value: 100")}`], []],
    ["and as text too", [`name: x, to: [a, b], ${rule("field: $a, op: gt, value: '1e2'")}`], []],
    [
      "a word for a number",
      [`name: x, to: [a, b], ${rule("field: $a, op: gt, value: many")}`],
      ["warning FB_RULE_VALUE 7"],
    ],
    [
      "in without a list",
      [`name: x, to: [a, b], ${rule("field: $a, op: in, value: b")}`],
      ["warning FB_RULE_VALUE 7"],
    ],
    [
      "a field of metrics",
      [`name: x, to: [a, b], ${rule("field: $metric.name, op: eq, value: b")}`],
      ["error FB_ROUTE_FIELD 7"],
    ],
    [
      "a context",
      [`name: x, to: [a, b], ${rule("field: $a, op: eq, value: b, context: meta")}`],
      ["error FB_RULE_CONTEXT 7"],
    ],
    [
      "one of the many contexts",
      [`name: x, to: [a, b], ${rule("field: $a, op: eq, value: b, context: Group_Body")}`],
      [],
    ],
    [
      "an operator",
      ["name: x, to: [a, b], condition: {op: nor, rules: [{field: $a, op: eq, value: b}]}"],
      ["error FB_CONDITION_OPERATOR 7"],
    ],
  ])("%s", (_, routes, expected) => {
    expect(found(routes)).toEqual(expected);
  });

  it("never hold for metrics", () => {
    const condition = rule("field: $metric.name, op: eq, value: b");
    expect(found([`name: x, to: [a, b], ${condition}`], { signal: "metrics" })).toEqual([
      "warning FB_CONDITION_IDLE 7",
    ]);
    expect(found([`name: x, to: [a, b], ${condition}`], { signal: "any" })).toEqual([]);
    const always = "name: x, to: [a, b], condition: {default: true}";
    expect(found([always], { signal: "metrics" })).toEqual([]);
  });

  it("do not count with one input and one output", () => {
    expect(found(["name: x, to: a"], { outputs: ["a"] })).toEqual([
      "warning FB_ROUTES_NOT_APPLIED 7",
    ]);
  });

  it("point at the line of what is wrong", () => {
    const config = `pipeline:
  inputs:
    - name: dummy
      routes:
        logs:
          - name: x
            condition:
              rules:
                - field: '$a'
                  op: like
                  value: b
            to:
              outputs:
                - a
                - nope
  outputs:
    - name: stdout
      alias: a
    - name: stdout
      alias: b
      match: none
`;
    const places = checkText(config, { format: "yaml" }).map(
      ({ code, line, column }) => `${code} ${line}:${column}`,
    );
    expect(places).toContain("FB_RULE_OPERATOR 10:19");
    expect(places).toContain("FB_ROUTE_UNKNOWN_OUTPUT 15:19");
  });

  it("says nothing of outputs whose names depend on variables", () => {
    const codes = found(["name: x, to: c"], { outputs: ["'${NAME}'", "b"] });
    expect(codes.filter((code) => code.includes("ROUTE"))).toEqual([]);
  });
});
