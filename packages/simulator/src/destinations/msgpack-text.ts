import { formatF } from "../json/format-float.js";
import { Float, isMap, type Value } from "../record.js";

/** A value as msgpack's own printer writes it: `{"a"=>1, "b"=>nil}`. Nothing is escaped. Source: msgpack_object_print in lib/msgpack-c. */
export function msgpackText(value: Value): string {
  if (value === null) return "nil";
  if (typeof value === "string") return `"${value}"`;
  if (value instanceof Float) return formatF(value.value, 6);
  if (isMap(value))
    return `{${[...value].map(([key, item]) => `"${key}"=>${msgpackText(item)}`).join(", ")}}`;
  if (Array.isArray(value)) return `[${value.map(msgpackText).join(", ")}]`;
  return String(value);
}
