import type { PlainValue } from "../json/plain.js";

/** One line of a push to Loki. */
export interface LokiEntry {
  readonly tenant: string | null;
  readonly labels: { readonly [name: string]: string };
  readonly line: string;
  readonly structured_metadata?: { readonly [name: string]: string };
}

/** One object in a bucket. A body of one JSON line is that value; compressed bodies are shown unpacked. */
export interface S3Object {
  readonly bucket: string;
  readonly key: string;
  readonly body: PlainValue;
  readonly "content-type"?: string;
  readonly "content-encoding"?: string;
}

/** One log event of CloudWatch Logs. */
export interface CloudwatchEvent {
  readonly group: string;
  readonly stream: string;
  readonly message: string;
}

/** One line pair of a bulk request to Elasticsearch or OpenSearch. */
export interface IndexedDocument {
  readonly index: string;
  readonly action: string;
  readonly document: PlainValue;
  readonly type?: string;
  readonly id?: string;
}

/** One record of a Kinesis data stream or a Firehose delivery stream. */
export interface StreamRecord {
  readonly stream: string;
  readonly data: string;
  /** Of a data stream alone. */
  readonly partition_key?: string;
}

/** One message of a Kafka topic. */
export interface KafkaMessage {
  readonly topic: string;
  readonly key: string | null;
  readonly value: PlainValue;
  readonly headers?: { readonly [name: string]: string };
}

/** One request: a chunk of records under one tag, or less. */
export interface HttpRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: PlainValue;
}

/** Text that is appended to a file. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** Text on standard output. */
export interface StandardOutput {
  readonly text: string;
}

/** One event as another Fluent Bit or Fluentd gets it. */
export interface ForwardedEvent {
  readonly tag: string;
  readonly time: PlainValue;
  readonly record: PlainValue;
}

/** What an output puts on the wire. */
export type Landed =
  | LokiEntry
  | S3Object
  | CloudwatchEvent
  | IndexedDocument
  | StreamRecord
  | KafkaMessage
  | HttpRequest
  | FileText
  | StandardOutput
  | ForwardedEvent;
