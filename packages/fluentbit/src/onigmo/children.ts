import type { Node } from "./node.js";

/** The nodes right below a node. A call's target stands elsewhere and is not one of them. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "list":
    case "alternation":
      return node.items;
    case "quantifier":
    case "memory":
    case "option":
    case "atomic":
    case "condition":
    case "absent":
    case "look":
      return [node.target];
    default:
      return [];
  }
}
