import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { describeValue } from "../describe-value.js";
import { aggregationsOf, logQueryOf, type Query } from "../query.js";
import { isTextVariable, isVariable, type TextVariable, type Variable } from "../variable.js";
import { conditionsOf, type QueryRule } from "./query-rule.js";

export const invalidVariable = diagnostic<{ name: unknown }>("LOGQL_INVALID_VARIABLE", {
  severity: "error",
  message: ({ name }) => `${describeValue(name)} cannot be the name of a dashboard variable`,
  hint: () =>
    'a name has letters, digits and "_", and does not start with "__"; write it without "$"',
});

export const variableNotAllowed = diagnostic<{ name: string }>("LOGQL_VARIABLE_NOT_ALLOWED", {
  severity: "error",
  message: ({ name }) => `there is no $${name} here: no dashboard gives it a value`,
  hint: ({ name }) =>
    name.startsWith("__") ? 'write a fixed range, such as "5m"' : "write the value itself",
  docs: "https://github.com/grafana/loki/issues/2117",
});

/** Names of variables are names to Grafana. */
export const variableName: QueryRule = function* (query) {
  for (const { variable, path } of placedVariables(query)) {
    const { name } = variable;
    const isName = typeof name === "string" && /^(?!__)\w+$/.test(name);
    if (!isName) yield invalidVariable(path, { name });
  }
};

/** A query of an alert or a ruler's rule has no variables, since no dashboard replaces them. */
export const withoutVariables: QueryRule = function* (query) {
  for (const { variable, path } of placedVariables(query))
    yield variableNotAllowed(path, {
      name: typeof variable.name === "string" ? variable.name : "",
    });
  yield* fixedRanges(query);
};

function fixedRanges(query: Query): Diagnostic[] {
  return aggregationsOf(query).flatMap((node) =>
    node.kind === "range-aggregation" && isGrafanaRange(node.range)
      ? [variableNotAllowed(["range"], { name: node.range.slice(1) })]
      : [],
  );
}

const isGrafanaRange = (range: unknown): boolean =>
  typeof range === "string" && range.startsWith("$");

/** The dashboard variables that a query uses, in order. */
export function variablesOf(query: Query): readonly (Variable | TextVariable)[] {
  return placedVariables(query).map(({ variable }) => variable);
}

interface PlacedVariable {
  readonly variable: Variable | TextVariable;
  readonly path: Path;
}

function placedVariables(query: Query): PlacedVariable[] {
  const tested = conditionsOf(query).flatMap(({ condition: { value }, path }) =>
    isVariable(value) ? [{ variable: value, path }] : [],
  );
  const searched = logQueryOf(query).stages.flatMap((stage, i) =>
    stage.kind === "line-filter" && isTextVariable(stage.value)
      ? [{ variable: stage.value, path: ["stages", i] }]
      : [],
  );
  return [...tested, ...searched];
}
