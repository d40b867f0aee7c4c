import { type CodeRanges, mergeRanges } from "./code-ranges.js";

/*
 * Which characters a JavaScript regex class takes. The version of Unicode is that of the JavaScript engine; Onigmo's
 * is 15.0 (12.1 in Fluent Bit 1.9), so newer characters can differ.
 */

/** Codes that are tried one by one, in two runs; each plane above is alike but for its last two codes. */
const DENSE_END = 0x40000;
const TAGS = 0xe0000;
const TAGS_END = 0xe1000;
const SURROGATES = 0xd800;
const SURROGATES_END = 0xe000;

let denseText: string | undefined;
const known = new Map<string, CodeRanges>();

export function rangesOfSource(source: string): CodeRanges {
  const found = known.get(source);
  if (found !== undefined) return found;
  const ranges = mergeRanges([...denseRanges(source), ...sparseRanges(source)]);
  known.set(source, ranges);
  return ranges;
}

function denseRanges(source: string): number[] {
  denseText ??= writeDense();
  const pairs: number[] = [];
  for (const { 0: run, index } of denseText.matchAll(new RegExp(`(?:${source})+`, "gu"))) {
    let next = codeAtIndex(index);
    const end = codeAtIndex(index + run.length - 1);
    for (const [first, last] of gaps) {
      if (next < first && end >= first) {
        pairs.push(next, first - 1);
        next = last;
      }
    }
    pairs.push(next, end);
  }
  return pairs;
}

/** Codes that the dense text leaves out, as first and the first after. */
const gaps = [
  [SURROGATES, SURROGATES_END],
  [DENSE_END, TAGS],
] as const;

const BMP_UNITS = 0x10000 - (SURROGATES_END - SURROGATES);

/** All those codes as one text. */
function writeDense(): string {
  const units: number[] = [];
  for (let code = 0; code < SURROGATES; code += 1) units.push(code);
  for (let code = SURROGATES_END; code < 0x10000; code += 1) units.push(code);
  for (let code = 0x10000; code < DENSE_END; code += 1) units.push(...unitsOf(code));
  for (let code = TAGS; code < TAGS_END; code += 1) units.push(...unitsOf(code));
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(Uint16Array.from(units));
}

function unitsOf(code: number): readonly [number, number] {
  const offset = code - 0x10000;
  return [0xd800 + (offset >> 10), 0xdc00 + (offset & 0x3ff)];
}

function codeAtIndex(index: number): number {
  if (index < SURROGATES) return index;
  if (index < BMP_UNITS) return index + SURROGATES_END - SURROGATES;
  const code = 0x10000 + ((index - BMP_UNITS) >> 1);
  return code < DENSE_END ? code : code - DENSE_END + TAGS;
}

function sparseRanges(source: string): number[] {
  const pattern = new RegExp(`^(?:${source})$`, "u");
  const pairs: number[] = [];
  const add = (from: number, to: number): void => {
    if (pattern.test(String.fromCodePoint(from))) pairs.push(from, to);
  };
  add(SURROGATES, SURROGATES_END - 1);
  for (let plane = DENSE_END; plane < 0x110000; plane += 0x10000) {
    add(plane === TAGS ? TAGS_END : plane, plane + 0xfffd);
    add(plane + 0xfffe, plane + 0xffff);
  }
  return pairs;
}
