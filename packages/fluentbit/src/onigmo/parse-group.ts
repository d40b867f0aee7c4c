import { refuse } from "./fault.js";
import { scanName } from "./group-name.js";
import { namedBackref, nextToken } from "./next-token.js";
import {
  atomicNode,
  type LookKind,
  type MemoryNode,
  memoryNode,
  type Node,
  type OptionNode,
  stringNode,
} from "./node.js";
import { type Options, rangeModes } from "./options.js";
import type { Parsed, ParseUntil } from "./parsed.js";
import { isDigitCode } from "./properties.js";
import { atEnd, peek, peekIs, refuseHere, type ScanState, skip, take } from "./scan-state.js";

/** What a parenthesis gave: a node, a `(?: )` whose content stands for itself, or modes that hold from here on. */
export type Group =
  | { readonly type: "node"; readonly node: Node }
  | { readonly type: "plain"; readonly node: Node }
  | { readonly type: "modes"; readonly options: Options };

const GROUP_LIMIT = 32767;

/** Reads a group after its parenthesis, which stands at `openAt`. */
export function parseGroup(state: ScanState, openAt: number, parse: ParseUntil): Group {
  if (atEnd(state)) refuse("unclosed-group", openAt);
  if (!peekIs(state, "?")) return capture(state, openAt, parse, undefined);
  skip(state);
  if (atEnd(state)) refuse("ends-in-group", openAt);
  const code = take(state);
  const letter = code < 0x80 ? String.fromCharCode(code) : "";
  switch (letter) {
    case ":":
      return { type: "plain", node: inner(state, openAt, parse) };
    case "=":
      return look("ahead", state, openAt, parse);
    case "!":
      return look("not-ahead", state, openAt, parse);
    case ">":
      return node(atomicNode(inner(state, openAt, parse)));
    case "~":
      return node({ type: "absent", target: inner(state, openAt, parse) });
    case "'":
      return capture(state, openAt, parse, "'");
    case "<":
      return angle(state, openAt, parse);
    case "(":
      return condition(state, openAt, parse);
    default:
      return modes(state, letter, openAt, parse);
  }
}

function node(made: Node): Group {
  return { type: "node", node: made };
}

/** What stands up to the closing parenthesis. */
function inner(state: ScanState, openAt: number, parse: ParseUntil): Node {
  return parse(state, nextToken(state), openAt).node;
}

function look(kind: LookKind, state: ScanState, openAt: number, parse: ParseUntil): Group {
  const target = inner(state, openAt, parse);
  return node({ type: "look", kind, target, length: -1, at: openAt });
}

function angle(state: ScanState, openAt: number, parse: ParseUntil): Group {
  if (atEnd(state)) refuse("unclosed-group", openAt);
  const kind = peekIs(state, "=") ? "behind" : peekIs(state, "!") ? "not-behind" : undefined;
  if (kind === undefined) return capture(state, openAt, parse, ">");
  skip(state);
  return look(kind, state, openAt, parse);
}

/** A group that captures; with a name when `nameEnd` says how the name ends. */
function capture(
  state: ScanState,
  openAt: number,
  parse: ParseUntil,
  nameEnd: string | undefined,
): Group {
  const name = nameEnd === undefined ? undefined : scanName(state, nameEnd, false).text;
  if (state.groupCount >= GROUP_LIMIT) refuse("too-many-groups", openAt);
  state.groupCount += 1;
  const made = memoryNode(stringNode([]), state.groupCount, name !== undefined, openAt);
  if (name !== undefined) addName(state, name, made);
  made.target = inner(state, openAt, parse);
  state.groups[made.group] = made;
  return node(made);
}

function addName(state: ScanState, name: string, { group }: MemoryNode): void {
  const groups = state.names.get(name);
  if (groups === undefined) state.names.set(name, [group]);
  else groups.push(group);
  state.namedCount += 1;
}

/** `(?(1)yes|no)` and `(?(<name>)yes|no)`. */
function condition(state: ScanState, openAt: number, parse: ParseUntil): Group {
  if (atEnd(state)) refuse("unknown-group", openAt);
  const { group, byName } = conditionGroup(state, openAt);
  const target = inner(state, openAt, parse);
  const whole: Node =
    target.type === "alternation"
      ? target
      : { type: "alternation", items: [target, stringNode([])] };
  return node({ type: "condition", target: whole, group, byName, at: openAt });
}

function conditionGroup(
  state: ScanState,
  openAt: number,
): { readonly group: number; readonly byName: boolean } {
  const end = peekIs(state, "<") ? ">" : peekIs(state, "'") ? "'" : undefined;
  if (end !== undefined) {
    skip(state);
    const { groups } = namedBackref(state, end, openAt);
    if (!peekIs(state, ")")) refuse("unknown-group", openAt);
    skip(state);
    return { group: groups[0] ?? 0, byName: true };
  }
  if (!isDigitCode(peek(state))) refuse("invalid-condition", openAt);
  return { group: scanName(state, ")", true).number, byName: false };
}

/** `(?imx-imx)`, `(?adu)`, and either with `:` and what they hold for. */
function modes(state: ScanState, first: string, openAt: number, parse: ParseUntil): Group {
  let options = state.options;
  let off = false;
  for (let letter = first; ; letter = nextLetter(state, openAt)) {
    if (letter === ")" && letter !== first) return { type: "modes", options };
    if (letter === ":") return node(underModes(state, options, openAt, parse));
    if (letter === "-") off = true;
    else options = withMode(options, letter, off) ?? refuseHere(state, "unknown-group");
  }
}

function nextLetter(state: ScanState, openAt: number): string {
  if (atEnd(state)) refuse("ends-in-group", openAt);
  const code = take(state);
  return code < 0x80 ? String.fromCharCode(code) : "";
}

function underModes(
  state: ScanState,
  options: Options,
  openAt: number,
  parse: ParseUntil,
): OptionNode {
  const before = state.options;
  state.options = options;
  const first = nextToken(state);
  const { node: target }: Parsed = parse(state, first, openAt);
  state.options = before;
  return { type: "option", target, options };
}

function withMode(options: Options, letter: string, off: boolean): Options | undefined {
  switch (letter) {
    case "x":
      return { ...options, extended: !off };
    case "i":
      return { ...options, ignoreCase: !off };
    case "m":
      return { ...options, multiLine: !off };
    case "a":
    case "d":
    case "u":
      return off ? undefined : { ...options, ...rangeModes[letter] };
    default:
      return undefined;
  }
}
