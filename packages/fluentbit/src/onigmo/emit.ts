import {
  anyStar,
  anyTaker,
  byteTaker,
  classTaker,
  exactStep,
  foldedStep,
  type Taker,
  takeAll,
  takeOne,
  takeTimes,
  wordTaker,
} from "./char-steps.js";
import { codeSize, EXPANSION_LIMIT, loopForm } from "./code-size.js";
import { refuse } from "./fault.js";
import {
  absentEnd,
  absentStart,
  absentStep,
  atomicEnd,
  atomicStart,
  callStep,
  doneStep,
  jumpStep,
  lookBehindNotEnd,
  lookBehindNotStep,
  lookBehindStep,
  lookEnd,
  lookNotEnd,
  lookNotStart,
  lookStart,
  loopEnd,
  loopStart,
  popStep,
  pushBeforeByte,
  pushStep,
  returnStep,
} from "./flow-steps.js";
import { hasGroup } from "./group-bits.js";
import {
  backrefStep,
  conditionStep,
  emptyEnd,
  emptyEndWithGroups,
  emptyStart,
  type GroupPlace,
  groupEnd,
  groupStart,
  leveledBackref,
  recursiveEnd,
} from "./group-steps.js";
import { lookBehindLength } from "./look-behind.js";
import type {
  AbsentNode,
  AlternationNode,
  AtomicNode,
  BackrefNode,
  CallNode,
  ConditionNode,
  LookNode,
  MemoryNode,
  Node,
  QuantifierNode,
  StringNode,
} from "./node.js";
import { isInfinite } from "./node.js";
import type { Options } from "./options.js";
import { placeStep } from "./place-steps.js";
import type { Setup } from "./setup.js";
import type { Step } from "./step.js";
import { charLength } from "./utf8.js";

/** What a pattern is compiled to. */
export interface Program {
  readonly steps: readonly Step[];
  readonly loopCount: number;
}

interface Emitter {
  readonly setup: Setup;
  readonly steps: Step[];
  options: Options;
  loops: number;
  checks: number;
  readonly calls: { readonly hole: number; readonly call: CallNode }[];
}

export function emitProgram(root: Node, setup: Setup): Program {
  const emitter: Emitter = {
    setup,
    steps: [],
    options: setup.state.options,
    loops: 0,
    checks: 0,
    calls: [],
  };
  emit(root, emitter);
  emitter.steps.push(doneStep);
  for (const { hole, call } of emitter.calls) {
    const address = call.target?.address;
    if (address === undefined) refuse("broken-call", call.at);
    emitter.steps[hole] = callStep(address, hole + 1);
  }
  return { steps: emitter.steps, loopCount: emitter.loops };
}

function add({ steps }: Emitter, make: (next: number) => Step): void {
  steps.push(make(steps.length + 1));
}

/** Leaves room for an instruction that needs to know where later ones stand. */
function hole({ steps }: Emitter): number {
  return steps.push(doneStep) - 1;
}

function emit(node: Node, emitter: Emitter): void {
  const taker = takerOf(node, emitter.options);
  if (taker !== undefined) {
    add(emitter, (next) => takeOne(taker, next));
    return;
  }
  switch (node.type) {
    case "string":
      emitString(node, emitter);
      break;
    case "place":
      add(emitter, (next) => placeStep(node.kind, node.asciiOnly, next));
      break;
    case "backref":
      emitBackref(node, emitter);
      break;
    case "call":
      emitter.calls.push({ hole: hole(emitter), call: node });
      return;
    case "list":
      for (const item of node.items) emit(item, emitter);
      return;
    case "alternation":
      emitAlternation(node, emitter);
      break;
    case "quantifier":
      emitQuantifier(node, emitter);
      break;
    case "option":
      emitUnder(node.target, node.options, emitter);
      break;
    case "memory":
      emitMemory(node, emitter);
      break;
    case "atomic":
      emitAtomic(node, emitter);
      break;
    case "condition":
      emitCondition(node, emitter);
      break;
    case "absent":
      emitAbsent(node, emitter);
      break;
    case "look":
      emitLook(node, emitter);
      break;
  }
}

/** How a node takes a character, when it always takes one. */
function takerOf(node: Node, { multiLine }: Options): Taker | undefined {
  switch (node.type) {
    case "any":
      return anyTaker(multiLine);
    case "class":
      return classTaker(node.set);
    case "word":
      return wordTaker(node.not, node.asciiOnly);
    case "string":
      return !node.folded && node.bytes.length === 1 ? byteTaker(node.bytes[0] ?? 0) : undefined;
    default:
      return undefined;
  }
}

