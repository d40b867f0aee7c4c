import { foldOf, unfoldOf } from "./case-fold.js";
import type { AlternationNode, ListNode, Node, StringNode } from "./node.js";
import { stringNode } from "./node.js";
import { charLength, codeAt, encodeCode } from "./utf8.js";

/** Another way to write the next characters: as these codes, in place of so many bytes. */
interface Variant {
  readonly length: number;
  readonly codes: readonly number[];
}

const VARIANT_LIMIT = 8;

/**
 * A text that overlooks case: its bytes are folded, to be compared with folded text. Where several characters fold to
 * one, or one to several, the text branches, up to a limit.
 */
export function foldString(node: StringNode, behind: boolean): Node {
  if (node.folded || node.raw || node.bytes.length === 0) return node;
  const { bytes } = node;
  const builder = startBuilder();
  let ways = 1;
  let at = 0;
  while (at < bytes.length) {
    const variants = variantsAt(bytes, at);
    const length = charLength(bytes, at, bytes.length, false);
    if (behind || !changesLength(variants, length)) appendPlain(builder, bytes, at, length);
    else {
      ways *= variants.length + 1;
      if (ways > VARIANT_LIMIT) break;
      appendVariants(builder, bytes, at, length, variants);
    }
    at += length;
  }
  finishPlain(builder);
  if (at < bytes.length) appendNode(builder, foldedString(bytes.slice(at)));
  return builder.top ?? builder.last ?? node;
}

/** The node that is made, step by step: `list` is where more goes, if there is a list yet. */
interface Builder {
  top: Node | undefined;
  list: ListNode | undefined;
  last: Node | undefined;
  plain: StringNode | undefined;
}

function startBuilder(): Builder {
  return { top: undefined, list: undefined, last: undefined, plain: undefined };
}

function appendPlain(builder: Builder, bytes: readonly number[], at: number, length: number): void {
  if (builder.plain === undefined) {
    const plain = stringNode([]);
    appendNode(builder, plain);
    builder.plain = plain;
  }
  builder.plain.bytes.push(...bytes.slice(at, at + length));
}

function finishPlain(builder: Builder): void {
  const { plain } = builder;
  builder.plain = undefined;
  if (plain === undefined) return;
  plain.bytes = foldBytes(plain.bytes);
  plain.folded = true;
}

function appendNode(builder: Builder, node: Node): void {
  if (builder.list === undefined && builder.last !== undefined) {
    builder.list = { type: "list", items: [builder.last] };
    builder.top = builder.list;
  }
  builder.list?.items.push(node);
  builder.last = node;
}

/** Variants of one length stand beside each other; a variant that takes more of the text stands beside all the rest. */
function appendVariants(
  builder: Builder,
  bytes: readonly number[],
  at: number,
  length: number,
  variants: readonly Variant[],
): void {
  finishPlain(builder);
  const same: AlternationNode = {
    type: "alternation",
    items: [stringNode(bytes.slice(at, at + length))],
  };
  const rest: ListNode = { type: "list", items: [same] };
  const outer: AlternationNode = { type: "alternation", items: [rest] };
  for (const variant of variants) {
    const text = stringNode(variant.codes.flatMap(encodeCode));
    if (variant.length === length) same.items.push(text);
    else outer.items.push(withRest(text, bytes.slice(at + variant.length)));
  }
  if (outer.items.length === 1) {
    appendNode(builder, same);
    return;
  }
  appendNode(builder, outer);
  builder.top ??= outer;
  builder.list = rest;
}

function withRest(text: StringNode, rest: number[]): Node {
  return rest.length === 0 ? text : { type: "list", items: [text, foldedString(rest)] };
}

function foldedString(bytes: readonly number[]): StringNode {
  const node = stringNode(foldBytes(bytes));
  node.folded = true;
  node.rest = true;
  return node;
}

function foldBytes(bytes: readonly number[]): number[] {
  const folded: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = charLength(bytes, at, bytes.length, false);
    const codes = foldOf(codeAt(bytes, at, bytes.length));
    if (codes === undefined) folded.push(...bytes.slice(at, at + length));
    else for (const code of codes) folded.push(...encodeCode(code));
    at += length;
  }
  return folded;
}

function changesLength(variants: readonly Variant[], length: number): boolean {
  return variants.some((variant) => variant.length !== length || variant.codes.length !== 1);
}

/** All ways to write the characters that stand at a place. */
function variantsAt(bytes: readonly number[], at: number): readonly Variant[] {
  const code = codeAt(bytes, at, bytes.length);
  const length = charLength(bytes, at, bytes.length, false);
  const fold = foldOf(code);
  if (fold !== undefined && fold.length > 1)
    return [...spelledOut(fold, length), ...asCodes(unfoldOf(...fold), length, code)];
  const base = fold?.[0] ?? code;
  const single = [...(fold === undefined ? [] : [base]), ...unfoldOf(base)];
  return [...asCodes(single, length, code), ...longer(bytes, at + length, [base], length)];
}

function asCodes(codes: readonly number[], length: number, but: number): readonly Variant[] {
  return codes.filter((code) => code !== but).map((code) => ({ length, codes: [code] }));
}

/** A character that folds to several: each of those in all its cases. */
function spelledOut(fold: readonly number[], length: number): readonly Variant[] {
  let spellings: readonly (readonly number[])[] = [[]];
  for (const code of fold) {
    const cases = [code, ...unfoldOf(code)];
    spellings = spellings.flatMap((before) => cases.map((one) => [...before, one]));
  }
  return spellings.map((codes) => ({ length, codes }));
}

/** Characters that fold to what two or three characters of the text fold to. */
function longer(
  bytes: readonly number[],
  at: number,
  before: readonly number[],
  length: number,
): readonly Variant[] {
  if (at >= bytes.length || before.length > 2) return [];
  const code = codeAt(bytes, at, bytes.length);
  const fold = foldOf(code);
  const codes = [...before, fold?.length === 1 ? (fold[0] ?? code) : code];
  const step = charLength(bytes, at, bytes.length, false);
  return [
    ...unfoldOf(...codes).map((one) => ({ length: length + step, codes: [one] })),
    ...longer(bytes, at + step, codes, length + step),
  ];
}
