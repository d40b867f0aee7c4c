import type { LabelContract } from "@millrace/core";
import { conditionOf, type FieldTest, type LabelTest } from "./condition.js";
import type { LogQuery, Matcher, Stage } from "./query.js";
import { regexText } from "./regex.js";
import { isTextVariable, type TextVariable } from "./variable.js";

/** What streams are selected by: labels of a contract, and no others. */
export type StreamSelection<Name extends string> = { readonly [K in Name]?: LabelTest };

/** What fields of the line are asked. */
export type FieldSelection = { readonly [field: string]: FieldTest };

/**
 * Composes a query for log lines. Every method gives a new builder; the receiver stays as it was.
 * Nothing is checked here: `checkQuery` reports all problems at once.
 */
export class LogQueryBuilder<Name extends string = string> {
  readonly kind = "log-query-builder";
  readonly #query: LogQuery<Name>;

  constructor(query: LogQuery<Name>) {
    this.#query = Object.freeze(query);
  }

  /**
   * Lines in which the text is found, anywhere.
   *
   * @example
   * stream(labels, { service: "api" }).contains("timeout")   // {service="api"} |= "timeout"
   */
  contains(text: string | TextVariable): LogQueryBuilder<Name> {
    return this.#stage({ kind: "line-filter", op: "|=", value: text });
  }

  /** Lines in which the text is not found: `!= "…"`. */
  notContains(text: string | TextVariable): LogQueryBuilder<Name> {
    return this.#stage({ kind: "line-filter", op: "!=", value: text });
  }

  /** Lines in which the regex is found, anywhere: `|~ "…"`. RE2's syntax. */
  matches(regex: string | RegExp | TextVariable): LogQueryBuilder<Name> {
    return this.#stage({ kind: "line-filter", op: "|~", value: lineRegex(regex) });
  }

  /** Lines in which the regex is not found: `!~ "…"`. RE2's syntax. */
  notMatches(regex: string | RegExp | TextVariable): LogQueryBuilder<Name> {
    return this.#stage({ kind: "line-filter", op: "!~", value: lineRegex(regex) });
  }

  /** Reads the line as JSON; its keys become fields: `| json`. */
  json(): LogQueryBuilder<Name> {
    return this.#stage({ kind: "parser", parser: "json" });
  }

  /** Reads the line as logfmt; its keys become fields: `| logfmt`. */
  logfmt(): LogQueryBuilder<Name> {
    return this.#stage({ kind: "parser", parser: "logfmt" });
  }

  /**
   * Lines whose fields answer to all of the tests.
   *
   * @example
   * stream(labels, { service: "api" }).json().where({ status: atLeast(500) })   // {service="api"} | json | status>=500
   */
  where(fields: FieldSelection): LogQueryBuilder<Name> {
    return this.#stage(
      ...entriesOf(fields).map(
        ([field, test]): Stage => ({ ...conditionOf(test), kind: "field-filter", field }),
      ),
    );
  }

  /**
   * Lines that the parsers understood: `| __error__=""`. A metric needs it after a parser, since Loki refuses to
   * count a line with an error.
   */
  withoutErrors(): LogQueryBuilder<Name> {
    return this.#stage({ kind: "field-filter", field: "__error__", op: "=", value: "" });
  }

  /** The query as plain data. */
  build(): LogQuery<Name> {
    return this.#query;
  }

  #stage(...stages: readonly Stage[]): LogQueryBuilder<Name> {
    const added = stages.map((stage) => Object.freeze(stage));
    return new LogQueryBuilder({
      ...this.#query,
      stages: Object.freeze([...this.#query.stages, ...added]),
    });
  }
}

/**
 * Starts a query with the streams that it reads. A label that is not in the contract does not compile.
 * At least one label must be asked for something that is not empty.
 *
 * @example
 * stream(labels, { service: "api", level: oneOf("error", "fatal") })   // {service="api", level=~"error|fatal"}
 */
export function stream<Name extends string>(
  labels: LabelContract<Name>,
  selection: StreamSelection<NoInfer<Name>>,
): LogQueryBuilder<Name> {
  const matchers = entriesOf(selection).map(([label, test]) =>
    Object.freeze({ ...conditionOf(test as LabelTest), label } as Matcher<Name>),
  );
  return new LogQueryBuilder<Name>({
    kind: "log-query",
    labels: Object.freeze([...(labels?.names ?? [])]),
    matchers: Object.freeze(matchers),
    stages: Object.freeze([]),
  });
}

const entriesOf = <T>(selection: { readonly [key: string]: T | undefined }): [string, T][] =>
  Object.entries(selection ?? {}).filter((entry): entry is [string, T] => entry[1] !== undefined);

const lineRegex = (regex: string | RegExp | TextVariable): string | TextVariable =>
  isTextVariable(regex) ? regex : regexText(regex);
