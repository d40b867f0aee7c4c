export { type CheckQueryOptions, checkQuery, invalidQuery } from "./check-query.js";
export {
  above,
  atLeast,
  atMost,
  below,
  type DurationSpan,
  type FieldCondition,
  type FieldTest,
  type LabelCondition,
  type LabelTest,
  matches,
  type NumberCondition,
  not,
  notMatches,
  oneOf,
  type RegexCondition,
  type TextCondition,
} from "./condition.js";
export {
  countOverTime,
  type LogQuerySource,
  parsed,
  type QuerySource,
  queryOf,
  rate,
  sum,
  sumBy,
} from "./metric.js";
export { printQuery } from "./print.js";
export {
  aggregationsOf,
  type LogQuery,
  logQueryOf,
  type Matcher,
  type MetricQuery,
  type ParsedField,
  type Query,
  type Range,
  type RangeAggregation,
  type Stage,
  type VectorAggregation,
} from "./query.js";
export { isReservedWord, reservedWord } from "./reserved-words.js";
export { variablesOf } from "./rules/variables.js";
export {
  type FieldSelection,
  LogQueryBuilder,
  type StreamSelection,
  stream,
} from "./stream.js";
export {
  isTextVariable,
  isVariable,
  type TextVariable,
  textVariable,
  type Variable,
  variable,
} from "./variable.js";
