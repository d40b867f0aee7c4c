import type { CharClass } from "./char-class.js";
import { isInfinite, type Node, type StringNode } from "./node.js";
import type { Options } from "./options.js";
import { isWordCode } from "./properties.js";

const BYTES = 256;
const FIRST_WIDE = 0x80;
const NEWLINE = 0x0a;

/** Bytes that a match of a node can begin with, at most; and whether it can begin with what comes after the node. */
interface Head {
  readonly bytes: Uint8Array;
  readonly passes: boolean;
}

/** Bytes that a match can begin with: 1 for those; undefined: no saying. */
export function firstBytes(root: Node, options: Options): Uint8Array | undefined {
  const { bytes, passes } = headOf(root, options);
  return passes || bytes.every((byte) => byte === 1) ? undefined : bytes;
}

function headOf(node: Node, options: Options): Head {
  switch (node.type) {
    case "string":
      return stringHead(node);
    case "class":
      return { bytes: classBytes(node.set), passes: false };
    case "word":
      return taking((byte) => isWordCode(byte) !== node.not, !node.asciiOnly || node.not);
    case "any":
      return taking((byte) => options.multiLine || byte !== NEWLINE, true);
    case "list":
      return listHead(node.items, options);
    case "alternation":
      return alternationHead(node.items, options);
    case "quantifier": {
      const { bytes, passes } = headOf(node.target, options);
      return { bytes, passes: passes || node.lower === 0 };
    }
    case "option":
      return headOf(node.target, node.options);
    case "memory":
    case "atomic":
    case "condition":
      return headOf(node.target, options);
    case "place":
    case "look":
      return { bytes: new Uint8Array(BYTES), passes: true };
    default:
      return { bytes: new Uint8Array(BYTES).fill(1), passes: true };
  }
}

function taking(takesAscii: (byte: number) => boolean, takesWide: boolean): Head {
  const takes = (byte: number): boolean => (byte < FIRST_WIDE ? takesAscii(byte) : takesWide);
  return {
    bytes: Uint8Array.from({ length: BYTES }, (_, byte) => (takes(byte) ? 1 : 0)),
    passes: false,
  };
}

function stringHead({ bytes, folded }: StringNode): Head {
  const [first] = bytes;
  if (first === undefined) return { bytes: new Uint8Array(BYTES), passes: true };
  if (!folded) return taking((byte) => byte === first, first >= FIRST_WIDE);
  // a character from U+0080 on can fold to any text
  return taking((byte) => String.fromCharCode(byte).toLowerCase().charCodeAt(0) === first, true);
}

function classBytes({ bits, ranges, negated }: CharClass): Uint8Array {
  const wide = negated || ranges.length > 0 || bits.subarray(FIRST_WIDE).includes(1);
  return taking((byte) => (bits[byte] === 1) !== negated, wide).bytes;
}

function listHead(items: readonly Node[], options: Options): Head {
  const bytes = new Uint8Array(BYTES);
  for (const item of items) {
    const head = headOf(item, options);
    addTo(bytes, head.bytes);
    if (!head.passes) return { bytes, passes: false };
  }
  return { bytes, passes: true };
}

function alternationHead(items: readonly Node[], options: Options): Head {
  const bytes = new Uint8Array(BYTES);
  let passes = false;
  for (const item of items) {
    const head = headOf(item, options);
    addTo(bytes, head.bytes);
    passes ||= head.passes;
  }
  return { bytes, passes };
}

function addTo(all: Uint8Array, more: Uint8Array): void {
  more.forEach((byte, i) => {
    if (byte === 1) all[i] = 1;
  });
}

/** Where alone a match can begin: at the start of the text, at the start of a line, or anywhere. */
export type Begin = "text" | "line" | "anywhere";

export function beginOf(node: Node): Begin {
  switch (node.type) {
    case "place":
      if (node.kind === "begin-buffer") return "text";
      return node.kind === "begin-line" ? "line" : "anywhere";
    case "list":
      return node.items[0] === undefined ? "anywhere" : beginOf(node.items[0]);
    case "alternation":
      return node.items.map(beginOf).reduce(looser);
    case "quantifier":
      return isInfinite(node.upper) || node.lower === 0 || !node.greedy
        ? "anywhere"
        : beginOf(node.target);
    case "memory":
    case "option":
    case "atomic":
      return beginOf(node.target);
    default:
      return "anywhere";
  }
}

const looseness: readonly Begin[] = ["text", "line", "anywhere"];

function looser(a: Begin, b: Begin): Begin {
  return looseness.indexOf(a) > looseness.indexOf(b) ? a : b;
}
