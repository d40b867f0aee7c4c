import type { InstanceView } from "@millrace/fluentbit/check";
import { type RecordAccessor, recordAccessor } from "../accessor/record-accessor.js";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import type { RecordMap, Value } from "../record.js";
import { isSince } from "../versions.js";
import { cutBytes, utf8Length } from "./byte-size.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { jsonInside, jsonWriter } from "./json-writer.js";
import { prefixValues } from "./kinesis.js";
import { landing } from "./landing.js";
import { assuranceOf, firstText, tellNear } from "./option-values.js";

export const cloudwatchLogsProofs: OptionProofs = {
  region: "transport",
  log_group_name: "recorded",
  log_stream_name: "recorded",
  log_stream_prefix: "recorded",
  log_group_template: "recorded",
  log_stream_template: "recorded",
  log_key: "recorded",
  extra_user_agent: "transport",
  log_format: "recorded",
  role_arn: "transport",
  auto_create_group: "transport",
  auto_retry_requests: "transport",
  log_retention_days: "transport",
  endpoint: "transport",
  sts_endpoint: "transport",
  external_id: "transport",
  metric_namespace: "not simulated",
  metric_dimensions: "not simulated",
  profile: "transport",
  log_group_class: "transport",
  add_entity: "not simulated",
};

/** Source: plugins/out_cloudwatch_logs/cloudwatch_api.c. */
export const cloudwatchLogsDestination: DestinationFactory = (view, context) => {
  const names = namesOf(view, context);
  if (isRefusal(names)) return names;
  const messageOf = messageWriter(view, context);
  const logKey = firstText(view, "log_key");
  return landing(
    {
      assurance: assuranceOf(view, "recorded", cloudwatchLogsProofs, context),
      push: (tag, { record }, land) => {
        for (const value of logKey === undefined ? [record] : prefixValues(record, logKey)) {
          const message = messageOf(value);
          if (message !== undefined) land({ ...names(tag, record), message });
        }
      },
    },
    context,
  );
};

type Names = (
  tag: string,
  record: RecordMap,
) => { readonly group: string; readonly stream: string };

/** Source: get_log_stream. A template that lacks a key of the record gives way to the name, or to the prefix with the tag. */
function namesOf(view: InstanceView, context: DestinationContext): Names | Refusal {
  const [group, stream, prefix] = [
    firstText(view, "log_group_name"),
    firstText(view, "log_stream_name"),
    firstText(view, "log_stream_prefix"),
  ];
  if (group === undefined) return { refused: "'log_group_name' is a required field" };
  if ((stream === undefined) === (prefix === undefined))
    return { refused: "Either 'log_stream_name' or 'log_stream_prefix' is required" };
  const templates = ["log_group_template", "log_stream_template"].map((key) =>
    templateOf(view, key, context),
  );
  const refusal = templates.find((made) => made !== undefined && isRefusal(made));
  if (refusal !== undefined) return refusal as Refusal;
  const [ofGroup, ofStream] = templates as readonly (RecordAccessor | undefined)[];
  const shown = nameShower(view, context);
  return (tag, record) => ({
    group: shown(upToNul(ofGroup?.translateAll(record, { tag }) ?? group)),
    stream: shown(upToNul(ofStream?.translateAll(record, { tag }) ?? stream ?? `${prefix}${tag}`)),
  });
}

/** A name ends at a NUL. */
function upToNul(name: string): string {
  const nul = name.indexOf("\0");
  return nul < 0 ? name : name.slice(0, nul);
}

function templateOf(
  view: InstanceView,
  key: string,
  { version }: DestinationContext,
): RecordAccessor | Refusal | undefined {
  const text = firstText(view, key);
  if (text === undefined) return undefined;
  return recordAccessor(text, version).accessor ?? { refused: `Could not parse \`${key}\`` };
}

/** Before 5.0 names stand in the request as they are, and what JSON takes for an escape is one. */
function nameShower(view: InstanceView, context: DestinationContext): (name: string) => string {
  if (isSince(context.version, "5.0.0")) return (name) => name;
  const near = tellNear(view, context);
  return (name) => {
    const read = jsonText(name);
    if (read === undefined) near("a group or stream name breaks the request, which is refused");
    return read ?? name;
  };
}

function jsonText(inside: string): string | undefined {
  try {
    return String(JSON.parse(`"${inside}"`));
  } catch {
    return undefined;
  }
}

/** Bytes of a request; a record that has more is thrown away. */
const MAX_REQUEST = 1_048_576;

/** Undefined: the record is thrown away. Source: process_event. */
function messageWriter(
  view: InstanceView,
  context: DestinationContext,
): (value: Value) => string | undefined {
  const write = jsonWriter(context);
  const { escapeUnicode = true, version } = context;
  const max = isSince(version, "4.0.0") ? 1_000_000 : 262_118;
  const whole = firstText(view, "log_key") === undefined;
  const near = tellNear(view, context);
  return (value) => {
    const json = write(value);
    if (json.length <= 2) return undefined;
    const inside = whole ? jsonInside(json, escapeUnicode) : json.slice(1, -1);
    const size = utf8Length(inside);
    if (size > MAX_REQUEST || utf8Length(json) >= MAX_REQUEST - 1) return undefined;
    const message = jsonText(size > max ? withoutHalfEscape(cutBytes(inside, max)) : inside);
    if (message === undefined) near("a value breaks the request, which is refused");
    return message;
  };
}

/** A backslash that lost what it escapes goes too. */
function withoutHalfEscape(text: string): string {
  const backslashes = /\\*$/.exec(text)?.[0].length ?? 0;
  return backslashes % 2 === 1 ? text.slice(0, -1) : text;
}
