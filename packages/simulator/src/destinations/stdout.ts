import type { InstanceView } from "@millrace/fluentbit/check";
import type { LogEvent } from "../record.js";
import { isSince } from "../versions.js";
import { chunksByTag } from "./chunks.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { exactTime } from "./file.js";
import { datedOptions } from "./http.js";
import { jsonWriter } from "./json-writer.js";
import { landing } from "./landing.js";
import { msgpackText } from "./msgpack-text.js";
import { assuranceOf, firstText, tellNear } from "./option-values.js";
import { datedRecord } from "./record-lines.js";

export const stdoutProofs: OptionProofs = {
  format: "recorded",
  json_date_format: "recorded",
  json_date_key: "recorded",
};

/** Source: plugins/out_stdout/stdout.c. */
export const stdoutDestination: DestinationFactory = (view, context) => {
  const textOf = chunkWriter(view, context);
  return landing(
    {
      assurance: assuranceOf(view, "recorded", stdoutProofs, context),
      ...chunksByTag((tag, events, land) => land({ text: textOf(tag, events) })),
    },
    context,
  );
};

type ChunkText = (tag: string, events: readonly LogEvent[]) => string;

function chunkWriter(view: InstanceView, context: DestinationContext): ChunkText {
  const write = jsonWriter(context);
  const format = firstText(view, "format")?.toLowerCase() ?? "msgpack";
  const dated = datedOptions(view);
  const texts = (events: readonly LogEvent[]): readonly string[] =>
    events.map((event) => write(datedRecord(event, dated)));
  if (format === "json") return (_, events) => `[${texts(events).join(",")}]\n`;
  if (format === "json_stream") return (_, events) => `${texts(events).join("")}\n`;
  if (format === "json_lines")
    return (_, events) =>
      texts(events)
        .map((text) => `${text}\n`)
        .join("");
  if (format.startsWith("otlp_json") && isSince(context.version, "5.0.0"))
    tellNear(view, context)("format otlp_json is shown as msgpack");
  return (tag, events) => events.map((event, i) => printed(tag, event, i, context)).join("");
}

function printed(
  tag: string,
  { time, record, metadata }: LogEvent,
  index: number,
  { version }: DestinationContext,
): string {
  const inside = isSince(version, "2.1.0")
    ? `[${exactTime(time)}, ${msgpackText(metadata ?? new Map())}]`
    : exactTime(time);
  return `[${index}] ${tag}: [${inside}, ${msgpackText(record)}]\n`;
}
