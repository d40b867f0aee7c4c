import {
  declare,
  deeper,
  type FunctionScope,
  functionScope,
  variable,
  withSlot,
} from "./function-scope.js";
import { numberLiteral, stringLiteral } from "./literals.js";
import type {
  BinaryOperator,
  Expression,
  FunctionNode,
  Local,
  Statement,
  TableNode,
} from "./lua-ast.js";
import {
  ahead,
  current,
  isAt,
  lineBefore,
  lineHere,
  next,
  type TokenReader,
  take,
  written,
} from "./token-reader.js";

/** A script that is being read. */
export interface ScriptParser {
  readonly reader: TokenReader;
  readonly scope: FunctionScope;
  /** Reads statements up to the word that ends their block. */
  readonly block: (parser: ScriptParser) => readonly Statement[];
}

/** Left and right binding of an operator. */
const BINARY: ReadonlyMap<string, readonly [left: number, right: number]> = new Map([
  ["+", [6, 6]],
  ["-", [6, 6]],
  ["*", [7, 7]],
  ["/", [7, 7]],
  ["%", [7, 7]],
  ["^", [10, 9]],
  ["..", [5, 4]],
  ["==", [3, 3]],
  ["~=", [3, 3]],
  ["<", [3, 3]],
  [">", [3, 3]],
  ["<=", [3, 3]],
  [">=", [3, 3]],
  ["and", [2, 2]],
  ["or", [1, 1]],
]);
const UNARY_BINDING = 8;

export function parseExpressions(parser: ScriptParser): readonly Expression[] {
  const expressions = [parseExpression(parser)];
  while (take(parser.reader, ",")) expressions.push(parseExpression(parser));
  return expressions;
}

export const parseExpression = (parser: ScriptParser): Expression => parseBinary(parser, 0);

function parseBinary(parser: ScriptParser, limit: number): Expression {
  const { reader, scope } = parser;
  return deeper(scope, () => {
    let left = parseUnary(parser);
    for (let chain = 1; ; chain += 1) {
      const { type, text } = current(reader);
      const binding = type === "mark" || type === "keyword" ? BINARY.get(text) : undefined;
      if (binding === undefined || binding[0] <= limit) return left;
      const line = lineHere(reader);
      next(reader);
      const right = parseBinary(parser, binding[1]);
      left = operation(text, left, right, line);
      // A chain of operators nests to the left.
      scope.depth = Math.max(scope.depth, scope.level + chain);
    }
  });
}

function operation(text: string, left: Expression, right: Expression, line: number): Expression {
  if (text === "and" || text === "or") return { kind: text, left, right };
  // The table of bindings holds nothing else.
  return { kind: "binary", operator: text as BinaryOperator, left, right, line };
}

const UNARY = [
  ["not", "not"],
  ["-", "minus"],
  ["#", "length"],
] as const;

function parseUnary(parser: ScriptParser): Expression {
  const line = lineHere(parser.reader);
  for (const [text, kind] of UNARY) {
    if (!take(parser.reader, text)) continue;
    const operand = parseBinary(parser, UNARY_BINDING);
    if (kind === "minus" && operand.kind === "constant" && typeof operand.value === "number")
      return { kind: "constant", value: -operand.value };
    return { kind, operand, line };
  }
  return parseSimple(parser);
}

const WORDS: ReadonlyMap<string, undefined | boolean> = new Map([
  ["nil", undefined],
  ["true", true],
  ["false", false],
]);

function parseSimple(parser: ScriptParser): Expression {
  const { reader } = parser;
  const { type, text } = current(reader);
  if (type === "number") return numberNode(parser);
  if (type === "string")
    return { kind: "constant", value: stringLiteral(written(reader, next(reader))) };
  if (type === "keyword" && WORDS.has(text)) {
    next(reader);
    return { kind: "constant", value: WORDS.get(text) };
  }
  if (take(reader, "...")) return { kind: "vararg" };
  if (isAt(reader, "{")) return parseTable(parser);
  if (isAt(reader, "function")) return parseFunction(parser);
  return parsePrimary(parser);
}

function numberNode({ reader }: ScriptParser): Expression {
  const text = written(reader, next(reader));
  const value = numberLiteral(text);
  return value === undefined
    ? { kind: "unsupported", what: `the number ${text}` }
    : { kind: "constant", value };
}

