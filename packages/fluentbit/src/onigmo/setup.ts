import { excludes, headOf } from "./exclusion.js";
import { refuse } from "./fault.js";
import { foldString } from "./fold-string.js";
import { addGroup, type GroupBits } from "./group-bits.js";
import { minLength } from "./lengths.js";
import { checkLookBehind, measureLookBehind } from "./look-behind.js";
import {
  atomicNode,
  type BackrefNode,
  type ConditionNode,
  isInfinite,
  isSimple,
  type LookNode,
  type MemoryNode,
  type Node,
  type QuantifierNode,
  type StringNode,
  stringNode,
} from "./node.js";
import type { Options } from "./options.js";
import type { ScanState } from "./scan-state.js";

/** What surrounds a node. */
interface Surroundings {
  readonly options: Options;
  readonly alternation: boolean;
  readonly not: boolean;
  readonly repeat: boolean;
  readonly variableRepeat: boolean;
  readonly call: boolean;
  readonly recursion: boolean;
  readonly lookBehind: boolean;
}

/** What is known of groups after the tree was gone through: whose starts and ends must come back on a step back. */
export interface Setup {
  readonly state: ScanState;
  readonly savedStarts: GroupBits;
  readonly savedEnds: GroupBits;
}

/**
 * Goes through the tree before it is compiled: finds loops that may match nothing, spells out what overlooks case,
 * measures look-behinds, and makes loops atomic where no step back into them can help.
 */
export function setUp(root: Node, state: ScanState): { readonly root: Node } & Setup {
  const setup: Setup = { state, savedStarts: { bits: 0 }, savedEnds: { bits: 0 } };
  for (const group of state.groups.slice(0, state.groupCount + 1))
    if (group?.called) addGroup(setup.savedStarts, group.group);
  const around: Surroundings = {
    options: state.options,
    alternation: false,
    not: false,
    repeat: false,
    variableRepeat: false,
    call: false,
    recursion: false,
    lookBehind: false,
  };
  return { ...setup, root: prepare(root, around, setup) };
}

/** The node, or what stands in its place from now on. */
function prepare(node: Node, around: Surroundings, setup: Setup): Node {
  switch (node.type) {
    case "list":
      return prepareList(node, around, setup);
    case "alternation":
      node.items.forEach((item, i) => {
        node.items[i] = prepare(item, { ...around, alternation: true }, setup);
      });
      return node;
    case "string":
      return around.options.ignoreCase ? foldString(node, around.lookBehind) : node;
    case "backref":
      prepareBackref(node, setup);
      return node;
    case "quantifier":
      return prepareQuantifier(node, around, setup);
    case "option":
      node.target = prepare(node.target, { ...around, options: node.options }, setup);
      return node;
    case "memory":
      return prepareMemory(node, around, setup);
    case "atomic":
      node.target = prepare(node.target, around, setup);
      node.simpleLoop ||= isSimpleLoop(node.target);
      return node;
    case "condition":
      checkCondition(node, setup);
      node.target = prepare(node.target, around, setup);
      return node;
    case "absent":
      node.target = prepare(node.target, around, setup);
      return node;
    case "look":
      return prepareLook(node, around, setup);
    default:
      return node;
  }
}

function prepareList(node: Node & { type: "list" }, around: Surroundings, setup: Setup): Node {
  node.items.forEach((item, i) => {
    const made = prepare(item, around, setup);
    node.items[i] = made;
    const before = node.items[i - 1];
    if (before !== undefined) node.items[i - 1] = beforeNext(before, made, around.options);
  });
  return node;
}

/** A loop that knows what follows it: it looks ahead, and does not step back where that cannot help. */
function beforeNext(node: Node, next: Node, options: Options): Node {
  if (node.type === "memory") {
    node.target = beforeNext(node.target, next, options);
    return node;
  }
  if (node.type !== "quantifier" || !node.greedy || !isInfinite(node.upper)) return node;
  const exact = headOf(next, true, options);
  if (exact?.type === "string" && exact.bytes[0] !== 0) node.nextByte = exact.bytes[0];
  if (node.lower > 1 || !isSimple(node.target)) return node;
  const own = headOf(node.target, false, options);
  const following = headOf(next, false, options);
  if (own === undefined || following === undefined || !excludes(own, following)) return node;
  return atomicNode(node, true);
}

