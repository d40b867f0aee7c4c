// biome-ignore lint/suspicious/noControlCharactersInRegex: a range of bytes
const ASCII = /^[\x00-\x7f]*$/;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

/** A text as the bytes of its UTF-8, a char each: what a script sees of it. */
export function toBytes(text: string): string {
  return ASCII.test(text) ? text : latin(encoder.encode(text));
}

const CHUNK = 8192;

function latin(codes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < codes.length; at += CHUNK)
    text += String.fromCharCode(...codes.subarray(at, at + CHUNK));
  return text;
}

/**
 * The text of bytes. What is no UTF-8 becomes what the engine's JSON printer makes of it, since a record of ours holds text
 * alone. `old`: as before Fluent Bit 2.0.
 */
export function fromBytes(bytes: string, old = false): string {
  if (ASCII.test(bytes)) return bytes;
  const codes = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) codes[at] = bytes.charCodeAt(at);
  try {
    return decoder.decode(codes);
  } catch {
    return mended(codes, old);
  }
}

/** Each byte of a broken letter stands in the private area from here on. */
const FRAGMENTS = 0xe000;

/** Source: flb_utils_write_str in src/flb_utils.c. */
function mended(codes: Uint8Array, old: boolean): string {
  const out: number[] = [];
  for (let at = 0; at < codes.length; ) {
    const lead = codes[at] ?? 0;
    const wanted = letterLength(lead);
    if (at + wanted > codes.length) {
      // A letter that is cut off by the end loses its first byte; the old engine leaves out the rest.
      if (old) break;
      at += 1;
      continue;
    }
    const taken = letterBytes(codes, at, wanted);
    if (taken === wanted && !isStray(lead)) out.push(codePoint(codes.subarray(at, at + wanted)));
    else for (const byte of codes.subarray(at, at + Math.max(taken, 1))) out.push(FRAGMENTS + byte);
    at += Math.max(taken, 1);
  }
  return textOf(out);
}

function letterLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  if (lead < 0xf8) return 4;
  return lead < 0xfc ? 5 : 6;
}

/** No letter starts so. */
const isStray = (lead: number): boolean => (lead >= 0x80 && lead < 0xc0) || lead >= 0xf8;

/** How many bytes of a letter are there. */
function letterBytes(codes: Uint8Array, at: number, wanted: number): number {
  if (isStray(codes[at] ?? 0)) return 1;
  let taken = 1;
  while (taken < wanted && ((codes[at + taken] ?? 0) & 0xc0) === 0x80) taken += 1;
  return taken;
}

function codePoint(bytes: Uint8Array): number {
  const [lead = 0] = bytes;
  if (bytes.length === 1) return lead;
  let point = lead & (0x7f >> bytes.length);
  for (const byte of bytes.subarray(1)) point = (point << 6) | (byte & 0x3f);
  return Math.min(point, 0x10ffff);
}

function textOf(points: readonly number[]): string {
  let text = "";
  for (let at = 0; at < points.length; at += CHUNK)
    text += String.fromCodePoint(...points.slice(at, at + CHUNK));
  return text;
}
