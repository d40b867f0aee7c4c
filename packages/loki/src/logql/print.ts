import type { FieldCondition } from "./condition.js";
import { type QuerySource, queryOf } from "./metric.js";
import type { LogQuery, ParsedField, Query, Stage } from "./query.js";
import { quoteText } from "./quote.js";
import { isTextVariable, isVariable, type TextVariable } from "./variable.js";

/** A row for every kind of node: a kind without one does not compile. */
type Printer = {
  readonly [K in Query["kind"]]: (node: Extract<Query, { readonly kind: K }>) => string;
};
type StagePrinter = {
  readonly [K in Stage["kind"]]: (stage: Extract<Stage, { readonly kind: K }>) => string;
};

const queries: Printer = {
  "log-query": (query) => [printSelector(query), ...query.stages.map(printStage)].join(" "),
  "range-aggregation": ({ op, query, range }) => `${op}(${printQuery(query)} [${range}])`,
  "vector-aggregation": ({ op, by, of }) =>
    by.length === 0
      ? `${op}(${printQuery(of)})`
      : `${op} by (${by.map(printName).join(", ")}) (${printQuery(of)})`,
};

const stages: StagePrinter = {
  "line-filter": ({ op, value }) => `${op} ${printLineText(value)}`,
  parser: ({ parser }) => `| ${parser}`,
  "field-filter": ({ field, op, value }) => `| ${field}${op}${printValue(value)}`,
};

/** A valid query as LogQL, on one line. */
export function printQuery(source: QuerySource): string {
  const query = queryOf(source);
  return (queries[query.kind] as (node: Query) => string)(query);
}

function printSelector({ matchers }: LogQuery): string {
  return `{${matchers.map(({ label, op, value }) => `${label}${op}${printValue(value)}`).join(", ")}}`;
}

function printStage(stage: Stage): string {
  return (stages[stage.kind] as (node: Stage) => string)(stage);
}

function printValue(value: FieldCondition["value"]): string {
  if (typeof value === "string") return quoteText(value);
  if (typeof value === "number") return String(value);
  return isVariable(value) ? `"$${value.name}"` : value.text;
}

/** A text box goes into backticks: what is typed there is not escaped by Grafana. */
function printLineText(value: string | TextVariable): string {
  return isTextVariable(value) ? `\`\${${value.name}}\`` : quoteText(value);
}

const printName = (name: string | ParsedField): string =>
  typeof name === "string" ? name : name.name;
