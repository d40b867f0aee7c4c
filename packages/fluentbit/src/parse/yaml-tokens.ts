import { lazyModule } from "@millrace/core";
import type * as Yaml from "yaml";

/** Loaded at first use. */
export const yaml = lazyModule<typeof Yaml>(import.meta.url, "yaml");

/** A place in a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the text itself. */
export interface YamlProblem {
  readonly kind: "syntax" | "depth";
  readonly message: string;
  readonly at: Place;
}

/** A comment, without `#`. */
export interface YamlComment {
  readonly line: number;
  readonly text: string;
  /** Nothing else stands on its line. */
  readonly alone: boolean;
}

/** The tokens of a YAML text, and what its reader in the engine has to say of them. */
export interface YamlTokens {
  readonly text: string;
  readonly tokens: readonly Yaml.CST.Token[];
  readonly place: (offset: number) => Place;
  readonly comments: readonly YamlComment[];
  readonly problems: YamlProblem[];
}

/** The engine's reader ends a line at these too, as YAML 1.1 has it. */
const OTHER_LINE_ENDS = /\r(?!\n)|[\u0085\u2028\u2029]/g;
/** A text with more of them over several lines, or a larger one, is taken as it is. */
const MOST_WIDENED = 8;
const LARGEST_WIDENED = 100_000;

/** Takes a text apart. */
export function readTokens(given: string): YamlTokens {
  let found = tokensOf(given.replace(OTHER_LINE_ENDS, "\n"));
  for (let round = 0; round < MOST_WIDENED && found.openAt >= 0; round += 1) {
    const widened = widen(found.text, found);
    if (widened === undefined || widened.length > LARGEST_WIDENED) break;
    found = tokensOf(widened);
  }
  return { ...found, comments: found.comments.sort((a, b) => a.line - b.line) };
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Yaml.CST.Token[];
  readonly place: (offset: number) => Place;
  readonly comments: YamlComment[];
  readonly problems: YamlProblem[];
  /** Where a quote or a bracket starts that does not close at this indentation; -1: nowhere. */
  openAt: number;
}

function tokensOf(text: string): Reading {
  const { LineCounter, Parser } = yaml();
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens: Yaml.CST.Token[] = [];
  const reading: Reading = { text, tokens, place, comments: [], problems: [], openAt: -1 };
  for (const { lexeme, offset, fault } of boundedLexemes(text)) {
    if (fault !== undefined) {
      reading.problems.push({ kind: "depth", message: fault, at: place(offset) });
      return { ...reading, tokens: [] };
    }
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  checkTokens(tokens, reading);
  checkDocumentEnds(tokens, reading);
  return reading;
}

/** Deeper nesting is no config. */
export const MAX_DEPTH = 64;
/** As many pieces as a config of the largest size has that is read at all. */
const MOST_LEXEMES = 1_000_000;

interface Lexeme {
  readonly lexeme: string;
  readonly offset: number;
  readonly fault?: string;
}

/** The pieces of a text, up to where they nest too deep or get too many: what is made of them takes far more room. */
function* boundedLexemes(text: string): Iterable<Lexeme> {
  const { Lexer } = yaml();
  let [offset, count, depth, dashes, scalar] = [0, 0, 0, 0, false];
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (!scalar) {
      if (lexeme === "[" || lexeme === "{") depth += 1;
      else if ((lexeme === "]" || lexeme === "}") && depth > 0) depth -= 1;
      if (lexeme === "-" || lexeme === "?") dashes += 1;
      else if (lexeme.trim() !== "" || lexeme.includes("\n")) dashes = 0;
    }
    if (depth > MAX_DEPTH || dashes > MAX_DEPTH)
      yield { lexeme, offset, fault: `more than ${MAX_DEPTH} levels in one another` };
    if (count > MOST_LEXEMES) yield { lexeme, offset, fault: "more pieces than any config" };
    yield { lexeme, offset };
    const isMark = lexeme === SCALAR || lexeme === DOCUMENT || lexeme === FLOW_END;
    if (!isMark) offset += lexeme.length;
    scalar = lexeme === SCALAR;
  }
}

/** Marks between the pieces, which are not in the text. */
const SCALAR = "\u001f";
const DOCUMENT = "\u0002";
const FLOW_END = "\u0018";

/**
 * YAML 1.2 wants the lines inside quotes and brackets indented, the engine's reader does not: it drops the spaces there.
 * So they are put in before the library reads it; columns on those lines move.
 */
