import type * as Yaml from "yaml";
import {
  MAX_DEPTH,
  type Place,
  readTokens,
  type YamlComment,
  type YamlProblem,
  yaml,
} from "./yaml-tokens.js";

/** What stands in a YAML file, without its types: to the engine every scalar is text. */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly text: string;
  /** Not in quotes, and no block. */
  readonly plain: boolean;
  readonly at: Place;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly at: Place;
}

export interface YamlMap {
  readonly kind: "map";
  readonly pairs: readonly YamlPair[];
  readonly at: Place;
}

/** Keys may repeat: the engine reads them all. */
export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** The engine refuses every alias, so what it stands for does not matter. */
export interface YamlAlias {
  readonly kind: "alias";
  readonly name: string;
  readonly at: Place;
}

/** A YAML file. */
export interface YamlSource {
  readonly documents: readonly YamlNode[];
  /** In order of their places. */
  readonly problems: readonly YamlProblem[];
  readonly aliases: readonly YamlAlias[];
  readonly comments: readonly YamlComment[];
}

/** After so many faults of syntax nothing more is learned. */
const MAX_PROBLEMS = 3;

/** Reads a YAML text as far as it goes, as the engine's reader does. Never throws. */
export function readYaml(given: string): YamlSource {
  const { text, tokens, place, comments, problems } = readTokens(given);
  const { Composer } = yaml();
  const composer = new Composer({
    schema: "failsafe",
    uniqueKeys: false,
    merge: false,
    keepSourceTokens: true,
  });
  const reading: Reading = { text, place, documents: [], problems, aliases: [] };
  for (const document of composer.compose(tokens)) readDocument(document, reading);
  return {
    documents: reading.documents,
    problems: firstOfEachLine(reading.problems).slice(0, MAX_PROBLEMS),
    aliases: reading.aliases,
    comments,
  };
}

/** One fault of a line brings others. */
function firstOfEachLine(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const sorted = [...problems].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return sorted.filter(({ at }, i) => at.line !== sorted[i - 1]?.at.line);
}

interface Reading {
  readonly text: string;
  readonly place: (offset: number) => Place;
  readonly documents: YamlNode[];
  readonly problems: YamlProblem[];
  readonly aliases: YamlAlias[];
}

function problem(reading: Reading, offset: number, message: string): void {
  reading.problems.push({ kind: "syntax", message, at: reading.place(offset) });
}

function readDocument({ errors, contents, directives }: Document, reading: Reading): void {
  for (const { code, message, pos } of errors)
    if (!isLenient(code, message)) problem(reading, pos[0], message);
  // A file of comments alone is no document to the engine, and the library makes an empty one of it.
  if (directives?.docStart !== true && isNothing(contents)) return;
  reading.documents.push(readNode(contents, reading, 0));
}

const isNothing = (node: Yaml.Node | null): boolean =>
  node === null || (yaml().isScalar(node) && node.range?.[0] === node.range?.[1]);

type Document = Pick<Yaml.Document<Yaml.Node>, "errors" | "contents" | "directives">;

/** Faults under YAML 1.2 which the engine's reader does not mind, or which are told in our own words. */
function isLenient(code: string, message: string): boolean {
  if (code === "MISSING_CHAR")
    return message.startsWith("Comments must be separated") || message.endsWith("quote");
  return code === "BAD_INDENT" && message.startsWith("Flow");
}

const NOWHERE: Place = { line: 1, column: 1 };

function readNode(node: unknown, reading: Reading, depth: number): YamlNode {
  const { isAlias, isMap, isScalar, isSeq, isPair } = yaml();
  const at = placeOfNode(node, reading);
  if (depth > MAX_DEPTH) {
    const message = `more than ${MAX_DEPTH} levels in one another`;
    reading.problems.push({ kind: "depth", message, at });
    return emptyAt(at);
  }
  if (isAlias(node)) return readAlias(node.source, at, reading);
  if (isMap(node)) return { kind: "map", pairs: pairsOf(node, reading, depth), at };
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item, reading, depth + 1));
    return { kind: "list", items, at };
  }
  // In a flow list, `a: b` is a map of one pair.
  if (isPair(node)) return { kind: "map", pairs: [readPair(node, reading, depth)], at };
  return isScalar(node) ? readScalar(node, at, reading) : emptyAt(at);
}

const emptyAt = (at: Place): YamlScalar => ({ kind: "scalar", text: "", plain: true, at });

function placeOfNode(node: unknown, reading: Reading): Place {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
  return range?.[0] === undefined ? NOWHERE : reading.place(range[0]);
}

function readAlias(name: string, at: Place, reading: Reading): YamlAlias {
  const alias: YamlAlias = { kind: "alias", name, at };
  reading.aliases.push(alias);
  return alias;
}

function readScalar(node: Yaml.Scalar, at: Place, { text: whole }: Reading): YamlScalar {
  const text = typeof node.value === "string" ? node.value : "";
  const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const unended = block && (node.range?.[1] ?? 0) >= whole.length && !/[\r\n]$/.test(whole);
  return {
    kind: "scalar",
    // A block at the very end of a file that lacks its last line end has none either.
    text: unended ? text.replace(/\n$/, "") : text,
    plain: node.type === undefined || node.type === "PLAIN",
    at,
  };
}

function pairsOf(node: Yaml.YAMLMap, reading: Reading, depth: number): YamlPair[] {
  return node.items.map((pair) => {
    checkPair(pair, node.flow === true, reading);
    return readPair(pair, reading, depth);
  });
}

function readPair(pair: Yaml.Pair, reading: Reading, depth: number): YamlPair {
  const key = readNode(pair.key, reading, depth + 1);
  const value = readNode(pair.value, reading, depth + 1);
  return { key, value: value.at === NOWHERE ? { ...value, at: key.at } : value };
}

/** Keys that YAML 1.2 takes and the engine's reader does not. */
function checkPair(pair: Yaml.Pair, flow: boolean, reading: Reading): void {
  const token = pair.srcToken;
  if (token === undefined || token.start.some(({ type }) => type === "explicit-key-ind")) return;
  const sep = token.sep ?? [];
  const colon = sep.findIndex(({ type }) => type === "map-value-ind");
  const at = sep[colon]?.offset;
  if (at === undefined) return;
  if (sep.slice(0, colon).some(({ type }) => type === "newline"))
    problem(reading, at, "the colon must stand on the line of its key");
  else if (!flow && (token.key === null || token.key === undefined))
    problem(reading, at, "a key is missing before the colon");
}