function prepareBackref({ groups, level, at }: BackrefNode, setup: Setup): void {
  for (const group of groups) {
    if (group > setup.state.groupCount) refuse("invalid-backref", at);
    addGroup(setup.savedStarts, group);
    if (level !== undefined) addGroup(setup.savedEnds, group);
  }
}

function prepareQuantifier(node: QuantifierNode, around: Surroundings, setup: Setup): Node {
  node.nested ||= around.repeat;
  if ((isInfinite(node.upper) || node.upper >= 1) && minLength(node.target, setup.state) === 0)
    node.empty = emptyCheck(node.target);
  const within: Surroundings = {
    ...around,
    repeat: true,
    variableRepeat: around.variableRepeat || node.lower !== node.upper,
  };
  node.target = prepare(node.target, within, setup);
  return node.target.type === "string" && node.lower > 1 ? spellOut(node, node.target) : node;
}

/** What must be looked at to tell that a round of a loop has changed nothing. */
function emptyCheck(target: Node): QuantifierNode["empty"] {
  const depth = groupsWithin(target);
  if (depth === 0) return "plain";
  return depth === 1 ? "groups" : "recursion";
}

/** 0: no groups; 1: groups; 2: calls that recur. */
function groupsWithin(node: Node): number {
  switch (node.type) {
    case "list":
    case "alternation":
      return node.items.reduce((most, item) => Math.max(most, groupsWithin(item)), 0);
    case "call":
      return node.recursive ? 2 : node.target === undefined ? 0 : groupsWithin(node.target);
    case "quantifier":
      return node.upper === 0 ? 0 : groupsWithin(node.target);
    case "memory":
      return 1;
    case "option":
    case "atomic":
    case "condition":
    case "absent":
      return groupsWithin(node.target);
    default:
      return 0;
  }
}

const SPELLED_LIMIT = 100;

/** `ab{3}` repeats a text: the text is written so many times, and the loop goes on with the rest. */
function spellOut(node: QuantifierNode, text: StringNode): Node {
  const { lower, upper } = node;
  const length = text.bytes.length;
  let times = 1;
  while (times < lower && (times + 1) * length <= SPELLED_LIMIT) times += 1;
  const spelled = stringNode([], text.raw);
  spelled.folded = text.folded;
  spelled.rest = text.rest;
  for (let i = 0; i < times; i += 1) spelled.bytes.push(...text.bytes);
  if (times >= upper && !isInfinite(upper)) return spelled;
  node.lower -= times;
  if (!isInfinite(upper)) node.upper -= times;
  return { type: "list", items: [spelled, node] };
}

function prepareMemory(node: MemoryNode, around: Surroundings, setup: Setup): Node {
  if (around.alternation || around.not || around.variableRepeat || around.call)
    addGroup(setup.savedStarts, node.group);
  if (!node.recursive && around.recursion) node.recursive = true;
  const within: Surroundings = {
    ...around,
    call: around.call || node.called,
    recursion: around.recursion || node.recursive,
  };
  node.target = prepare(node.target, within, setup);
  return node;
}

function isSimpleLoop(node: Node): boolean {
  return (
    node.type === "quantifier" &&
    isInfinite(node.upper) &&
    node.lower <= 1 &&
    node.greedy &&
    isSimple(node.target)
  );
}

function checkCondition({ group, byName, at }: ConditionNode, { state }: Setup): void {
  if (!byName && state.namedCount > 0) refuse("numbers-with-names", at);
  if (group > state.groupCount) refuse("invalid-backref", at);
}

function prepareLook(node: LookNode, around: Surroundings, setup: Setup): Node {
  const negative = node.kind === "not-ahead" || node.kind === "not-behind";
  const behind = node.kind === "behind" || node.kind === "not-behind";
  if (behind) checkLookBehind(node);
  const within: Surroundings = {
    ...around,
    not: around.not || negative,
    lookBehind: around.lookBehind || behind,
  };
  node.target = prepare(node.target, within, setup);
  return behind ? measureLookBehind(node) : node;
}