/** A function without a name: `function` stands here. */
function parseFunction(parser: ScriptParser): FunctionNode {
  const line = lineHere(parser.reader);
  next(parser.reader);
  return parseFunctionRest(parser, line, false);
}

/** A function from its parameters on. */
export function parseFunctionRest(
  parser: ScriptParser,
  line: number,
  method: boolean,
): FunctionNode {
  const { reader } = parser;
  const names = method ? ["self"] : [];
  let vararg = false;
  next(reader);
  while (!take(reader, ")")) {
    if (take(reader, "...")) vararg = true;
    else if (!take(reader, ",")) names.push(next(reader).text);
  }
  const scope = functionScope(parser.scope, vararg);
  const params = names.map((name) => declare(scope, name));
  const made = parseFunctionBody({ ...parser, scope }, scope, params, line);
  next(reader);
  return made;
}

export function parseFunctionBody(
  parser: ScriptParser,
  scope: FunctionScope,
  params: readonly Local[],
  line: number,
): FunctionNode {
  const body = parser.block(parser);
  const { vararg, upvalues, slots, depth } = scope;
  return { kind: "function", params, vararg, upvalues, body, slots, depth, line };
}

function parseTable(parser: ScriptParser): TableNode {
  const { reader } = parser;
  const line = lineHere(reader);
  const items: { readonly key?: Expression; readonly value: Expression }[] = [];
  next(reader);
  while (!take(reader, "}")) {
    items.push(parseItem(parser));
    if (!take(reader, ",")) take(reader, ";");
  }
  return { kind: "table", items, line };
}

function parseItem(parser: ScriptParser): {
  readonly key?: Expression;
  readonly value: Expression;
} {
  const { reader } = parser;
  if (take(reader, "[")) {
    const key = parseExpression(parser);
    next(reader);
    next(reader);
    return { key, value: parseExpression(parser) };
  }
  if (isName(reader) && ahead(reader).text === "=" && ahead(reader).type === "mark") {
    const key: Expression = { kind: "constant", value: nameText(next(reader).text) };
    next(reader);
    return { key, value: parseExpression(parser) };
  }
  return { value: parseExpression(parser) };
}

/** Old LuaJIT takes `goto` for a name. */
const isName = (reader: TokenReader): boolean =>
  current(reader).type === "name" || isAt(reader, "goto");

/** A name as the script sees it in a table. */
export const nameText = (name: string): string => stringLiteral(`"${name}"`);

export function parsePrimary(parser: ScriptParser): Expression {
  const { scope } = parser;
  let made = parsePrefix(parser);
  for (let chain = 1; ; chain += 1) {
    const suffix = parseSuffix(parser, made);
    if (suffix === undefined) return made;
    made = suffix;
    scope.depth = Math.max(scope.depth, scope.level + chain);
  }
}

function parsePrefix(parser: ScriptParser): Expression {
  const { reader, scope } = parser;
  if (take(reader, "(")) {
    const inner = parseExpression(parser);
    next(reader);
    return { kind: "paren", inner };
  }
  const line = lineHere(reader);
  return variable(scope, next(reader).text, line);
}

function parseSuffix(parser: ScriptParser, object: Expression): Expression | undefined {
  const { reader } = parser;
  if (take(reader, ".")) {
    const line = lineHere(reader);
    const key: Expression = { kind: "constant", value: nameText(next(reader).text) };
    return { kind: "index", object, key, line };
  }
  if (take(reader, "[")) {
    const key = parseExpression(parser);
    next(reader);
    return { kind: "index", object, key, line: lineBefore(reader) };
  }
  if (take(reader, ":")) {
    const name = nameText(next(reader).text);
    const line = lineHere(reader);
    return withSlot(parser.scope, (slot) => {
      return { kind: "method", object, name, args: parseArguments(parser), line, slot };
    });
  }
  if (isAt(reader, "(") || isAt(reader, "{") || current(reader).type === "string") {
    const line = lineHere(reader);
    return { kind: "call", callee: object, args: parseArguments(parser), line };
  }
  return undefined;
}

function parseArguments(parser: ScriptParser): readonly Expression[] {
  const { reader } = parser;
  if (!take(reader, "(")) return [parseSimple(parser)];
  if (take(reader, ")")) return [];
  const args = parseExpressions(parser);
  next(reader);
  return args;
}