function emitString({ bytes, folded, raw }: StringNode, emitter: Emitter): void {
  if (bytes.length === 0) return;
  const text = Uint8Array.from(bytes);
  if (folded) {
    add(emitter, (next) => foldedStep(text, next));
    return;
  }
  const width = raw ? 1 : lastWidth(text);
  add(emitter, (next) => exactStep(text, width, next));
}

function lastWidth(text: Uint8Array): number {
  let width = 1;
  for (let at = 0; at < text.length; at += width) width = charLength(text, at, text.length, false);
  return width;
}

function placeOf(group: number, { savedStarts, savedEnds }: Setup): GroupPlace {
  return {
    group,
    savedStart: hasGroup(savedStarts, group),
    savedEnd: hasGroup(savedEnds, group),
  };
}

function emitBackref({ groups, level }: BackrefNode, emitter: Emitter): void {
  const { ignoreCase } = emitter.options;
  if (level !== undefined) {
    add(emitter, (next) => leveledBackref(groups, level, ignoreCase, next));
    return;
  }
  const places = [...groups].reverse().map((group) => placeOf(group, emitter.setup));
  const cutsShort = !emitter.setup.state.recent;
  add(emitter, (next) => backrefStep(places, ignoreCase, cutsShort, next));
}

function emitAlternation({ items }: AlternationNode, emitter: Emitter): void {
  const { steps } = emitter;
  const ends: number[] = [];
  for (const item of items.slice(0, -1)) {
    const start = hole(emitter);
    emit(item, emitter);
    ends.push(hole(emitter));
    steps[start] = pushStep(steps.length, start + 1);
  }
  for (const last of items.slice(-1)) emit(last, emitter);
  for (const end of ends) steps[end] = jumpStep(steps.length);
}

function emitUnder(target: Node, options: Options, emitter: Emitter): void {
  const before = emitter.options;
  emitter.options = options;
  emit(target, emitter);
  emitter.options = before;
}

function emitTimes(node: Node, times: number, emitter: Emitter): void {
  const taker = takerOf(node, emitter.options);
  if (taker !== undefined && times > 1) {
    add(emitter, (next) => takeTimes(taker, times, next));
    return;
  }
  for (let i = 0; i < times; i += 1) emit(node, emitter);
}

function emitQuantifier(node: QuantifierNode, emitter: Emitter): void {
  const { lower, upper, target, nextByte } = node;
  const size = codeSize(target, emitter.options);
  switch (loopForm(node, size)) {
    case "any-star":
      emitTimes(target, lower, emitter);
      add(emitter, (next) => anyStar(emitter.options.multiLine, nextByte, next));
      return;
    case "endless":
      emitEndless(node, size, emitter);
      break;
    case "skipped":
      emitSkipped(target, emitter);
      break;
    case "written-out":
      emitWrittenOut(target, lower, upper, emitter);
      break;
    case "lazy-option":
      emitLazyOption(target, emitter);
      break;
    case "counted":
      emitCounted(node, emitter);
      break;
  }
}

/** `x*` and the like: the rounds that must be, then a loop. */
function emitEndless(node: QuantifierNode, size: number, emitter: Emitter): void {
  const { lower, target, greedy, nextByte } = node;
  const { steps } = emitter;
  const jumpsIn = lower === 1 && size > EXPANSION_LIMIT;
  if (!jumpsIn) emitTimes(target, lower, emitter);
  if (!greedy) {
    emitLazyLoop(node, jumpsIn, emitter);
    return;
  }
  if (jumpsIn) steps.push(jumpStep(steps.length + 2));
  const start = hole(emitter);
  emitChecked(node, emitter);
  steps.push(jumpStep(start));
  steps[start] =
    nextByte === undefined
      ? pushStep(steps.length, start + 1)
      : pushBeforeByte(nextByte, steps.length, start + 1);
}

function emitLazyLoop(node: QuantifierNode, jumpsIn: boolean, emitter: Emitter): void {
  const { steps } = emitter;
  if (jumpsIn) steps.push(jumpStep(steps.length + 2));
  const start = hole(emitter);
  emitChecked(node, emitter);
  steps[start] = jumpStep(steps.length);
  add(emitter, (next) => pushStep(start + 1, next));
}

/** A group that repeats no times but is called from elsewhere. */
function emitSkipped(target: Node, emitter: Emitter): void {
  const start = hole(emitter);
  emit(target, emitter);
  emitter.steps[start] = jumpStep(emitter.steps.length);
}

function emitWrittenOut(target: Node, lower: number, upper: number, emitter: Emitter): void {
  emitTimes(target, lower, emitter);
  const { steps } = emitter;
  const ways: number[] = [];
  for (let i = lower; i < upper; i += 1) {
    ways.push(hole(emitter));
    emit(target, emitter);
  }
  for (const way of ways) steps[way] = pushStep(steps.length, way + 1);
}

