import type {
  LogQuery,
  MetricQuery,
  ParsedField,
  Query,
  Range,
  RangeAggregation,
  VectorAggregation,
} from "./query.js";
import type { LogQueryBuilder } from "./stream.js";

/** A log query, built or being built. */
export type LogQuerySource<Name extends string = string> = LogQueryBuilder<Name> | LogQuery<Name>;

/** Any query, built or being built. */
export type QuerySource<Name extends string = string> = LogQueryBuilder<Name> | Query<Name>;

/**
 * How many lines there were in the range.
 *
 * @param range `$__auto` fits the panel, and is Grafana's: an alert needs a fixed span such as `5m`
 * @example
 * countOverTime(stream(labels, { service: "api" }), "5m")   // count_over_time({service="api"} [5m])
 */
export function countOverTime<Name extends string>(
  query: LogQuerySource<Name>,
  range: Range = "$__auto",
): RangeAggregation<Name> {
  return rangeAggregation("count_over_time", query, range);
}

/**
 * How many lines there were in a second, on average over the range.
 *
 * @example
 * rate(stream(labels, { service: "api" }))   // rate({service="api"} [$__auto])
 */
export function rate<Name extends string>(
  query: LogQuerySource<Name>,
  range: Range = "$__auto",
): RangeAggregation<Name> {
  return rangeAggregation("rate", query, range);
}

/** The sum over all streams: `sum(…)`. */
export function sum<Name extends string>(of: MetricQuery<Name>): VectorAggregation<Name> {
  return sumBy([], of);
}

/**
 * The sum over streams that have the same values of these labels. A label that is not in the contract does not
 * compile; a field that a parser takes out of the line is named with `parsed`.
 *
 * @example
 * sumBy(["service"], rate(stream(labels, { level: "error" })))   // sum by (service) (rate({level="error"} [$__auto]))
 */
export function sumBy<Name extends string>(
  by: readonly (NoInfer<Name> | ParsedField)[],
  of: MetricQuery<Name>,
): VectorAggregation<Name> {
  return Object.freeze({
    kind: "vector-aggregation",
    op: "sum",
    by: Object.freeze([...(by ?? [])]),
    of,
  });
}

/** A field that a parser takes out of the line, to group by. */
export function parsed(name: string): ParsedField {
  return Object.freeze({ kind: "parsed-field", name });
}

/** The query as plain data. */
export function queryOf<Name extends string>(query: LogQuerySource<Name>): LogQuery<Name>;
export function queryOf<Name extends string>(query: QuerySource<Name>): Query<Name>;
export function queryOf<Name extends string>(query: QuerySource<Name>): Query<Name> {
  return isBuilder(query) ? query.build() : query;
}

/** True for a builder, also one from another copy of this package. */
function isBuilder<Name extends string>(query: QuerySource<Name>): query is LogQueryBuilder<Name> {
  return query?.kind === "log-query-builder" && typeof query.build === "function";
}

function rangeAggregation<Name extends string>(
  op: RangeAggregation["op"],
  query: LogQuerySource<Name>,
  range: Range,
): RangeAggregation<Name> {
  return Object.freeze({ kind: "range-aggregation", op, query: queryOf(query), range });
}
