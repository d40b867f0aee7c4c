import {
  atomicNode,
  INFINITE,
  isInfinite,
  type Node,
  type QuantifierNode,
  quantifierNode,
  stringNode,
} from "./node.js";
import type { TokenOf } from "./token.js";
import { charLength, previousHead } from "./utf8.js";

type Popular = "?" | "*" | "+" | "??" | "*?" | "+?";

function popularOf({ lower, upper, greedy }: QuantifierNode): Popular | undefined {
  const lazy = greedy ? "" : "?";
  if (lower === 0 && upper === 1) return `?${lazy}`;
  if (!isInfinite(upper) || lower > 1) return undefined;
  return `${lower === 0 ? "*" : "+"}${lazy}`;
}

/** What a quantifier right after another makes of the two: the inner alone, both, one of its own, or two new ones. */
type Reduction = "inner" | "both" | "*" | "*?" | "??" | "+ then ??" | "+? then ?";

const order: readonly Popular[] = ["?", "*", "+", "??", "*?", "+?"];

/** By the inner quantifier, then by the outer in the order above. */
const reductions: Readonly<Record<Popular, readonly Reduction[]>> = {
  "?": ["inner", "*", "*", "??", "*?", "both"],
  "*": ["inner", "inner", "inner", "+ then ??", "+ then ??", "inner"],
  "+": ["*", "*", "inner", "both", "+ then ??", "inner"],
  "??": ["inner", "*?", "*?", "inner", "*?", "*?"],
  "*?": ["inner", "inner", "inner", "inner", "inner", "inner"],
  "+?": ["both", "+? then ?", "inner", "*?", "*?", "inner"],
};

/** Changes a quantifier over a quantifier as Onigmo does; true when the inner one alone is left. */
export function reduceNested(outer: QuantifierNode, inner: QuantifierNode): boolean {
  const outerName = popularOf(outer);
  const innerName = popularOf(inner);
  if (outerName === undefined || innerName === undefined) return false;
  const reduction = reductions[innerName][order.indexOf(outerName)];
  switch (reduction) {
    case "inner":
      return true;
    case "*":
      set(outer, inner.target, 0, INFINITE, true);
      break;
    case "*?":
      set(outer, inner.target, 0, INFINITE, false);
      break;
    case "??":
      set(outer, inner.target, 0, 1, false);
      break;
    case "+ then ??":
      set(inner, inner.target, 1, INFINITE, true);
      set(outer, inner, 0, 1, false);
      break;
    case "+? then ?":
      set(inner, inner.target, 1, INFINITE, false);
      set(outer, inner, 0, 1, true);
      break;
    default:
      outer.target = inner;
  }
  return false;
}

function set(
  node: QuantifierNode,
  target: Node,
  lower: number,
  upper: number,
  greedy: boolean,
): void {
  node.target = target;
  node.lower = lower;
  node.upper = upper;
  node.greedy = greedy;
}

/** A node with a quantifier after it. `grouped`: the node stood in `(?: )`, so all of a text repeats. */
export function quantify(target: Node, repeat: TokenOf<"repeat">, grouped: boolean): Node {
  const { lower, upper, greedy, possessive } = repeat;
  const outer = quantifierNode(target, lower, upper);
  outer.greedy = greedy;
  const wrap = (node: Node): Node => (possessive ? atomicNode(node) : node);
  if (lower === 1 && upper === 1) return target;
  if (target.type === "string" && !grouped) {
    const last = splitLast(target.bytes);
    if (last !== undefined) {
      outer.target = stringNode(last, target.raw);
      return { type: "list", items: [target, wrap(outer)] };
    }
  }
  if (target.type !== "quantifier") return wrap(outer);
  const targetName = popularOf(target);
  if (targetName === undefined) return wrap(outer);
  if (popularOf(outer) !== undefined) return wrap(reduceNested(outer, target) ? target : outer);
  const atLeastOnce = targetName === "*" || targetName === "+";
  if (atLeastOnce && !isInfinite(upper) && upper > 1 && greedy)
    outer.upper = lower === 0 ? 1 : lower;
  return wrap(outer);
}

/** Takes the last character off a text of several. */
function splitLast(bytes: number[]): number[] | undefined {
  const first = charLength(bytes, 0, bytes.length, false);
  if (first >= bytes.length) return undefined;
  const head = previousHead(bytes, 0, bytes.length);
  return head > 0 ? bytes.splice(head) : undefined;
}
