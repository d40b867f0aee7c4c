const encoder = new TextEncoder();

export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** A character as UTF-8; surrogates are encoded as they stand, which Onigmo does too. */
export function encodeCode(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), trail(code)];
  if (code < 0x10000) return [0xe0 | (code >> 12), trail(code >> 6), trail(code)];
  return [0xf0 | (code >> 18), trail(code >> 12), trail(code >> 6), trail(code)];
}

function trail(code: number): number {
  return (code & 0x3f) | 0x80;
}

/** How many bytes a character code takes, or 0 when it has no UTF-8 form. */
export function codeLength(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code < 0x10000) return 3;
  if (code <= 0x10ffff) return 4;
  return code >= 0xfffffffe && code <= 0xffffffff ? 1 : 0;
}

function leadLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function secondFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (lead === 0xed) return second >= 0x80 && second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (lead === 0xf4) return second >= 0x80 && second <= 0x8f;
  return second >= 0x80 && second <= 0xbf;
}

/** The length of a whole, valid character; 0: not valid; negative: valid so far, so many bytes are missing. */
function exactLength(bytes: ArrayLike<number>, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = leadLength(lead);
  if (length === 1) return 0;
  for (let i = 1; i < length; i += 1) {
    if (at + i >= end) return i - length;
    const byte = bytes[at + i] ?? 0;
    if (i === 1 ? !secondFits(lead, byte) : (byte & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/**
 * The length of the character at a place, as Onigmo steps: an invalid byte counts as one. Of a character that the end
 * cuts off, the engines since 4 take what is there (`whole` false); 1.9 takes what should be there.
 */
export function charLength(
  bytes: ArrayLike<number>,
  at: number,
  end: number,
  whole: boolean,
): number {
  const length = exactLength(bytes, at, end);
  if (length > 0) return whole ? length : Math.min(length, Math.max(end - at, 0));
  if (length < 0) return whole ? end - at - length : end - at;
  return whole || at < end ? 1 : 0;
}

export function codeAt(bytes: ArrayLike<number>, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  const length = exactLength(bytes, at, end);
  if (length <= 1) return lead > 0xfd ? 0xffffff00 + lead : lead;
  let code = lead & ((1 << (7 - length)) - 1);
  for (let i = 1; i < length; i += 1) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return code;
}

/** Where the character before a place starts, or -1. */
export function previousHead(bytes: ArrayLike<number>, start: number, at: number): number {
  if (at <= start) return -1;
  let head = at - 1;
  while (head > start && ((bytes[head] ?? 0) & 0xc0) === 0x80) head -= 1;
  return head;
}

/** So many characters back, or -1 when the text starts before. */
export function stepBack(
  bytes: ArrayLike<number>,
  start: number,
  at: number,
  count: number,
): number {
  let head = at;
  for (let i = 0; i < count && head >= 0; i += 1) head = previousHead(bytes, start, head);
  return head;
}
