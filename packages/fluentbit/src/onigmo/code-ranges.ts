/** Sorted ranges of character codes that neither touch nor overlap, flat: from, to, from, to. */
export type CodeRanges = readonly number[];

/** Onigmo's end of all codes, beyond Unicode: virtual codes of invalid bytes are below it. */
export const LAST_CODE = 0xffffffff;

export function inRanges(ranges: CodeRanges, code: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low * 2 < ranges.length && code >= (ranges[low * 2] ?? 0);
}

/** Adds a range in place. */
export function addRange(ranges: number[], from: number, to: number): void {
  let low = 0;
  while (low < ranges.length && (ranges[low + 1] ?? 0) < from - 1) low += 2;
  let high = low;
  while (high < ranges.length && (ranges[high] ?? 0) <= to + 1) high += 2;
  if (low === high) {
    ranges.splice(low, 0, from, to);
    return;
  }
  const first = Math.min(from, ranges[low] ?? from);
  const last = Math.max(to, ranges[high - 1] ?? to);
  ranges.splice(low, high - low, first, last);
}

/** All codes of ranges in any order. */
export function mergeRanges(pairs: CodeRanges): number[] {
  const sorted: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2) sorted.push([pairs[i] ?? 0, pairs[i + 1] ?? 0]);
  sorted.sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [from, to] of sorted) appendRange(merged, from, to);
  return merged;
}

export function unionOf(a: CodeRanges, b: CodeRanges): number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const isFirst = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0));
    const from = (isFirst ? a[i] : b[j]) ?? 0;
    const to = (isFirst ? a[i + 1] : b[j + 1]) ?? 0;
    if (isFirst) i += 2;
    else j += 2;
    appendRange(all, from, to);
  }
  return all;
}

/** Adds a range that starts no earlier than those before. */
function appendRange(ranges: number[], from: number, to: number): void {
  const last = ranges.length - 1;
  const end = ranges[last];
  if (end === undefined || from > end + 1) ranges.push(from, to);
  else if (to > end) ranges[last] = to;
}

export function intersectionOf(a: CodeRanges, b: CodeRanges): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i] ?? 0, b[j] ?? 0);
    const to = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0);
    if (from <= to) both.push(from, to);
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2;
    else j += 2;
  }
  return both;
}

/** What is not in the ranges, between two codes. */
export function complementOf(ranges: CodeRanges, first: number, last: number): number[] {
  const rest: number[] = [];
  let next = first;
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i] ?? 0;
    const to = ranges[i + 1] ?? 0;
    if (from > last) break;
    if (next < from) rest.push(next, from - 1);
    next = Math.max(next, to + 1);
  }
  if (next <= last) rest.push(next, last);
  return rest;
}
