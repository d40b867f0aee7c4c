import { deepFreeze } from "@millrace/core";

/** Operator to condition key to value: `{ StringEquals: { "aws:SourceAccount": "123456789012" } }`. */
export interface PolicyCondition {
  readonly [operator: string]: { readonly [key: string]: string | readonly string[] };
}

/** One statement of a permission policy. Any string may be a deployment's opaque token. */
export interface PolicyStatement {
  /** Letters and digits, unique in a document. */
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: PolicyCondition;
}

/** One statement of a trust policy: who may take on the role. */
export interface TrustStatement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Principal: { readonly Service: string };
  readonly Action: readonly ["sts:AssumeRole"];
  readonly Condition?: PolicyCondition;
}

/** A policy as IAM takes it, in IAM's own words. */
export interface PolicyDocument<Statement = PolicyStatement | TrustStatement> {
  readonly Version: "2012-10-17";
  readonly Statement: readonly Statement[];
}

/**
 * One document of statements from many places. Statements about the same resources become one, then statements
 * that allow the same become one; all is sorted, so the order of the input is of no matter.
 * Without statements the document is empty, which IAM refuses: attach none then.
 */
export function policyDocument(
  statements: Iterable<PolicyStatement>,
): PolicyDocument<PolicyStatement> {
  const given = [...statements]
    .filter(({ Action, Resource }) => Action.length > 0 && Resource.length > 0)
    .map((statement) => ({
      ...statement,
      Action: sortedSet(statement.Action),
      Resource: sortedSet(statement.Resource),
    }));
  const byResource = mergeBy(given, ({ Resource }) => Resource);
  const merged = mergeBy(byResource, ({ Action }) => Action);
  return deepFreeze({
    Version: "2012-10-17",
    Statement: withUniqueSids(merged.sort(byCodeUnit(identity))),
  }) as PolicyDocument<PolicyStatement>;
}

/** Joins statements of the same effect and condition that agree in what `part` gives. */
function mergeBy(
  statements: readonly PolicyStatement[],
  part: (statement: PolicyStatement) => readonly string[],
): PolicyStatement[] {
  const groups = new Map<string, PolicyStatement[]>();
  for (const statement of statements) {
    const { Effect, Condition } = statement;
    const key = JSON.stringify([Effect, sortedDeep(Condition ?? {}), part(statement)]);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].map(join);
}

function join(same: readonly PolicyStatement[]): PolicyStatement {
  const { Effect, Condition } = same[0] as PolicyStatement;
  return {
    Sid: sortedSet(same.map(({ Sid }) => Sid)).join("And"),
    Effect,
    Action: sortedSet(same.flatMap(({ Action }) => Action)),
    Resource: sortedSet(same.flatMap(({ Resource }) => Resource)),
    ...(Condition === undefined ? {} : { Condition }),
  };
}

/** IAM refuses a document in which a Sid stands twice. */
function withUniqueSids(statements: readonly PolicyStatement[]): PolicyStatement[] {
  const taken = new Set<string>();
  return statements.map((statement) => {
    let { Sid } = statement;
    for (let n = 2; taken.has(Sid); n += 1) Sid = `${statement.Sid}${n}`;
    taken.add(Sid);
    return { ...statement, Sid };
  });
}

const identity = ({ Sid, Effect, Action, Resource, Condition }: PolicyStatement): string =>
  JSON.stringify([Sid, Effect, Action, Resource, sortedDeep(Condition ?? {})]);

const byCodeUnit =
  <T>(text: (item: T) => string) =>
  (a: T, b: T): number =>
    text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0;

function sortedSet(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(byCodeUnit((text) => text));
}

/** Equal conditions print equally, in whichever order their keys were written. */
function sortedDeep(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .sort(byCodeUnit(([key]) => key))
    .map(([key, item]) => [key, sortedDeep(item)]);
}
