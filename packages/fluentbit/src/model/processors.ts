import type { Scalar } from "@millrace/core";
import type { EntrySource } from "./source.js";

/** What a processor's option holds: text, a list, or a map, as YAML writes them. */
export type Variant =
  | Scalar
  | null
  | NumberText
  | readonly Variant[]
  | { readonly [key: string]: Variant };

/** A number of which the text counts: `1.0`, which the engine tells from `1`, or one that is too large for a JavaScript number. */
export interface NumberText {
  readonly "!!number": string;
}

/** True for a {@link NumberText}. */
export function isNumberText(value: unknown): value is NumberText {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 1 &&
    typeof (value as Partial<NumberText>)["!!number"] === "string"
  );
}

/** Telemetry types that processors and routes are written for. */
export type Signal = "logs" | "metrics" | "traces" | "profiles";

/** What runs inside an input or an output, in order. */
export type Processors = { readonly [S in Signal]?: readonly ProcessorUnit[] };

/** One processor, or a filter that is used as one. Keys that repeat are lists. */
export interface ProcessorUnit {
  readonly name: string;
  /** Everything but `name` and `condition`, in order. */
  readonly options: readonly (readonly [key: string, value: Variant])[];
  /** Records for which it does not hold pass untouched. Logs only. */
  readonly condition?: Condition;
  readonly source?: UnitSource;
}

/** Where a unit, route or condition was read. */
export interface UnitSource extends EntrySource {
  /** Of its options or parts by key. */
  readonly parts: { readonly [key: string]: EntrySource };
}

/** A test of a record. */
export interface Condition {
  /** `and` or `or`, as written. The engine's default is `and`. */
  readonly op?: string;
  readonly rules: readonly ConditionRule[];
  readonly source?: UnitSource;
}

/** What a rule compares with. The engine tells numbers from text. */
export type RuleValue = Scalar | NumberText;

/** One comparison. */
export interface ConditionRule {
  /** Record accessor: `$level`, `$kubernetes['labels']['app']`. */
  readonly field: string;
  /** `eq`, `neq`, `gt`, `gte`, `lt`, `lte`, `regex`, `not_regex`, `in`, `not_in`, as written. */
  readonly op: string;
  readonly value?: RuleValue | readonly RuleValue[];
  /** `metadata`, `body` and the like, as written. */
  readonly context?: string;
  readonly source?: UnitSource;
}

/** The test of a route. With `default` it holds for every chunk, and rules may be absent. */
export interface RouteCondition extends Condition {
  readonly default?: boolean;
}

/** An output that a route names. */
export interface RouteOutput {
  /** Its alias, its instance (`s3.0`), or its plugin. */
  readonly name: string;
  /** The output that takes its place when there is none of that name. */
  readonly fallback?: string;
  readonly source?: EntrySource;
}

/** A conditional route of an input: which records go to which outputs. */
export interface Route {
  readonly name: string;
  /** Telemetry types that it is for, each once, in the order logs, metrics, traces. */
  readonly signals: readonly Signal[];
  /** Absent: every record. */
  readonly condition?: RouteCondition;
  readonly outputs: readonly RouteOutput[];
  /** Records are split one by one, not whole chunks. */
  readonly perRecordRouting?: boolean;
  /** Read by the engine, and never run. */
  readonly processors?: readonly ProcessorUnit[];
  /** Keys of the route that we do not know, as they were written. */
  readonly extra?: readonly (readonly [key: string, value: Variant])[];
  readonly source?: UnitSource;
}

/** The processors' meaning alone: without where they were read. */
export function processorsWithoutSource(processors: Processors): Processors {
  return Object.fromEntries(
    Object.entries(processors).map(([signal, units = []]) => [
      signal,
      units.map(unitWithoutSource),
    ]),
  );
}

/** The route's meaning alone. */
export function routeWithoutSource({ source: _, ...route }: Route): Route {
  const { condition, processors, outputs } = route;
  return {
    ...route,
    outputs: outputs.map(({ source: __, ...output }) => output),
    ...(condition === undefined ? {} : { condition: conditionWithoutSource(condition) }),
    ...(processors === undefined ? {} : { processors: processors.map(unitWithoutSource) }),
  };
}

function unitWithoutSource({ source: _, ...unit }: ProcessorUnit): ProcessorUnit {
  const { condition } = unit;
  return {
    ...unit,
    ...(condition === undefined ? {} : { condition: conditionWithoutSource(condition) }),
  };
}

function conditionWithoutSource<C extends Condition>({ source: _, ...condition }: C) {
  const rules = condition.rules.map(({ source: __, ...rule }) => rule);
  return { ...condition, rules };
}