function emitLazyOption(target: Node, emitter: Emitter): void {
  const { steps } = emitter;
  add(emitter, (next) => pushStep(next + 1, next));
  const jump = hole(emitter);
  emit(target, emitter);
  steps[jump] = jumpStep(steps.length);
}

function emitCounted(node: QuantifierNode, emitter: Emitter): void {
  const { lower, greedy } = node;
  const { steps, setup } = emitter;
  const loop = emitter.loops;
  emitter.loops += 1;
  const upper = isInfinite(node.upper) ? 0x7fffffff : node.upper;
  const start = hole(emitter);
  emitChecked(node, emitter);
  const searched = setup.state.callCount > 0 || node.nested;
  add(emitter, (next) => loopEnd(loop, { lower, upper, greedy, searched }, start + 1, next));
  steps[start] = loopStart(loop, { lower, greedy }, start + 1, steps.length);
}

/** A round of a loop, with a check when it may match nothing. */
function emitChecked({ target, empty }: QuantifierNode, emitter: Emitter): void {
  if (empty === "never") {
    emit(target, emitter);
    return;
  }
  const check = emitter.checks;
  emitter.checks += 1;
  add(emitter, (next) => emptyStart(check, next));
  emit(target, emitter);
  const { savedEnds } = emitter.setup;
  add(emitter, (next) =>
    empty === "plain"
      ? emptyEnd(check, next, next + 1)
      : emptyEndWithGroups(
          check,
          (group) => hasGroup(savedEnds, group),
          empty === "recursion",
          next,
          next + 1,
        ),
  );
}

function emitMemory(node: MemoryNode, emitter: Emitter): void {
  if (!node.called) {
    emitGroup(node, emitter);
    return;
  }
  const { steps } = emitter;
  const address = steps.length + 2;
  node.address = address;
  add(emitter, (next) => callStep(address, next));
  const jump = hole(emitter);
  emitGroup(node, emitter);
  steps.push(returnStep);
  steps[jump] = jumpStep(steps.length);
}

function emitGroup({ group, target, recursive }: MemoryNode, emitter: Emitter): void {
  const place = placeOf(group, emitter.setup);
  add(emitter, (next) => groupStart(place, next));
  emit(target, emitter);
  add(emitter, (next) => (recursive ? recursiveEnd(place, next) : groupEnd(place, next)));
}

function emitAtomic({ target, simpleLoop }: AtomicNode, emitter: Emitter): void {
  if (simpleLoop && target.type === "quantifier") {
    emitSimpleLoop(target, emitter);
    return;
  }
  add(emitter, atomicStart);
  emit(target, emitter);
  add(emitter, atomicEnd);
}

function emitSimpleLoop({ target, lower }: QuantifierNode, emitter: Emitter): void {
  emitTimes(target, lower, emitter);
  const taker = takerOf(target, emitter.options);
  if (taker !== undefined) {
    add(emitter, (next) => takeAll(taker, next));
    return;
  }
  const { steps } = emitter;
  const start = hole(emitter);
  emit(target, emitter);
  add(emitter, popStep);
  steps.push(jumpStep(start));
  steps[start] = pushStep(steps.length, start + 1);
}

function emitCondition({ group, target, at }: ConditionNode, emitter: Emitter): void {
  const [yes, no, ...others] = target.type === "alternation" ? target.items : [];
  if (yes === undefined || no === undefined || others.length > 0) refuse("invalid-condition", at);
  const { steps } = emitter;
  const start = hole(emitter);
  emit(yes, emitter);
  const jump = hole(emitter);
  steps[start] = conditionStep(group, start + 1, steps.length);
  emit(no, emitter);
  steps[jump] = jumpStep(steps.length);
}

function emitAbsent({ target }: AbsentNode, emitter: Emitter): void {
  const { steps } = emitter;
  add(emitter, absentStart);
  const self = hole(emitter);
  emit(target, emitter);
  steps.push(absentEnd);
  steps[self] = absentStep(self, self + 1, steps.length);
}

function emitLook(node: LookNode, emitter: Emitter): void {
  const { steps } = emitter;
  const { kind, target } = node;
  if (kind === "ahead") {
    add(emitter, lookStart);
    emit(target, emitter);
    add(emitter, lookEnd);
    return;
  }
  if (kind === "behind") {
    add(emitter, (next) => lookBehindStep(lookBehindLength(node), next));
    emit(target, emitter);
    return;
  }
  const start = hole(emitter);
  emit(target, emitter);
  steps.push(kind === "not-ahead" ? lookNotEnd : lookBehindNotEnd);
  steps[start] =
    kind === "not-ahead"
      ? lookNotStart(steps.length, start + 1)
      : lookBehindNotStep(lookBehindLength(node), steps.length, start + 1);
}
