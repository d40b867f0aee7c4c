import { Float, type RecordMap, type Value } from "../../record.js";
import type { PackedEvent } from "../native-unit.js";

/** How the next record of a chunk begins, up to its first zero byte. */
const NEXT_RECORD = "\u0092\u0092\u00d7";

/** Tells what stands behind a key's value in a packed record, up to the first zero byte, as one character a byte. */
export type TailReader = (packed: PackedEvent, key: string) => string;

/**
 * The query reads text of an unpacked record as a C string, though nothing ends it there: what follows in memory counts
 * as its end. Behind a record that comes alone there is what a longer one before it has left in the same buffer.
 * Source: sql_key_to_value in plugins/processor_sql/sql.c.
 */
export function tailReader(): {
  readonly seen: (packed: PackedEvent) => void;
  readonly tail: TailReader;
} {
  let buffer = "";
  return {
    seen({ event, place }) {
      if (place !== "alone") return;
      const whole = packed(event.record);
      buffer = `${whole}${buffer.slice(whole.length)}`;
    },
    tail({ event: { record }, place }, key) {
      const rest = restBehind(record, key);
      const end = rest.indexOf("\0");
      if (end >= 0) return rest.slice(0, end);
      if (place === "before-others") return `${rest}${NEXT_RECORD}`;
      const left = place === "alone" ? buffer.slice(packed(record).length) : "";
      return `${rest}${left.split("\0", 1)[0] ?? ""}`;
    },
  };
}

function restBehind(record: RecordMap, key: string): string {
  let rest = "";
  let behind = false;
  for (const [name, value] of record) {
    if (behind) rest += `${packed(name)}${packed(value)}`;
    if (name === key) behind = true;
  }
  return rest;
}

/** Text as one character a byte. */
export const byteText = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

/** A value in MessagePack, as one character a byte. */
function packed(value: Value): string {
  if (typeof value === "string") return packedText(byteText(value));
  if (typeof value === "boolean") return value ? "\u00c3" : "\u00c2";
  if (value === null) return "\u00c0";
  if (value instanceof Float) return packedFloat(value.value);
  if (typeof value !== "object") return packedInteger(BigInt(value));
  const items = value instanceof Map ? [...value].flat() : value;
  return `${packedSize(value instanceof Map ? value.size : value.length, value instanceof Map)}${items.map(packed).join("")}`;
}

function packedText(bytes: string): string {
  const { length } = bytes;
  if (length < 32) return `${byte(0xa0 | length)}${bytes}`;
  if (length < 256) return `\u00d9${byte(length)}${bytes}`;
  return `${length < 65_536 ? `\u00da${big(length, 2)}` : `\u00db${big(length, 4)}`}${bytes}`;
}

function packedSize(size: number, isMap: boolean): string {
  if (size < 16) return byte((isMap ? 0x80 : 0x90) | size);
  const wide = size >= 65_536;
  return `${byte((isMap ? 0xde : 0xdc) + (wide ? 1 : 0))}${big(size, wide ? 4 : 2)}`;
}

function packedFloat(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return `\u00cb${bytes.toString("latin1")}`;
}

function packedInteger(value: bigint): string {
  if (value >= 0n) {
    if (value < 128n) return byte(Number(value));
    const size = value < 256n ? 1 : value < 65_536n ? 2 : value < 2n ** 32n ? 4 : 8;
    return `${byte(0xcc + Math.log2(size))}${big(value, size)}`;
  }
  if (value >= -32n) return byte(Number(value + 256n));
  const size = value >= -128n ? 1 : value >= -32_768n ? 2 : value >= -(2n ** 31n) ? 4 : 8;
  return `${byte(0xd0 + Math.log2(size))}${big(BigInt.asUintN(size * 8, value), size)}`;
}

const byte = (code: number): string => String.fromCharCode(code);

const big = (value: number | bigint, size: number): string =>
  Buffer.from(value.toString(16).padStart(size * 2, "0"), "hex").toString("latin1");
