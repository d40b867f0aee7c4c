import type { CompareOp, Expression, Query } from "./query.js";
import { sqlTokens, type Token } from "./tokens.js";

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

class BadQuery extends Error {}

const MAX_DEPTH = 500;

/** Undefined: the engine does not take the query. Source: plugins/processor_sql/parser/sql-parser.y. */
export function parseQuery(text: string): Query | undefined {
  const tokens = sqlTokens(text);
  if (tokens === undefined) return undefined;
  try {
    return readQuery({ tokens, at: 0, depth: 0 });
  } catch (error) {
    if (error instanceof BadQuery) return undefined;
    throw error;
  }
}

function readQuery(cursor: Cursor): Query {
  expect(cursor, "SELECT");
  const selection = readKeys(cursor);
  expect(cursor, "FROM");
  expect(cursor, "STREAM");
  // A stream's name is read, and means nothing.
  if (cursor.tokens[cursor.at]?.kind === "name") cursor.at += 1;
  const where = takes(cursor, "WHERE") ? readCondition(cursor) : undefined;
  expect(cursor, ";");
  if (cursor.at < cursor.tokens.length) throw new BadQuery();
  return where === undefined ? selection : { ...selection, where };
}

/** Only a star that comes first counts. */
function readKeys(cursor: Cursor): Pick<Query, "every" | "keys"> {
  const keys = new Map<string, string>();
  const every = takes(cursor, "*");
  if (!every) readKey(cursor, keys);
  while (takes(cursor, ",")) if (!takes(cursor, "*")) readKey(cursor, keys);
  return { every, keys };
}

function readKey(cursor: Cursor, keys: Map<string, string>): void {
  const name = readName(cursor);
  const alias = takes(cursor, "AS") ? readName(cursor) : name;
  if (!keys.has(name)) keys.set(name, alias);
}

function readName(cursor: Cursor): string {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== "name") throw new BadQuery();
  cursor.at += 1;
  return token.text;
}

const textAt = ({ tokens }: Cursor, at: number): string | undefined => {
  const token = tokens[at];
  return token?.kind === "word" || token?.kind === "mark" ? token.text : undefined;
};

function takes(cursor: Cursor, text: string): boolean {
  if (textAt(cursor, cursor.at) !== text) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, text: string): void {
  if (!takes(cursor, text)) throw new BadQuery();
}

/** The grammar gives no precedence: AND, OR and NOT take all that follows. */
function readCondition(cursor: Cursor): Expression {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) throw new BadQuery();
  const left = readTerm(cursor);
  const op = takes(cursor, "AND") ? "and" : takes(cursor, "OR") ? "or" : undefined;
  const whole: Expression =
    op === undefined ? left : { kind: op, left, right: readCondition(cursor) };
  cursor.depth -= 1;
  return whole;
}

function readTerm(cursor: Cursor): Expression {
  if (takes(cursor, "NOT")) return { kind: "not", of: readCondition(cursor) };
  if (takes(cursor, "(")) {
    const inner = readCondition(cursor);
    expect(cursor, ")");
    return inner;
  }
  const token = cursor.tokens[cursor.at];
  if (token?.kind === "literal") {
    cursor.at += 1;
    return { kind: "truth", of: { kind: "value", value: token.value } };
  }
  return readComparison(cursor);
}

const COMPARISONS: ReadonlySet<string> = new Set(["=", "<", "<=", ">", ">="]);

function readComparison(cursor: Cursor): Expression {
  const key: Expression = { kind: "key", name: readName(cursor) };
  if (takes(cursor, "IS")) {
    const not = takes(cursor, "NOT");
    expect(cursor, "NULL");
    const test = compare("=", key, { kind: "value", value: null });
    return not ? { kind: "not", of: test } : test;
  }
  const op = textAt(cursor, cursor.at) ?? "";
  if (op === "!=" || op === "<>") {
    cursor.at += 1;
    return { kind: "not", of: compare("=", key, readLiteral(cursor)) };
  }
  if (!COMPARISONS.has(op)) return { kind: "truth", of: key };
  cursor.at += 1;
  // One of the five, as the set says.
  return compare(op as CompareOp, key, readLiteral(cursor));
}

const compare = (op: CompareOp, left: Expression, right: Expression): Expression => ({
  kind: "compare",
  op,
  left,
  right,
});

function readLiteral(cursor: Cursor): Expression {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== "literal") throw new BadQuery();
  cursor.at += 1;
  return { kind: "value", value: token.value };
}
