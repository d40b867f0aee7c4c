import { addKind, emptyClass, onlyCode } from "./char-class.js";
import { refuse } from "./fault.js";
import { foldClass } from "./fold-class.js";
import { graphemeClusterNode, lineBreakNode } from "./grapheme-cluster.js";
import { nextToken } from "./next-token.js";
import {
  type CallNode,
  classNode,
  memoryNode,
  type Node,
  type StringNode,
  stringNode,
} from "./node.js";
import { parseClass } from "./parse-class.js";
import { parseGroup } from "./parse-group.js";
import { scanProperty } from "./parse-property.js";
import type { Parsed, ParseUntil } from "./parsed.js";
import { rangesOfKind } from "./properties.js";
import { quantify } from "./quantify.js";
import { checkDepth, enterDepth, type ScanState } from "./scan-state.js";
import type { Token, TokenOf } from "./token.js";
import { charLength, codeLength, encodeCode } from "./utf8.js";

type Stop = "end" | "close";

/** Reads a whole pattern. With calls the pattern is a group too, number 0. */
export function parsePattern(state: ScanState): Node {
  const { node } = parseAlternatives(state, nextToken(state), "end", 0);
  if (state.callCount === 0) return node;
  const whole = memoryNode(node, 0, false, 0);
  state.groups[0] = whole;
  return whole;
}

const parseUntilClose: ParseUntil = (state, first, openAt) =>
  parseAlternatives(state, first, "close", openAt);

function parseAlternatives(state: ScanState, first: Token, stop: Stop, openAt: number): Parsed {
  enterDepth(state);
  let { node, next } = parseBranch(state, first, stop, openAt);
  if (next.type === "alternative") {
    const items = [node];
    while (next.type === "alternative") {
      ({ node, next } = parseBranch(state, nextToken(state), stop, openAt));
      items.push(node);
    }
    node = { type: "alternation", items };
  }
  if (next.type !== stop) refuse("unclosed-group", openAt);
  state.depth -= 1;
  return { node, next };
}

function parseBranch(state: ScanState, first: Token, stop: Stop, openAt: number): Parsed {
  const ends = ({ type }: Token): boolean =>
    type === "end" || type === stop || type === "alternative";
  let { node, next } = parseItem(state, first, stop, openAt);
  if (ends(next)) return { node, next };
  const items = [node];
  while (!ends(next)) {
    ({ node, next } = parseItem(state, next, stop, openAt));
    for (const item of node.type === "list" ? node.items : [node]) items.push(item);
  }
  return { node: { type: "list", items }, next };
}

/** One item with its quantifiers. */
function parseItem(state: ScanState, token: Token, stop: Stop, openAt: number): Parsed {
  if (token.type === stop || token.type === "alternative" || token.type === "end")
    return { node: stringNode([]), next: token };
  if (token.type === "open") return parseOpen(state, token, stop, openAt);
  const { depth } = state;
  const { node, next } = parseAtom(state, token);
  return parseQuantifiers(state, node, next, false, depth);
}

function parseOpen(state: ScanState, token: Token, stop: Stop, openAt: number): Parsed {
  const { depth } = state;
  const group = parseGroup(state, token.at, parseUntilClose);
  if (group.type !== "modes")
    return parseQuantifiers(state, group.node, nextToken(state), group.type === "plain", depth);
  const before = state.options;
  state.options = group.options;
  const rest = parseAlternatives(state, nextToken(state), stop, openAt);
  state.options = before;
  return { node: { type: "option", target: rest.node, options: group.options }, next: rest.next };
}

function parseQuantifiers(
  state: ScanState,
  target: Node,
  first: Token,
  grouped: boolean,
  depth: number,
): Parsed {
  let node = target;
  let head: Node | undefined;
  let next = first;
  for (let level = depth + 1; next.type === "repeat"; level += 1) {
    checkDepth(state, level);
    const made = quantify(node, next, grouped);
    // `abc+`: only what repeats is repeated again by a further quantifier
    if (made.type === "list" && node.type === "string") [head, node] = made.items as [Node, Node];
    else node = made;
    next = nextToken(state);
  }
  return { node: head === undefined ? node : { type: "list", items: [head, node] }, next };
}

