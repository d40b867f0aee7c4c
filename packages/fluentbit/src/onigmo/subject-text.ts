/** A text as bytes, in room that is used again for the next text. */
export interface TextRoom {
  bytes: Uint8Array;
}

export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** Each character is one byte, so places in the text are places in the bytes. */
  readonly ascii: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function textRoom(): TextRoom {
  return { bytes: new Uint8Array(1024) };
}

/** A lone surrogate becomes U+FFFD, as when the text is written to a file. */
export function encodeInto(room: TextRoom, text: string): EncodedText {
  if (room.bytes.length < text.length * 3) room.bytes = new Uint8Array(text.length * 6);
  const { bytes } = room;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80)
      return { bytes, length: encoder.encodeInto(text, bytes).written, ascii: false };
    bytes[i] = unit;
  }
  return { bytes, length: text.length, ascii: true };
}

export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

function unitLength(text: string, i: number): number {
  return (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
}

function byteLength(text: string, i: number): number {
  const code = text.codePointAt(i) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}

/** The place in a text of a place in its bytes; within a character: where that begins. */
export function textIndex(text: string, byteIndex: number): number {
  let index = 0;
  for (let bytes = 0; index < text.length; index += unitLength(text, index)) {
    bytes += byteLength(text, index);
    if (bytes > byteIndex) break;
  }
  return index;
}

/** The place in the bytes of a place in their text. */
export function byteIndex(text: string, index: number): number {
  let bytes = 0;
  for (let i = 0; i < index && i < text.length; i += unitLength(text, i))
    bytes += byteLength(text, i);
  return bytes;
}
