import { childrenOf } from "./children.js";
import { refuse } from "./fault.js";
import { minLength } from "./lengths.js";
import type { CallNode, Node } from "./node.js";
import type { ScanState } from "./scan-state.js";

/** Finds the group of each call, and what calls mean for the groups; refuses calls without end. */
export function settleCalls(state: ScanState, root: Node): void {
  linkCalls(root, state);
  const walk: Walk = { state, left: WALK_LIMIT, within: new Set() };
  markRecursion(root, walk);
  refuseEndless(root, walk);
}

/** Walks follow calls into groups again and again, so a pattern can be built to take for ever. */
interface Walk {
  readonly state: ScanState;
  /** Groups that the walk is within. */
  readonly within: Set<Node>;
  left: number;
}

const WALK_LIMIT = 200_000;

function step(walk: Walk): void {
  walk.left -= 1;
  if (walk.left < 0) refuse("unsupported-size", 0);
}

function linkCalls(node: Node, state: ScanState): void {
  if (node.type === "call") linkCall(node, state);
  for (const child of childrenOf(node)) linkCalls(child, state);
}

function linkCall(call: CallNode, state: ScanState): void {
  if (call.group !== 0) {
    if (state.namedCount > 0) refuse("numbers-with-names", call.at);
    if (call.group > state.groupCount) refuse("undefined-group", call.at);
  } else if (call.name !== "") call.group = groupOfName(call, state);
  const target = state.groups[call.group];
  if (target === undefined) refuse("undefined-name", call.at);
  call.target = target;
  target.called = true;
}

function groupOfName({ name, at }: CallNode, state: ScanState): number {
  const [group, ...others] = state.names.get(name) ?? [];
  if (group === undefined) refuse("undefined-name", at);
  if (others.length > 0) refuse("ambiguous-call", at);
  return group;
}

/** Marks groups that call themselves, and loops of no times that hold a called group. True when a group in the node is called. */
function markRecursion(node: Node, walk: Walk): boolean {
  step(walk);
  if (node.type === "memory" && node.called && !node.recursive) {
    node.marked = "start";
    if (reachesStart(node.target, walk)) node.recursive = true;
    node.marked = "no";
  }
  let found = false;
  for (const child of childrenOf(node)) if (markRecursion(child, walk)) found = true;
  if (node.type === "quantifier" && node.upper === 0 && found) node.referred = true;
  return found || (node.type === "memory" && node.called);
}

/** Whether calls lead from a node to the group that is marked as the start. */
function reachesStart(node: Node, walk: Walk): boolean {
  step(walk);
  if (isEnclose(node)) {
    if (walk.within.has(node)) return false;
    if (node.type === "memory" && node.marked === "start") return true;
    walk.within.add(node);
    const reached = reachesStart(node.target, walk);
    walk.within.delete(node);
    return reached;
  }
  if (node.type === "call") {
    const reached = node.target !== undefined && reachesStart(node.target, walk);
    if (reached) node.recursive = true;
    return reached;
  }
  let reached = false;
  for (const child of childrenOf(node)) if (reachesStart(child, walk)) reached = true;
  return reached;
}

type Enclosing = Extract<
  Node,
  { readonly type: "memory" | "option" | "atomic" | "condition" | "absent" }
>;

function isEnclose(node: Node): node is Enclosing {
  const { type } = node;
  return (
    type === "memory" ||
    type === "option" ||
    type === "atomic" ||
    type === "condition" ||
    type === "absent"
  );
}

/** Refuses a group that must call itself again before or after anything else. */
function refuseEndless(node: Node, walk: Walk): void {
  step(walk);
  if (node.type === "memory" && node.recursive) {
    node.marked = "start";
    if (recursionOf(node.target, walk, true) !== "none") refuse("endless-recursion", node.at);
    node.marked = "no";
  }
  for (const child of childrenOf(node)) refuseEndless(child, walk);
}

/** "exists": each way through the node calls the marked group; "infinite": at once. */
type Recursion = "none" | "exists" | "infinite";

function recursionOf(node: Node, walk: Walk, head: boolean): Recursion {
  step(walk);
  switch (node.type) {
    case "list":
      return recursionOfList(node.items, walk, head);
    case "alternation":
      return recursionOfAlternatives(node.items, walk, head);
    case "quantifier": {
      const found = recursionOf(node.target, walk, head);
      return found === "exists" && node.lower === 0 ? "none" : found;
    }
    case "look":
      return recursionOf(node.target, walk, head);
    case "call":
      return node.target === undefined ? "none" : recursionOf(node.target, walk, head);
    default:
      return isEnclose(node) ? recursionOfGroup(node, walk, head) : "none";
  }
}

function recursionOfGroup(node: Enclosing, walk: Walk, head: boolean): Recursion {
  if (walk.within.has(node)) return "none";
  if (node.type === "memory" && node.marked === "start") return head ? "infinite" : "exists";
  walk.within.add(node);
  const found = recursionOf(node.target, walk, head);
  walk.within.delete(node);
  return found;
}

function recursionOfList(items: readonly Node[], walk: Walk, atHead: boolean): Recursion {
  let head = atHead;
  let found: Recursion = "none";
  for (const item of items) {
    const inItem = recursionOf(item, walk, head);
    if (inItem === "infinite") return inItem;
    if (inItem === "exists") found = inItem;
    if (head && minLength(item, walk.state) !== 0) head = false;
  }
  return found;
}

function recursionOfAlternatives(items: readonly Node[], walk: Walk, head: boolean): Recursion {
  let found: Recursion = "exists";
  for (const item of items) {
    const inItem = recursionOf(item, walk, head);
    if (inItem === "infinite") return inItem;
    if (inItem === "none") found = "none";
  }
  return found;
}
