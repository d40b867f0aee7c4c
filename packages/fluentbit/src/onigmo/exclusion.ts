import { type CharClass, holdsCode } from "./char-class.js";
import type { ClassNode, Node, StringNode, WordNode } from "./node.js";
import type { Options } from "./options.js";
import { isWordCode } from "./properties.js";
import { codeAt } from "./utf8.js";

/** The node that a match of this node starts with, when it is one item. `exact`: only a text that is compared as it stands. */
export function headOf(
  node: Node,
  exact: boolean,
  options: Options,
): StringNode | ClassNode | WordNode | undefined {
  switch (node.type) {
    case "class":
    case "word":
      return exact ? undefined : node;
    case "list":
      return node.items[0] === undefined ? undefined : headOf(node.items[0], exact, options);
    case "string":
      if (node.bytes.length === 0) return undefined;
      return !exact || node.raw || !options.ignoreCase ? node : undefined;
    case "quantifier":
      return node.lower > 0 ? headOf(node.target, exact, options) : undefined;
    case "option":
      return headOf(node.target, exact, node.options);
    case "memory":
    case "atomic":
    case "condition":
      return headOf(node.target, exact, options);
    case "look":
      return node.kind === "ahead" ? headOf(node.target, exact, options) : undefined;
    default:
      return undefined;
  }
}

type Head = StringNode | ClassNode | WordNode;

const BYTES = 256;

/** Whether nothing that one node takes first can be taken first by the other. When in doubt: false. */
export function excludes(x: Head, y: Head): boolean {
  if (x.type === "word") return y.type === "word" ? wordsExclude(x, y) : excludes(y, x);
  if (x.type === "class") {
    if (y.type === "string") return excludes(y, x);
    return y.type === "word" ? classExcludesWord(x.set, y) : classesExclude(x.set, y.set);
  }
  if (x.bytes.length === 0) return false;
  if (y.type === "word") return isWordHead(x, y) === y.not;
  if (y.type === "class") return !takesHead(x, y.set);
  return stringsExclude(x, y);
}

function wordsExclude(x: WordNode, y: WordNode): boolean {
  return x.not !== y.not && x.asciiOnly === y.asciiOnly;
}

function isWordByte(byte: number, asciiOnly: boolean): boolean {
  return asciiOnly && byte >= 0x80 ? false : isWordCode(byte);
}

function classExcludesWord({ bits, ranges, negated }: CharClass, word: WordNode): boolean {
  if (ranges.length > 0 || (negated && !word.not)) return false;
  return bits.every((bit, byte) => {
    const taken = (bit === 1) !== negated;
    return !taken || isWordByte(byte, word.asciiOnly) === word.not;
  });
}

function classesExclude(x: CharClass, y: CharClass): boolean {
  for (let byte = 0; byte < BYTES; byte += 1) {
    if ((x.bits[byte] === 1) !== x.negated && (y.bits[byte] === 1) !== y.negated) return false;
  }
  return (x.ranges.length === 0 && !x.negated) || (y.ranges.length === 0 && !y.negated);
}

function isWordHead({ bytes }: StringNode, { asciiOnly }: WordNode): boolean {
  const code = codeAt(bytes, 0, bytes.length);
  return (!asciiOnly || code < 0x80) && isWordCode(code);
}

function takesHead({ bytes }: StringNode, set: CharClass): boolean {
  return holdsCode(set, codeAt(bytes, 0, bytes.length)) !== set.negated;
}

function stringsExclude(x: StringNode, y: StringNode): boolean {
  if (x.folded || y.folded) return false;
  return x.bytes.some((byte, i) => i < y.bytes.length && byte !== y.bytes[i]);
}
