import type { DurationText } from "@millrace/core";
import type { FieldCondition, LabelCondition } from "./condition.js";
import type { TextVariable } from "./variable.js";

/** What a stream's label is asked: `level=~"error|fatal"`. */
export type Matcher<Name extends string = string> = { readonly label: Name } & LabelCondition;

/** A step after the selector, in order. */
export type Stage =
  | {
      readonly kind: "line-filter";
      readonly op: "|=" | "!=" | "|~" | "!~";
      readonly value: string | TextVariable;
    }
  | { readonly kind: "parser"; readonly parser: "json" | "logfmt" }
  | ({ readonly kind: "field-filter"; readonly field: string } & FieldCondition);

/** A query for log lines. It knows the labels that exist. */
export interface LogQuery<Name extends string = string> {
  readonly kind: "log-query";
  /** Names of the contract's labels. */
  readonly labels: readonly Name[];
  readonly matchers: readonly Matcher<Name>[];
  readonly stages: readonly Stage[];
}

/** How far back each point of a metric looks: `$__auto` in panels, a fixed span in alerts. */
export type Range = "$__auto" | "$__interval" | "$__range" | DurationText;

/** A number a stream, made of the lines of a range. */
export interface RangeAggregation<Name extends string = string> {
  readonly kind: "range-aggregation";
  readonly op: "count_over_time" | "rate";
  readonly query: LogQuery<Name>;
  readonly range: Range;
}

/** Numbers of many streams, put together. */
export interface VectorAggregation<Name extends string = string> {
  readonly kind: "vector-aggregation";
  readonly op: "sum";
  /** What stays apart: labels of the contract, or fields of the line. Empty: one number. */
  readonly by: readonly (Name | ParsedField)[];
  readonly of: MetricQuery<Name>;
}

/** A name that a parser takes out of the line. */
export interface ParsedField {
  readonly kind: "parsed-field";
  readonly name: string;
}

/** A query for numbers. */
export type MetricQuery<Name extends string = string> =
  | RangeAggregation<Name>
  | VectorAggregation<Name>;

/** Any query, as plain data. */
export type Query<Name extends string = string> = LogQuery<Name> | MetricQuery<Name>;

/** The log query inside a query. */
export function logQueryOf(query: Query): LogQuery {
  if (query.kind === "log-query") return query;
  return query.kind === "range-aggregation" ? query.query : logQueryOf(query.of);
}

/** The aggregations around the log query, outermost first. */
export function aggregationsOf(query: Query): readonly MetricQuery[] {
  if (query.kind === "log-query") return [];
  return query.kind === "range-aggregation" ? [query] : [query, ...aggregationsOf(query.of)];
}
