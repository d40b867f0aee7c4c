import {
  cloudwatchDestination,
  cloudwatchProofs,
  firehoseDestination,
  firehoseProofs,
  kinesisDestination,
  kinesisProofs,
} from "./aws-image.js";
import { cloudwatchLogsDestination, cloudwatchLogsProofs } from "./cloudwatch-logs.js";
import type { DestinationEntry } from "./destination.js";
import {
  elasticsearchDestination,
  elasticsearchProofs,
  opensearchDestination,
  opensearchProofs,
} from "./elastic.js";
import { fileDestination, fileProofs } from "./file.js";
import { forwardDestination, forwardProofs } from "./forward.js";
import { httpDestination, httpProofs } from "./http.js";
import { kafkaDestination, kafkaProofs } from "./kafka.js";
import {
  kinesisFirehoseDestination,
  kinesisFirehoseProofs,
  kinesisStreamsDestination,
  kinesisStreamsProofs,
} from "./kinesis.js";
import { lokiDestination, lokiProofs } from "./loki.js";
import { nullDestination } from "./null.js";
import { s3Destination, s3Proofs } from "./s3.js";
import { stdoutDestination, stdoutProofs } from "./stdout.js";

const entry = (
  factory: DestinationEntry["factory"],
  assurance: DestinationEntry["assurance"],
  options: DestinationEntry["options"],
): DestinationEntry => ({ factory, assurance, options });

/** All outputs that are simulated, by plugin. */
export const destinationTable: ReadonlyMap<string, DestinationEntry> = new Map([
  ["cloudwatch", entry(cloudwatchDestination, "approximate", cloudwatchProofs)],
  ["cloudwatch_logs", entry(cloudwatchLogsDestination, "recorded", cloudwatchLogsProofs)],
  ["es", entry(elasticsearchDestination, "recorded", elasticsearchProofs)],
  ["file", entry(fileDestination, "recorded", fileProofs)],
  ["firehose", entry(firehoseDestination, "approximate", firehoseProofs)],
  ["forward", entry(forwardDestination, "recorded", forwardProofs)],
  ["http", entry(httpDestination, "recorded", httpProofs)],
  ["kafka", entry(kafkaDestination, "read", kafkaProofs)],
  ["kinesis", entry(kinesisDestination, "approximate", kinesisProofs)],
  ["kinesis_firehose", entry(kinesisFirehoseDestination, "recorded", kinesisFirehoseProofs)],
  ["kinesis_streams", entry(kinesisStreamsDestination, "recorded", kinesisStreamsProofs)],
  ["loki", entry(lokiDestination, "recorded", lokiProofs)],
  ["null", entry(nullDestination, "recorded", {})],
  ["opensearch", entry(opensearchDestination, "recorded", opensearchProofs)],
  ["s3", entry(s3Destination, "recorded", s3Proofs)],
  ["stdout", entry(stdoutDestination, "recorded", stdoutProofs)],
]);
