import type { CharClass } from "./char-class.js";
import type { Options } from "./options.js";

/*
 * The tree of a pattern. Onigmo reads a pattern into such a tree and then changes the tree before it compiles it; some
 * of what it does shows in what matches, so the same steps are taken here. Nodes are private to one compilation and are
 * changed in place.
 */
export type Node =
  | StringNode
  | ClassNode
  | WordNode
  | AnyNode
  | BackrefNode
  | CallNode
  | QuantifierNode
  | EncloseNode
  | AnchorNode
  | ListNode
  | AlternationNode;

export interface StringNode {
  readonly type: "string";
  bytes: number[];
  /** Case was overlooked: the bytes are folded, and the text is folded when it is compared. */
  folded: boolean;
  /** A folded text after another way to write what stands before it; how long it is is not known. */
  rest: boolean;
  /** Written as bytes that make no whole character. */
  raw: boolean;
}

export interface ClassNode {
  readonly type: "class";
  readonly set: CharClass;
}

/** `\w` and `\W` outside of brackets. */
export interface WordNode {
  readonly type: "word";
  readonly not: boolean;
  readonly asciiOnly: boolean;
}

export interface AnyNode {
  readonly type: "any";
}

export interface BackrefNode {
  readonly type: "backref";
  /** Groups, of which the last that took part counts. */
  groups: number[];
  readonly byName: boolean;
  readonly level: number | undefined;
  /** Stands within its own group. */
  readonly recursive: boolean;
  readonly at: number;
}

export interface CallNode {
  readonly type: "call";
  readonly name: string;
  /** 0 with an empty name: the whole pattern. */
  group: number;
  target: MemoryNode | undefined;
  recursive: boolean;
  readonly at: number;
}

export const INFINITE = -1;

export interface QuantifierNode {
  readonly type: "quantifier";
  target: Node;
  lower: number;
  upper: number;
  greedy: boolean;
  /** Whether the target can match nothing, and what then has to be looked at. */
  empty: "never" | "plain" | "groups" | "recursion";
  /** The byte that must follow, when that is known. */
  nextByte: number | undefined;
  /** A group within is called from elsewhere, so it is compiled though it repeats no times. */
  referred: boolean;
  /** Stands within another quantifier. */
  nested: boolean;
}

export type EncloseNode = MemoryNode | OptionNode | AtomicNode | ConditionNode | AbsentNode;

/** A group that captures. */
export interface MemoryNode {
  readonly type: "memory";
  target: Node;
  group: number;
  readonly named: boolean;
  called: boolean;
  recursive: boolean;
  /** Where a walk that looks for recursion started. */
  marked: "no" | "start";
  minLength: number | undefined;
  charLength: number | undefined;
  address: number | undefined;
  readonly at: number;
}

export interface OptionNode {
  readonly type: "option";
  target: Node;
  readonly options: Options;
}

export interface AtomicNode {
  readonly type: "atomic";
  target: Node;
  /** A greedy loop over one character, such as `a*+`. */
  simpleLoop: boolean;
}

export interface ConditionNode {
  readonly type: "condition";
  target: Node;
  group: number;
  readonly byName: boolean;
  readonly at: number;
}

export interface AbsentNode {
  readonly type: "absent";
  target: Node;
}

export type PlaceKind =
  | "begin-buffer"
  | "begin-line"
  | "begin-position"
  | "end-buffer"
  | "semi-end-buffer"
  | "end-line"
  | "word-bound"
  | "not-word-bound"
  | "keep";

export type LookKind = "ahead" | "not-ahead" | "behind" | "not-behind";

export type AnchorNode = PlaceNode | LookNode;

export interface PlaceNode {
  readonly type: "place";
  readonly kind: PlaceKind;
  readonly asciiOnly: boolean;
}

export interface LookNode {
  readonly type: "look";
  readonly kind: LookKind;
  target: Node;
  /** In characters, for looking behind. */
  length: number;
  readonly at: number;
}

export interface ListNode {
  readonly type: "list";
  items: Node[];
}

export interface AlternationNode {
  readonly type: "alternation";
  items: Node[];
}

export function stringNode(bytes: number[], raw = false): StringNode {
  return { type: "string", bytes, folded: false, rest: false, raw };
}

export function classNode(set: CharClass): ClassNode {
  return { type: "class", set };
}

export function quantifierNode(target: Node, lower: number, upper: number): QuantifierNode {
  return {
    type: "quantifier",
    target,
    lower,
    upper,
    greedy: true,
    empty: "never",
    nextByte: undefined,
    referred: false,
    nested: false,
  };
}

export function memoryNode(target: Node, group: number, named: boolean, at: number): MemoryNode {
  return {
    type: "memory",
    target,
    group,
    named,
    called: false,
    recursive: false,
    marked: "no",
    minLength: undefined,
    charLength: undefined,
    address: undefined,
    at,
  };
}

export function atomicNode(target: Node, simpleLoop = false): AtomicNode {
  return { type: "atomic", target, simpleLoop };
}

export function isInfinite(upper: number): boolean {
  return upper === INFINITE;
}

/** Whether a node is a single item that Onigmo may loop over without more ado. */
export function isSimple({ type }: Node): boolean {
  return (
    type === "string" || type === "class" || type === "word" || type === "any" || type === "backref"
  );
}
