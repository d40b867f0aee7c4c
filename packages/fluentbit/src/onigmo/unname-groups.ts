import { childrenOf } from "./children.js";
import { refuse } from "./fault.js";
import type { BackrefNode, Node } from "./node.js";
import { reduceNested } from "./quantify.js";
import type { ScanState } from "./scan-state.js";

/** Once one group has a name, groups without one do not capture, and no group can be meant by its number. */
export function settleGroups(state: ScanState, root: Node): Node {
  if (state.namedCount === 0) return root;
  if (state.namedCount === state.groupCount) {
    refuseNumbers(root);
    return root;
  }
  const numbers = new Map<number, number>();
  const left = withoutUnnamed(root, numbers);
  renumber(left, numbers);
  const groups = [...numbers].map(([before, now]) => [now, state.groups[before]] as const);
  for (const [now, group] of groups) state.groups[now] = group;
  state.groupCount = state.namedCount;
  for (const [name, list] of state.names)
    state.names.set(
      name,
      list.map((group) => numbers.get(group) ?? 0),
    );
  return left;
}

function refuseNumbers(node: Node): void {
  if (node.type === "backref") refuseNumber(node);
  for (const child of childrenOf(node)) refuseNumbers(child);
}

function refuseNumber({ byName, at }: BackrefNode): void {
  if (!byName) refuse("numbers-with-names", at);
}

/** Puts the content of each unnamed group in its place, and counts the named ones anew. */
function withoutUnnamed(node: Node, numbers: Map<number, number>): Node {
  switch (node.type) {
    case "list":
    case "alternation":
      node.items = node.items.map((item) => withoutUnnamed(item, numbers));
      return node;
    case "quantifier": {
      const before = node.target;
      const target = withoutUnnamed(before, numbers);
      node.target = target;
      const isNew = target !== before && target.type === "quantifier";
      return isNew && reduceNested(node, target) ? target : node;
    }
    case "memory":
      if (!node.named && node.group !== 0) return withoutUnnamed(node.target, numbers);
      if (node.named) {
        numbers.set(node.group, numbers.size + 1);
        node.group = numbers.size;
      }
      break;
    case "option":
    case "atomic":
    case "condition":
    case "absent":
    case "look":
      break;
    default:
      return node;
  }
  node.target = withoutUnnamed(node.target, numbers);
  return node;
}

function renumber(node: Node, numbers: ReadonlyMap<number, number>): void {
  if (node.type === "condition") node.group = numbers.get(node.group) ?? 0;
  if (node.type === "backref") {
    refuseNumber(node);
    node.groups = node.groups.flatMap((group) => numbers.get(group) ?? []);
  }
  for (const child of childrenOf(node)) renumber(child, numbers);
}
