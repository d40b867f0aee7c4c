import type { InstanceView } from "@millrace/fluentbit/check";
import type { Refusal } from "../filter.js";
import { engineBoolean } from "../filters/own-options.js";
import type { RecordMap } from "../record.js";
import type { DestinationContext } from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import { keyValueLine, keyValueText } from "./key-value-line.js";
import { firstText, lastText } from "./option-values.js";

/** What a record becomes as a line. Source: pack_record in plugins/out_loki/loki.c. */
export function lineWriter(
  view: InstanceView,
  context: DestinationContext,
): ((record: RecordMap) => string) | Refusal {
  const write = jsonWriter(context);
  const format = (lastText(view, "line_format") ?? "json").toLowerCase();
  const drop = dropsSingleKey(firstText(view, "drop_single_key"));
  if (drop === undefined) return { refused: "invalid 'drop_single_key' value" };
  if (format !== "json" && format !== "key_value")
    return { refused: `invalid 'line_format' value: ${format}` };
  return (record) => {
    const only = drop !== "off" && record.size === 1 ? [...record.values()][0] : undefined;
    if (only === undefined) return format === "json" ? write(record) : keyValueLine(record);
    const bare = typeof only === "string" && (format === "key_value" || drop === "raw");
    if (bare) return only;
    return format === "json" ? write(only) : keyValueText(only);
  };
}

function dropsSingleKey(text: string | undefined): "off" | "on" | "raw" | undefined {
  if (text === undefined) return "off";
  if (text.toLowerCase() === "raw") return "raw";
  const on = engineBoolean(text);
  return on === undefined ? undefined : on ? "on" : "off";
}
