import { declare, deeper, type FunctionScope, variable } from "./function-scope.js";
import type { Expression, GenericFor, NumericFor, Statement, Target } from "./lua-ast.js";
import {
  nameText,
  parseExpression,
  parseExpressions,
  parseFunctionRest,
  parsePrimary,
  type ScriptParser,
} from "./parse-expression.js";
import { ahead, current, isAt, lineHere, next, take } from "./token-reader.js";

const BLOCK_ENDS: ReadonlySet<string> = new Set(["else", "elseif", "end", "until"]);

function atBlockEnd({ reader }: ScriptParser): boolean {
  const { type, text } = current(reader);
  return type === "end" || (type === "keyword" && BLOCK_ENDS.has(text));
}

/** Statements of a block, whose locals end with it. */
export function parseBlock(parser: ScriptParser): readonly Statement[] {
  return scoped(parser.scope, () => parseStatements(parser));
}

function scoped<T>(scope: FunctionScope, read: () => T): T {
  const visible = scope.locals.length;
  const result = deeper(scope, read);
  scope.locals.length = visible;
  return result;
}

function parseStatements(parser: ScriptParser): readonly Statement[] {
  const statements: Statement[] = [];
  while (!atBlockEnd(parser)) {
    if (take(parser.reader, ";")) continue;
    statements.push(parseStatement(parser));
  }
  return statements;
}

type ParseStatement = (parser: ScriptParser) => Statement;

const STATEMENTS: ReadonlyMap<string, ParseStatement> = new Map<string, ParseStatement>([
  ["if", parseIf],
  ["while", parseWhile],
  ["do", parseDo],
  ["for", parseFor],
  ["repeat", parseRepeat],
  ["function", parseFunctionStatement],
  ["local", parseLocal],
  ["return", parseReturn],
  ["::", parseLabel],
]);

function parseStatement(parser: ScriptParser): Statement {
  const { reader } = parser;
  const { type, text } = current(reader);
  if (type === "keyword" || type === "mark") {
    const parse = STATEMENTS.get(text);
    if (parse !== undefined) return parse(parser);
    if (take(reader, "break")) return { kind: "break" };
    if (text === "goto" && ahead(reader).type === "name") {
      next(reader);
      return { kind: "goto", name: next(reader).text };
    }
  }
  return parseAssignmentOrCall(parser);
}

function parseIf(parser: ScriptParser): Statement {
  const { reader } = parser;
  const branches: { readonly condition: Expression; readonly body: readonly Statement[] }[] = [];
  do {
    next(reader);
    const condition = parseExpression(parser);
    next(reader);
    branches.push({ condition, body: parseBlock(parser) });
  } while (isAt(reader, "elseif"));
  const otherwise = take(reader, "else") ? parseBlock(parser) : undefined;
  next(reader);
  return { kind: "if", branches, otherwise };
}

function parseWhile(parser: ScriptParser): Statement {
  const { reader } = parser;
  next(reader);
  const condition = parseExpression(parser);
  next(reader);
  const body = parseBlock(parser);
  next(reader);
  return { kind: "while", condition, body };
}

function parseDo(parser: ScriptParser): Statement {
  next(parser.reader);
  const body = parseBlock(parser);
  next(parser.reader);
  return { kind: "do", body };
}

function parseRepeat(parser: ScriptParser): Statement {
  next(parser.reader);
  return scoped(parser.scope, () => {
    const body = parseStatements(parser);
    next(parser.reader);
    return { kind: "repeat", body, condition: parseExpression(parser) };
  });
}

function parseFor(parser: ScriptParser): Statement {
  const { reader } = parser;
  const line = lineHere(reader);
  next(reader);
  const names = [next(reader).text];
  if (take(reader, "=")) return parseNumericFor(parser, names[0] ?? "", line);
  while (take(reader, ",")) names.push(next(reader).text);
  return parseGenericFor(parser, names, line);
}

function parseNumericFor(parser: ScriptParser, name: string, line: number): NumericFor {
  const { reader, scope } = parser;
  const start = parseExpression(parser);
  next(reader);
  const limit = parseExpression(parser);
  const step = take(reader, ",") ? parseExpression(parser) : undefined;
  next(reader);
  return scoped(scope, () => {
    const local = declare(scope, name);
    const body = parseBlock(parser);
    next(reader);
    return { kind: "numeric-for", local, start, limit, step, body, line };
  });
}

function parseGenericFor(parser: ScriptParser, names: readonly string[], line: number): GenericFor {
  const { reader, scope } = parser;
  next(reader);
  const values = parseExpressions(parser);
  next(reader);
  return scoped(scope, () => {
    const locals = names.map((name) => declare(scope, name));
    const body = parseBlock(parser);
    next(reader);
    return { kind: "generic-for", locals, values, body, line };
  });
}

function parseFunctionStatement(parser: ScriptParser): Statement {
  const { reader, scope } = parser;
  const line = lineHere(reader);
  next(reader);
  let target: Target = variable(scope, next(reader).text, line);
  let method = false;
  while (!method && (isAt(reader, ".") || isAt(reader, ":"))) {
    method = next(reader).text === ":";
    const key: Expression = { kind: "constant", value: nameText(next(reader).text) };
    target = { kind: "index", object: target, key, line };
  }
  const value = parseFunctionRest(parser, line, method);
  return { kind: "assign", targets: [target], values: [value], line };
}

function parseLocal(parser: ScriptParser): Statement {
  const { reader, scope } = parser;
  next(reader);
  const line = lineHere(reader);
  if (take(reader, "function")) {
    const local = declare(scope, next(reader).text);
    return { kind: "local-function", local, value: parseFunctionRest(parser, line, false) };
  }
  const names = [next(reader).text];
  while (take(reader, ",")) names.push(next(reader).text);
  const values = take(reader, "=") ? parseExpressions(parser) : [];
  return { kind: "local", locals: names.map((name) => declare(scope, name)), values };
}

function parseReturn(parser: ScriptParser): Statement {
  const { reader } = parser;
  next(reader);
  const values = atBlockEnd(parser) || isAt(reader, ";") ? [] : parseExpressions(parser);
  return { kind: "return", values };
}

function parseLabel({ reader }: ScriptParser): Statement {
  next(reader);
  const name = next(reader).text;
  next(reader);
  return { kind: "label", name };
}

function parseAssignmentOrCall(parser: ScriptParser): Statement {
  const { reader } = parser;
  const line = lineHere(reader);
  const first = parsePrimary(parser);
  if (!isTarget(first)) return { kind: "call-statement", call: first };
  const targets = [first];
  while (take(reader, ",")) {
    const more = parsePrimary(parser);
    if (isTarget(more)) targets.push(more);
  }
  next(reader);
  return { kind: "assign", targets, values: parseExpressions(parser), line };
}

const isTarget = (node: Expression): node is Target =>
  node.kind === "local" ||
  node.kind === "upvalue" ||
  node.kind === "global" ||
  node.kind === "index";
