import { addBytes, addCodes, addKind, type CharClass, emptyClass } from "./char-class.js";
import type { CodeRanges } from "./code-ranges.js";
import {
  atomicNode,
  classNode,
  INFINITE,
  type ListNode,
  type Node,
  quantifierNode,
  stringNode,
} from "./node.js";
import type { Options } from "./options.js";
import { rangesOfProperty } from "./properties.js";
import { encodeCode } from "./utf8.js";

const CRLF = [0x0d, 0x0a];

/** `\R`: a line break, of which CR LF is one. */
export function lineBreakNode(): Node {
  const single = emptyClass();
  addBytes(single, 0x0a, 0x0d);
  addCodes(single, 0x85, 0x85);
  addCodes(single, 0x2028, 0x2029);
  return atomicNode({
    type: "alternation",
    items: [stringNode([...CRLF], true), classNode(single)],
  });
}

const JOINER = 0x200d;

function rangesOf(name: string): CodeRanges {
  const ranges = rangesOfProperty(name, true);
  return typeof ranges === "string" ? [] : ranges;
}

function propertySet(name: string, not = false): CharClass {
  const set = emptyClass();
  addKind(set, rangesOf(name), not, false);
  return set;
}

function one(name: string): Node {
  return classNode(propertySet(name));
}

function many(node: Node, lower: number, upper = INFINITE): Node {
  return quantifierNode(node, lower, upper);
}

function list(...items: Node[]): ListNode {
  return { type: "list", items };
}

function either(...items: Node[]): Node {
  return { type: "alternation", items };
}

const control = "Grapheme_Cluster_Break=Control";
const part = (name: string): Node => one(`Grapheme_Cluster_Break=${name}`);

/** `\X`: what a reader takes for one character, by the rules of Unicode 11. */
export function graphemeClusterNode(options: Options): Node {
  const controls = propertySet(control);
  addBytes(controls, 0x0a, 0x0a);
  addBytes(controls, 0x0d, 0x0d);
  const any: Node = {
    type: "option",
    target: { type: "any" },
    options: { ...options, multiLine: true },
  };
  const alternatives = either(
    stringNode([...CRLF], true),
    classNode(controls),
    list(many(part("Prepend"), 0), coreNode(), many(classNode(trailingSet()), 0)),
    any,
  );
  return {
    type: "option",
    target: atomicNode(alternatives),
    options: { ...options, ignoreCase: false },
  };
}

function coreNode(): Node {
  const others = propertySet(control, true);
  others.bits[0x0a] = 0;
  others.bits[0x0d] = 0;
  const syllable = either(many(part("V"), 1), list(part("LV"), many(part("V"), 0)), part("LVT"));
  return either(
    list(many(part("L"), 0), syllable, many(part("T"), 0)),
    many(part("L"), 1),
    many(part("T"), 1),
    many(one("Regional_Indicator"), 2, 2),
    list(one("Extended_Pictographic"), many(joinedPictograph(), 0)),
    classNode(others),
  );
}

function joinedPictograph(): Node {
  const joiner = stringNode(encodeCode(JOINER), true);
  return list(many(part("Extend"), 0), joiner, one("Extended_Pictographic"));
}

function trailingSet(): CharClass {
  const set = propertySet("Grapheme_Cluster_Break=Extend");
  addKind(set, rangesOf("Grapheme_Cluster_Break=SpacingMark"), false, false);
  addCodes(set, JOINER, JOINER);
  return set;
}
