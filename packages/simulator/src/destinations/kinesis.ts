import type { InstanceView } from "@millrace/fluentbit/check";
import type { Refusal } from "../filter.js";
import type { EventTime, LogEvent, RecordMap, Value } from "../record.js";
import { utf8Length } from "./byte-size.js";
import type {
  Destination,
  DestinationContext,
  DestinationFactory,
  OptionProofs,
} from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import type { StreamRecord } from "./landed.js";
import { landing } from "./landing.js";
import { assuranceOf, firstText, flag, tellNear } from "./option-values.js";
import { hashOf } from "./placeholders.js";
import { strftime } from "./strftime.js";

const sharedProofs: OptionProofs = {
  region: "transport",
  time_key: "recorded",
  time_key_format: "recorded",
  role_arn: "transport",
  endpoint: "transport",
  sts_endpoint: "transport",
  external_id: "transport",
  log_key: "recorded",
  auto_retry_requests: "transport",
  profile: "transport",
  compression: "recorded",
  simple_aggregation: "approximate",
};

export const kinesisStreamsProofs: OptionProofs = { ...sharedProofs, stream: "recorded" };
export const kinesisFirehoseProofs: OptionProofs = { ...sharedProofs, delivery_stream: "recorded" };

/** Source: plugins/out_kinesis_streams/kinesis_api.c. */
export const kinesisStreamsDestination: DestinationFactory = (view, context) =>
  streamDestination(view, context, {
    name: "stream",
    max: 1_048_556,
    proofs: kinesisStreamsProofs,
    partitioned: true,
  });

/** Source: plugins/out_kinesis_firehose/firehose_api.c. */
export const kinesisFirehoseDestination: DestinationFactory = (view, context) =>
  streamDestination(view, context, {
    name: "delivery_stream",
    max: 1_024_000,
    proofs: kinesisFirehoseProofs,
    partitioned: false,
  });

interface StreamKind {
  readonly name: "stream" | "delivery_stream";
  /** Bytes that a record must stay below. */
  readonly max: number;
  readonly proofs: OptionProofs;
  readonly partitioned: boolean;
}

function streamDestination(
  view: InstanceView,
  context: DestinationContext,
  { name, max, proofs, partitioned }: StreamKind,
): Destination | Refusal {
  const stream = firstText(view, name);
  if (stream === undefined) return { refused: `'${name}' is a required field` };
  const dataOf = dataWriter(view, context, max);
  if (flag(view, "simple_aggregation"))
    tellNear(view, context)("each record is shown for itself, though several are sent as one");
  const logKey = firstText(view, "log_key");
  let count = 0;
  const partition = (): Pick<StreamRecord, "partition_key"> => {
    if (!partitioned) return {};
    count += 1;
    const { seed } = context;
    return {
      partition_key: seed === undefined ? "<PARTITION_KEY>" : String(hashOf(`${seed}\0${count}`)),
    };
  };
  return landing(
    {
      assurance: assuranceOf(view, "recorded", proofs, context),
      push: (_, { record, time }, land) => {
        for (const value of logKey === undefined ? [record] : prefixValues(record, logKey)) {
          const data = dataOf(value, time);
          if (data !== undefined) land({ stream, data, ...partition() });
        }
      },
    },
    context,
  );
}

/** Every key that the wanted one starts with will do, and each makes a record. */
export function prefixValues(record: RecordMap, logKey: string): readonly Value[] {
  const values: Value[] = [];
  for (const [key, value] of record) if (logKey.startsWith(key)) values.push(value);
  return values;
}

type DataOf = (value: Value, time: LogEvent["time"]) => string | undefined;

/**
 * The record as JSON with a line break. A `log_key` is its JSON text without the first and last character, so quotes in it
 * stay escaped. Undefined: it is thrown away. Source: process_event.
 */
function dataWriter(view: InstanceView, context: DestinationContext, max: number): DataOf {
  const write = jsonWriter(context);
  const bare = firstText(view, "log_key") !== undefined;
  const timeKey = firstText(view, "time_key");
  const format = firstText(view, "time_key_format") ?? "%Y-%m-%dT%H:%M:%S";
  return (value, time) => {
    const json = write(value);
    if (json.length <= 2) return undefined;
    const text = bare ? json.slice(1, -1) : json;
    const stamp = timeKey === undefined ? "" : preciseTime(format, time);
    const stamped = stamp === "" ? text : `${text.slice(0, -1)},"${timeKey}":"${stamp}"}`;
    return utf8Length(stamped) + 1 >= max ? undefined : `${stamped}\n`;
  };
}

/** `%3N` are milliseconds, `%9N` and `%L` nanoseconds. Source: flb_aws_strftime_precision in src/aws/flb_aws_util.c. */
function preciseTime(format: string, { sec, nsec }: EventTime): string {
  const nanos = String(nsec).padStart(9, "0");
  const precise = format.replace(/%3N|%9N|%L/g, (mark) =>
    mark === "%3N" ? nanos.slice(0, 3) : nanos,
  );
  return strftime(precise, sec);
}
