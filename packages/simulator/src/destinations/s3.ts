import type { InstanceView } from "@millrace/fluentbit/check";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { engineBoolean } from "../filters/own-options.js";
import type { LogEvent, RecordMap, Value } from "../record.js";
import { isSince } from "../versions.js";
import { byteSize, utf8Length } from "./byte-size.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { type JsonWriter, jsonWriter } from "./json-writer.js";
import type { S3Object } from "./landed.js";
import { type Land, landing } from "./landing.js";
import { assuranceOf, firstText, flag, lastText, tellNear } from "./option-values.js";
import { randomCharacters } from "./placeholders.js";
import { type DatedOptions, datedLine, dateFormat } from "./record-lines.js";
import { s3Key } from "./s3-key.js";
import { shownBody } from "./shown-body.js";

export const s3Proofs: OptionProofs = {
  format: "read",
  json_date_format: "recorded",
  json_date_key: "recorded",
  total_file_size: "approximate",
  upload_chunk_size: "approximate",
  upload_timeout: "transport",
  bucket: "recorded",
  region: "transport",
  role_arn: "transport",
  endpoint: "transport",
  sts_endpoint: "transport",
  canned_acl: "transport",
  compression: "recorded",
  content_type: "recorded",
  store_dir: "transport",
  store_dir_limit_size: "transport",
  quarantine_dir_limit_size: "transport",
  s3_key_format: "recorded",
  s3_key_format_tag_delimiters: "recorded",
  auto_retry_requests: "transport",
  use_put_object: "recorded",
  send_content_md5: "transport",
  preserve_data_ordering: "recorded",
  retry_exhausted_action: "transport",
  log_key: "recorded",
  external_id: "transport",
  static_file_path: "recorded",
  storage_class: "transport",
  profile: "transport",
  blob_database_file: "not simulated",
  part_size: "transport",
  file_delivery_attempt_limit: "transport",
  part_delivery_attempt_limit: "transport",
  upload_parts_timeout: "transport",
  upload_part_freshness_limit: "transport",
  authorization_endpoint_url: "transport",
  authorization_endpoint_username: "transport",
  authorization_endpoint_password: "transport",
  authorization_endpoint_bearer_token: "transport",
};

/** Source: plugins/out_s3/s3.c. Each tag has one object that grows until it is full or the engine sends what it holds. */
export const s3Destination: DestinationFactory = (view, context) => {
  const bucket = firstText(view, "bucket");
  if (bucket === undefined) return { refused: "'bucket' is a required parameter" };
  const line = bodyLine(view, context);
  if (isRefusal(line)) return line;
  const encoding = contentEncoding(view, context);
  if (isRefusal(encoding)) return encoding;
  const upload = uploaderOf(view, bucket, encoding, context);
  if (isRefusal(upload)) return upload;
  const growing = new Map<string, GrowingObject>();
  return landing(
    {
      assurance: assuranceOf(view, "recorded", s3Proofs, context),
      push: (tag, event, land) => {
        const text = line(event);
        if (text === undefined) return;
        const object = growing.get(tag) ?? { lines: [], size: 0 };
        growing.set(tag, object);
        object.lines.push(text);
        object.size += utf8Length(text);
        if (object.size <= upload.full || object.lines.length === 1) return;
        growing.delete(tag);
        upload.send(tag, object, land);
      },
      end: (land) => {
        for (const [tag, object] of growing) upload.send(tag, object, land);
        growing.clear();
      },
    },
    context,
  );
};

interface GrowingObject {
  readonly lines: string[];
  size: number;
}

interface Uploader {
  /** Bytes beyond which an object is sent. */
  readonly full: number;
  send(tag: string, object: GrowingObject, land: Land): void;
}

const MAX_KEY = 1024;
const RANDOM_SUFFIX = 16;