/** An item without its quantifiers, and the token after it. */
function parseAtom(state: ScanState, token: Token): Parsed {
  switch (token.type) {
    case "text":
      return parseText(state, stringNode(textBytes(state, token)));
    case "code":
      return parseText(state, stringNode(codeBytes(token.code, token.at)));
    case "byte":
      return parseBytes(state, token);
    case "open-class":
      return parseBrackets(state, token);
    default:
      return { node: simpleAtom(state, token), next: nextToken(state) };
  }
}

function textBytes({ bytes, at }: ScanState, { from }: TokenOf<"text">): number[] {
  return Array.from(bytes.subarray(from, at));
}

function codeBytes(code: number, at: number): number[] {
  if (codeLength(code) === 0) refuse("code-too-big", at);
  return code > 0x10ffff ? [code & 0xff] : encodeCode(code);
}

/** Characters that follow each other make up one text. */
function parseText(state: ScanState, node: StringNode): Parsed {
  for (;;) {
    const next = nextToken(state);
    if (next.type === "text") node.bytes.push(...textBytes(state, next));
    else if (next.type === "code") node.bytes.push(...codeBytes(next.code, next.at));
    else return { node, next };
  }
}

/** Bytes by number that make up one character. */
function parseBytes(state: ScanState, token: TokenOf<"byte">): Parsed {
  const bytes = [token.value];
  for (;;) {
    const next = nextToken(state);
    if (bytes.length === charLength(bytes, 0, bytes.length, !state.recent))
      return { node: stringNode(bytes), next };
    if (next.type !== "byte") refuse("too-few-bytes", token.at);
    bytes.push(next.value);
  }
}

function parseBrackets(state: ScanState, token: Token): Parsed {
  const { set, own } = parseClass(state, token.at);
  const only = onlyCode(set);
  if (only !== undefined) return parseText(state, stringNode(codeBytes(only, token.at)));
  const node = state.options.ignoreCase ? foldClass(set, own) : classNode(set);
  return { node, next: nextToken(state) };
}

function simpleAtom(state: ScanState, token: Token): Node {
  switch (token.type) {
    case "any":
      return { type: "any" };
    case "kind":
      return kindNode(state, token);
    case "property":
      return propertyNode(state, token);
    case "place":
      return { type: "place", kind: token.kind, asciiOnly: token.asciiOnly };
    case "backref":
      return backrefNode(state, token);
    case "call":
      return callNode(state, token);
    case "line-break":
      return lineBreakNode();
    case "grapheme-cluster":
      return graphemeClusterNode(state.options);
    case "repeat":
      return refuse("no-repeat-target", token.at);
    default:
      return refuse("unmatched-close", token.at);
  }
}

function kindNode({ options }: ScanState, { kind, not }: TokenOf<"kind">): Node {
  const { asciiRange } = options;
  if (kind === "word") return { type: "word", not, asciiOnly: asciiRange };
  const set = emptyClass();
  addKind(set, rangesOfKind(kind, asciiRange), false, asciiRange);
  set.negated = not;
  return classNode(set);
}

function propertyNode(state: ScanState, { not, at }: TokenOf<"property">): Node {
  const { ranges, isAscii } = scanProperty(state, at);
  const set = emptyClass();
  addKind(set, ranges, false, false);
  set.negated = not;
  return state.options.ignoreCase && !isAscii ? foldClass(set, set) : classNode(set);
}

function backrefNode(state: ScanState, { groups, byName, level, at }: TokenOf<"backref">): Node {
  const recursive = groups.some(
    (group) => group <= state.groupCount && state.groups[group] === undefined,
  );
  return { type: "backref", groups: [...groups], byName, level, recursive, at };
}

function callNode(state: ScanState, { name, number, forward, at }: TokenOf<"call">): CallNode {
  let group = number;
  if (number < 0 || forward) {
    group = state.groupCount + 1 + (number > 0 ? number - 1 : number);
    if (group <= 0) refuse("invalid-backref", at);
  }
  state.callCount += 1;
  return { type: "call", name, group, target: undefined, recursive: false, at };
}
