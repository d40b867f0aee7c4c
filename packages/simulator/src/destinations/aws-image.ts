import type { InstanceView } from "@millrace/fluentbit/check";
import type { Refusal } from "../filter.js";
import { engineBoolean } from "../filters/own-options.js";
import { Float, isMap, type LogEvent, type RecordMap, type Value } from "../record.js";
import type {
  Destination,
  DestinationContext,
  DestinationFactory,
  OptionProofs,
} from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import { landing } from "./landing.js";
import { assuranceOf, commaList, lastText, tellNear } from "./option-values.js";
import { strftime } from "./strftime.js";

/** Outputs that the image aws-for-fluent-bit adds, written in Go. No engine of ours has them, so what they do is near, not exact. */
const streamProofs: OptionProofs = {
  data_keys: "approximate",
  log_key: "approximate",
  time_key: "approximate",
  time_key_format: "approximate",
  replace_dots: "approximate",
  region: "transport",
  role_arn: "transport",
  endpoint: "transport",
  sts_endpoint: "transport",
};

export const firehoseProofs: OptionProofs = {
  ...streamProofs,
  delivery_stream: "approximate",
  simple_aggregation: "approximate",
};

export const kinesisProofs: OptionProofs = {
  ...streamProofs,
  stream: "approximate",
  partition_key: "approximate",
  append_newline: "approximate",
  aggregation: "approximate",
  compression: "transport",
  experimental_concurrency: "transport",
  experimental_concurrency_retries: "transport",
  http_request_timeout: "transport",
};

export const cloudwatchProofs: OptionProofs = {
  region: "transport",
  log_group_name: "approximate",
  default_log_group_name: "approximate",
  log_stream_name: "approximate",
  log_stream_prefix: "approximate",
  default_log_stream_name: "approximate",
  log_key: "approximate",
  log_format: "transport",
  role_arn: "transport",
  auto_create_group: "transport",
  auto_create_stream: "transport",
  new_log_group_tags: "transport",
  log_retention_days: "transport",
  endpoint: "transport",
  sts_endpoint: "transport",
  credentials_endpoint: "transport",
};

export const firehoseDestination: DestinationFactory = (view, context) =>
  streamOf(view, context, "delivery_stream", firehoseProofs);

export const kinesisDestination: DestinationFactory = (view, context) =>
  streamOf(view, context, "stream", kinesisProofs);

function streamOf(
  view: InstanceView,
  context: DestinationContext,
  name: "delivery_stream" | "stream",
  proofs: OptionProofs,
): Destination | Refusal {
  const stream = lastText(view, name);
  if (stream === undefined) return { refused: `${name} is a required parameter` };
  const data = goData(view, context);
  const key = lastText(view, "partition_key");
  const lineBreak =
    name === "delivery_stream" || engineBoolean(lastText(view, "append_newline") ?? "") === true;
  tellNear(view, context)("it is written in Go, and shown as its source reads");
  const partition = (record: RecordMap): string => {
    const value = key === undefined ? undefined : record.get(key);
    return typeof value === "string" && value !== "" ? value : "<PARTITION_KEY>";
  };
  return landing(
    {
      assurance: assuranceOf(view, "approximate", proofs, context),
      push: (_, event, land) => {
        const text = data(event);
        if (text === undefined) return;
        land({
          stream,
          data: lineBreak ? `${text}\n` : text,
          ...(name === "stream" ? { partition_key: partition(event.record) } : {}),
        });
      },
    },
    context,
  );
}

/** Go writes the keys of a map in their order by letters. */
function goData(
  view: InstanceView,
  context: DestinationContext,
): (event: LogEvent) => string | undefined {
  const write = jsonWriter({ ...context, escapeUnicode: false });
  const keys = commaList(lastText(view, "data_keys"));
  const logKey = lastText(view, "log_key");
  const timeKey = lastText(view, "time_key");
  const format = lastText(view, "time_key_format") ?? "%Y-%m-%dT%H:%M:%S";
  const dots = lastText(view, "replace_dots");
  return ({ record, time }) => {
    const kept = [...record].filter(([key]) => keys.length === 0 || keys.includes(key));
    const stamped = new Map(kept);
    if (timeKey !== undefined) stamped.set(timeKey, strftime(format, time.sec));
    if (logKey === undefined) return write(sortedKeys(stamped, dots));
    const log = stamped.get(logKey);
    if (log === undefined) return undefined;
    return typeof log === "string" ? log : write(sortedKeys(log, dots));
  };
}

function sortedKeys(value: Value, dots?: string): Value {
  if (Array.isArray(value)) return value.map((item: Value) => sortedKeys(item, dots));
  if (!isMap(value) || value instanceof Float) return value;
  const renamed = [...value].map(
    ([key, item]) =>
      [dots === undefined ? key : key.replaceAll(".", dots), sortedKeys(item, dots)] as const,
  );
  return new Map(renamed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** The Go plugin `cloudwatch`: `$(…)` in names takes the tag, a part of it, or a key of the record. */
export const cloudwatchDestination: DestinationFactory = (view, context) => {
  const [group, stream, prefix] = [
    lastText(view, "log_group_name"),
    lastText(view, "log_stream_name"),
    lastText(view, "log_stream_prefix"),
  ];
  if (group === undefined) return { refused: "log_group_name is a required parameter" };
  if ((stream === undefined) === (prefix === undefined))
    return { refused: "log_stream_name or log_stream_prefix is required" };
  tellNear(view, context)("it is written in Go, and shown as its source reads");
  const data = goData(view, context);
  const name = (template: string, key: string, tag: string, record: RecordMap): string =>
    goTemplate(template, tag, record, context) ?? lastText(view, key) ?? DEFAULT_NAME;
  return landing(
    {
      assurance: assuranceOf(view, "approximate", cloudwatchProofs, context),
      push: (tag, event, land) => {
        const message = data(event);
        if (message === undefined || message === "") return;
        land({
          group: name(group, "default_log_group_name", tag, event.record),
          stream:
            stream === undefined
              ? `${prefix}${tag}`
              : name(stream, "default_log_stream_name", tag, event.record),
          message,
        });
      },
    },
    context,
  );
};

const DEFAULT_NAME = "/fluentbit-default";

/** Undefined: something that the template names is missing. */
function goTemplate(
  template: string,
  tag: string,
  record: RecordMap,
  { stated }: DestinationContext,
): string | undefined {
  let missing = false;
  const text = template.replace(/\$\(([^()]*)\)/g, (_, inside: string) => {
    const value = goVariable(inside, tag, record) ?? stated[inside];
    if (value === undefined) missing = true;
    return value ?? "";
  });
  return missing ? undefined : text;
}

function goVariable(inside: string, tag: string, record: RecordMap): string | undefined {
  if (inside === "tag") return tag;
  const part = /^tag\[(\d+)\]$/.exec(inside);
  if (part !== null) return tag.split(".")[Number(part[1])];
  if (inside === "uuid") return "<UUID8>";
  const [first = ""] = inside.split("[");
  let value = record.get(first.trim());
  for (const [, key = ""] of inside.slice(first.length).matchAll(/\['([^']*)'\]/g))
    value = isMap(value) ? value.get(key) : undefined;
  return typeof value === "string" ? value : undefined;
}