function widen(text: string, { openAt, place }: Reading): string | undefined {
  const end = /["']/.test(text[openAt] ?? "") ? quoteEnd(text, openAt) : bracketEnd(text, openAt);
  const inner = text.slice(openAt, end);
  if (end < 0 || !inner.includes("\n") || /\n(?:---|\.\.\.)(?:\s|$)/.test(inner)) return undefined;
  const spaces = " ".repeat(place(openAt).column);
  return text.slice(0, openAt) + inner.replaceAll("\n", `\n${spaces}`) + text.slice(end);
}

/** Behind the quote that closes; -1: none does. */
function quoteEnd(text: string, start: number): number {
  const whole = text[start] === '"' ? /"(?:[^"\\]|\\[\s\S])*"/y : /'(?:[^']|'')*'/y;
  whole.lastIndex = start;
  return whole.test(text) ? whole.lastIndex : -1;
}

/** Behind the bracket that closes; -1: none does. */
function bracketEnd(text: string, start: number): number {
  const parts = /[[{]|[\]}]|(?<=[\s,:[{])["']|(?<=\s)#[^\n]*/g;
  parts.lastIndex = start;
  for (let depth = 0, part = parts.exec(text); part !== null; part = parts.exec(text)) {
    const [found] = part;
    if (found === "[" || found === "{") depth += 1;
    else if (found === "]" || found === "}") depth -= 1;
    else if (!found.startsWith("#")) parts.lastIndex = quoteEnd(text, part.index);
    if (parts.lastIndex < 0) return -1;
    if (depth === 0) return parts.lastIndex;
  }
  return -1;
}

interface Token {
  readonly type?: string;
  readonly offset?: number;
  readonly source?: string;
  readonly start?: Token | readonly Token[];
  readonly end?: readonly Token[];
}

function checkTokens(tokens: readonly unknown[], reading: Reading): void {
  const open: (readonly [part: unknown, flow: boolean])[] = [[tokens, false]];
  while (open.length > 0) {
    const [next, flow = false] = open.pop() ?? [];
    if (Array.isArray(next)) for (const item of next) open.push([item, flow]);
    else if (typeof next === "object" && next !== null) {
      const token: Token = next;
      if (token.type === "flow-collection") checkBracket(token, reading);
      else checkToken(token, flow, reading);
      const inside = flow || token.type === "flow-collection";
      for (const part of Object.values(next))
        if (typeof part === "object") open.push([part, inside]);
    }
  }
}

/** Comments, open quotes, and what the engine's reader does not take. */
function checkToken(
  { type, offset = 0, source = "" }: Token,
  flow: boolean,
  reading: Reading,
): void {
  if (type === "comment") addComment(source, offset, reading);
  else if (type === "double-quoted-scalar" || type === "single-quoted-scalar")
    checkQuote(source, offset, reading);
  else if (type === "anchor" && !/^&[\w-]+$/.test(source))
    problem(reading, offset, "an anchor's name is of letters, digits, - and _");
  else if (type === "directive" && !/^%(?:YAML[ \t]+1\.[12]|TAG[ \t])/.test(source))
    problem(reading, offset, "the only directives are %YAML 1.1, %YAML 1.2 and %TAG");
  else if (type === "space" && !flow && source.includes("\t") && reading.place(offset).column === 1)
    problem(reading, offset, "the line starts with a tab: use spaces");
}

function checkQuote(source: string, offset: number, reading: Reading): void {
  const closed = source.startsWith('"') ? /^"(?:[^"\\]|\\[\s\S])*"$/ : /^'(?:[^']|'')*'$/;
  if (closed.test(source)) return;
  problem(reading, offset, "the quote is never closed");
  noteOpen(reading, offset);
}

function noteOpen(reading: Reading, offset: number): void {
  if (reading.openAt < 0 || offset < reading.openAt) reading.openAt = offset;
}

/** Indentation does not count inside brackets, but they must close. */
function checkBracket({ start, end = [] }: Token, reading: Reading): void {
  if (end.some(({ type }) => type === "flow-map-end" || type === "flow-seq-end")) return;
  const offset = start !== undefined && "offset" in start ? (start.offset ?? 0) : 0;
  problem(reading, offset, "the bracket is never closed");
  noteOpen(reading, offset);
}

function addComment(source: string, offset: number, reading: Reading): void {
  const { line, column } = reading.place(offset);
  const before = reading.text.slice(offset - column + 1, offset);
  reading.comments.push({ line, text: source.slice(1), alone: before.trim() === "" });
}

/** `...` ends a document, and a directive starts one; the engine's reader refuses one alone. */
function checkDocumentEnds(tokens: readonly Yaml.CST.Token[], reading: Reading): void {
  const [first, second] = tokens;
  const isEmpty =
    first?.type === "document" && first.value === undefined && first.start.length === 0;
  if (isEmpty && second?.type === "doc-end")
    problem(reading, second.offset, "there is no document before the mark ...");
  const last = tokens.findLastIndex(({ type }) => type === "document");
  const directive = tokens.find(({ type }, i) => type === "directive" && i > last);
  if (directive !== undefined)
    problem(reading, directive.offset, "there is no document below the directive");
}

function problem(reading: Reading, offset: number, message: string): void {
  reading.problems.push({ kind: "syntax", message, at: reading.place(offset) });
}
