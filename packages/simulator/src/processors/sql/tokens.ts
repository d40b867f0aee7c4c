import { Float } from "../../record.js";
import type { Literal } from "./query.js";

export type Token =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "literal"; readonly value: Literal }
  | { readonly kind: "mark"; readonly text: string };

const WORDS = new Set([
  "SELECT",
  "AS",
  "FROM",
  "STREAM",
  "WHERE",
  "AND",
  "OR",
  "NOT",
  "IS",
  "NULL",
]);

const TOKEN =
  /(?<float>(?:-?[1-9]\d*|0)\.\d+)|(?<int>-?[1-9]\d*|0)|'(?<text>(?:[^']|'')*)'|(?<name>[_A-Za-z][A-Za-z0-9_.]*)|(?<mark>!=|<>|<=|>=|[<>=*,();])|[ \t\n]+/y;

/** The words of a query, whatever their case; undefined: the engine's lexer takes it not. Source: plugins/processor_sql/parser/sql-parser.l. */
export function sqlTokens(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const token = tokenOf(match.groups ?? {});
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function tokenOf(groups: { readonly [name: string]: string | undefined }): Token | undefined {
  const { float, int, text, name, mark } = groups;
  // Floats have single precision there.
  if (float !== undefined) return { kind: "literal", value: new Float(Math.fround(Number(float))) };
  if (int !== undefined) return { kind: "literal", value: Number(BigInt.asIntN(32, BigInt(int))) };
  if (text !== undefined) return { kind: "literal", value: text.replaceAll("''", "'") };
  if (mark !== undefined) return { kind: "mark", text: mark };
  if (name === undefined) return undefined;
  const word = name.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { kind: "literal", value: word === "TRUE" };
  return WORDS.has(word) ? { kind: "word", text: word } : { kind: "name", text: name };
}
