import { Float, isMap, type RecordMap, type Value } from "../record.js";
import { floatText } from "./json-writer.js";

/** A record as `key="text" other=5`. Nothing is escaped. Source: pack_format_line_value in plugins/out_loki/loki.c. */
export function keyValueLine(record: RecordMap): string {
  let line = "";
  for (const [key, value] of record)
    line += `${line === "" ? "" : " "}${key}=${keyValueText(value)}`;
  return line;
}

export function keyValueText(value: Value): string {
  if (typeof value === "string") return `"${value}"`;
  if (value instanceof Float) return floatText(value.value);
  if (isMap(value)) {
    const pairs = [...value].map(([key, item]) => `${key}:${keyValueText(item)}`);
    return `"map[${pairs.join(" ")}]"`;
  }
  if (Array.isArray(value)) return `"[${value.map(keyValueText).join(" ")}]"`;
  return String(value);
}