function uploaderOf(
  view: InstanceView,
  bucket: string,
  encoding: Pick<S3Object, "content-encoding">,
  context: DestinationContext,
): Uploader | Refusal {
  const given = firstText(view, "s3_key_format");
  if (given !== undefined && !given.startsWith("/"))
    return { refused: "'s3_key_format' must start with a '/'" };
  const format = lastText(view, "s3_key_format") ?? "/fluent-bit-logs/$TAG/%Y/%m/%d/%H/%M/%S";
  const delimiters = lastText(view, "s3_key_format_tag_delimiters") ?? ".";
  const contentType = firstText(view, "content_type");
  const random = randomCharacters(context, view.instance);
  const full = byteSize(lastText(view, "total_file_size")) ?? 100_000_000;
  const part = byteSize(lastText(view, "upload_chunk_size")) ?? 5_242_880;
  const inParts = !flag(view, "use_put_object") && full >= 10_485_760;
  const fixedName =
    (given?.includes("$UUID") ?? false) ||
    (given?.includes("$INDEX") ?? false) ||
    flag(view, "static_file_path");
  const near = tellNear(view, context);
  let index = 0;
  return {
    full,
    send: (tag, { lines, size }, land) => {
      const multipart = inParts && size > part;
      if (multipart)
        near("how many objects a tag of many records makes depends on when they arrive");
      const key = s3Key({ format, delimiters, tag, index }, random, context);
      index += 1;
      if (key.length > MAX_KEY) near("a key of more than 1024 characters is cut by the engine");
      if (/[ ?]/.test(key))
        near("a space or ? in a key stands in the request as it is, and S3 reads it otherwise");
      const suffixed = !fixedName && !multipart && utf8Length(key) + RANDOM_SUFFIX <= MAX_KEY;
      land({
        bucket,
        key: `${key}${suffixed ? `-object${random("RANDOM")}` : ""}`.replace(/^\//, ""),
        body: shownBody(lines.join("")),
        ...(contentType === undefined ? {} : { "content-type": contentType }),
        ...encoding,
      });
    },
  };
}

/** What a record adds to the body; undefined: nothing. */
function bodyLine(
  view: InstanceView,
  context: DestinationContext,
): ((event: LogEvent) => string | undefined) | Refusal {
  const write = jsonWriter(context);
  const logKey = lastText(view, "log_key");
  if (logKey !== undefined) return keyLine(logKey, write, context.version);
  const dateText = firstText(view, "json_date_format");
  const format = dateText === undefined ? "iso8601" : dateFormat(dateText);
  if (format === undefined) return { refused: `invalid json_date_format '${dateText}'` };
  const off = engineBoolean(firstText(view, "json_date_key") ?? "") === false;
  const dateKey = lastText(view, "json_date_key") ?? "date";
  const options: DatedOptions = { dateFormat: format, ...(off ? {} : { dateKey }) };
  return (event) => `${datedLine(event, options, write)}\n`;
}

/** Up to 5.0 a key that the wanted one starts with will do, and the first such key counts. */
function keyLine(
  logKey: string,
  write: JsonWriter,
  version: string,
): (event: LogEvent) => string | undefined {
  const exact = isSince(version, "5.1.0");
  return ({ record }) => {
    const value = exact ? record.get(logKey) : firstPrefix(record, logKey);
    if (value === undefined) return undefined;
    const text = typeof value === "string" ? value : write(value);
    const nul = text.indexOf("\0");
    // The engine takes the text up to a NUL, and what comes after it in the chunk is lost.
    return nul < 0 ? `${text}\n` : text.slice(0, nul);
  };
}

function firstPrefix(record: RecordMap, logKey: string): Value | undefined {
  for (const [key, value] of record) if (logKey.startsWith(key)) return value;
  return undefined;
}

function contentEncoding(
  view: InstanceView,
  { version }: DestinationContext,
): Pick<S3Object, "content-encoding"> | Refusal {
  const compression = firstText(view, "compression");
  if (compression === undefined) return {};
  if (compression.toLowerCase() === "none" && isSince(version, "5.1.0")) return {};
  const known = [
    "gzip",
    ...(isSince(version, "4.0.0") ? ["zstd"] : []),
    ...(isSince(version, "5.0.0") ? ["snappy"] : []),
  ];
  if (known.includes(compression)) return { "content-encoding": compression };
  return { refused: `unknown compression: ${compression}` };
}
