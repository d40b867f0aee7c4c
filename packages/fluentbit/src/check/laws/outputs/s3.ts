import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../../explanation.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { engineSize, isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { exclude, misread, refused, withoutEffect } from "../inputs/relations.js";
import { awsCompressions, checkAws, checkAwsCompression, checkAwsEndpoint } from "./aws.js";
import { checkDateFormat } from "./formats.js";
import { checkPattern, isHidden, isOneOf } from "./option-values.js";

export const s3KeyStart = diagnostic<{ key: string }>("FB_S3_KEY_START", {
  severity: "error",
  message: ({ key }) => `s3_key_format must start with "/", got ${JSON.stringify(key)}`,
  hint: ({ key }) => `write ${JSON.stringify(`/${key}`)}`,
});

export const s3FileSize = diagnostic<{ size: string; most: string }>("FB_S3_FILE_SIZE", {
  severity: "error",
  message: ({ size, most }) => `total_file_size is between 1M and ${most}, got ${size}`,
  hint: () => "objects of one PutObject have at most 1G, those of a multipart upload 50G",
});

export const s3ChunkSize = diagnostic<{ size: string; wanted: string }>("FB_S3_CHUNK_SIZE", {
  severity: "error",
  message: ({ size, wanted }) => `upload_chunk_size is ${wanted}, got ${size}`,
  hint: () =>
    "leave upload_chunk_size out, or give 6M to 50M and a total_file_size of at least twice as much; 5M is less than the 5242880 bytes that S3 wants",
});

/** Source: cb_s3_init in plugins/out_s3/s3.c. */
export function* checkS3(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkKey(view, context);
  yield* checkSizes(view, context);
  yield* checkFormat(view, context);
  const compressions = [
    ...awsCompressions(context),
    ...(isFrom(context.engine.fluentBit, "5.1.0") ? ["none"] : []),
  ];
  const compression = knownOption(view, "compression");
  if (!isAnyCaseNone(compression, context))
    yield* checkAwsCompression(compression, compressions, context);
  yield* checkDateFormat(view, "refused", context);
  yield* checkAws(view, context);
  yield* checkAwsEndpoint(view, ["http://", "https://"], true);
  yield* checkBucket(view, context);
  yield* checkBuffer(view);
}

/** Since 5.1 `none` is a compression, in any case. */
const isAnyCaseNone = (option: OptionView | undefined, { engine }: LawContext): boolean =>
  option?.text.toLowerCase() === "none" && isFrom(engine.fluentBit, "5.1.0");

function* checkKey(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const key = knownOption(view, "s3_key_format");
  if (key === undefined) return;
  const { path, position } = key.spot;
  if (!key.text.startsWith("/")) yield s3KeyStart(path, { key: key.text }, position);
  const part = /\$TAG\[(?!\d\])[^\]]*\]/.exec(key.text);
  if (part !== null)
    yield misread(key, `parts of the tag from $TAG[0] to $TAG[9], and ${part[0]} is none`, context);
}

const LEAST_FILE = 1_000_000;
const MOST_FILE = 50_000_000_000;
const MOST_PUT = 1_000_000_000;
const DEFAULT_FILE = 100_000_000;
const LEAST_CHUNK = 5_242_880;
const MOST_CHUNK = 50_000_000;
const MOST_COMPRESSED_CHUNK = 5_000_000_000;
const LEAST_MULTIPART = 2 * LEAST_CHUNK;

/** What the plugin makes of the sizes. A size that cannot be read is larger than any. */
function* checkSizes(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const hidden = ["total_file_size", "use_put_object", "compression"].some((key) =>
    isHidden(view, key),
  );
  if (hidden) return;
  const total = knownOption(view, "total_file_size");
  const file = bytesOf(total, DEFAULT_FILE, context);
  if (total !== undefined && (file < LEAST_FILE || file > MOST_FILE)) {
    yield fileSize(total, "50G");
    return;
  }
  const put = isOn(view, "use_put_object") || file < LEAST_MULTIPART;
  yield* checkChunk(view, { file, put }, context);
  if (total !== undefined && put && file > MOST_PUT)
    yield fileSize(total, "1G with use_put_object");
}

const bytesOf = (option: OptionView | undefined, byDefault: number, context: LawContext): number =>
  option === undefined
    ? byDefault
    : (engineSize(option.text, context.engine.fluentBit) ?? Number.POSITIVE_INFINITY);

const fileSize = ({ text, spot }: OptionView, most: string): Diagnostic =>
  s3FileSize(spot.path, { size: text, most }, spot.position);

interface Upload {
  readonly file: number;
  readonly put: boolean;
}

function* checkChunk(view: PluginView, upload: Upload, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "upload_chunk_size");
  if (option === undefined) return;
  const chunk = bytesOf(option, LEAST_CHUNK, context);
  const wanted = chunkFault(chunk, upload, hasOption(view, "compression"));
  const { path, position } = option.spot;
  if (wanted !== undefined) yield s3ChunkSize(path, { size: option.text, wanted }, position);
}

/** What a chunk must be and is not. */
function chunkFault(chunk: number, { file, put }: Upload, compressed: boolean): string | undefined {
  if (!put) {
    if (chunk > file) return "no larger than total_file_size";
    if (chunk < LEAST_CHUNK) return `at least ${LEAST_CHUNK} bytes`;
    if (compressed && chunk > MOST_COMPRESSED_CHUNK) return "at most 5G";
    if (!compressed && chunk > MOST_CHUNK) return "at most 50M without compression";
  }
  const half = chunk !== LEAST_CHUNK && chunk * 2 > file;
  return half ? "at most half of total_file_size" : undefined;
}

const OTLP = ["otlp_json"];

/** Since 5.0 there is `format`. */
function* checkFormat(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const format = knownOption(view, "format");
  if (format === undefined || !isFrom(context.engine.fluentBit, "5.0.0")) return;
  yield* checkFormatName(format, context);
  const key = knownOption(view, "log_key");
  const isOtlp = isOneOf(format.text, { values: OTLP, otherwise: "refused" });
  if (key !== undefined && isOtlp) yield exclude(view, format, key);
}

function* checkFormatName(format: OptionView, context: LawContext): Iterable<Diagnostic> {
  const values = ["json_lines", "json", ...OTLP];
  if (isOneOf(format.text, { values, otherwise: "refused" })) return;
  const columnar = ["parquet", "arrow"].includes(format.text.toLowerCase());
  const newer = isFrom(context.engine.fluentBit, "5.1.0");
  const built = columnar && newer && !context.engine.name.startsWith("fluent-bit@");
  const wanted = `one of ${values.join(", ")}`;
  yield built ? misread(format, wanted, context) : refused(format, wanted);
}

/** A name that the plugin hands to S3 as it is. */
function* checkBucket(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const name = /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/;
  const wanted = "a bucket's name, without scheme and folder: s3_key_format says where in it";
  yield* checkPattern(view, "bucket", name, wanted, context);
}

/** The plugin has a buffer and retries of its own. */
function* checkBuffer(view: PluginView): Iterable<Diagnostic> {
  const limit = view.options.findLast(({ key }) => key === "storage.total_limit_size");
  if (limit !== undefined)
    yield withoutEffect(
      limit,
      "the plugin buffers in store_dir",
      "use store_dir_limit_size instead",
    );
  const retries = knownOption(view, "retry_limit");
  if (retries !== undefined && ["no_limits", "false", "off"].includes(retries.text.toLowerCase()))
    yield withoutEffect(retries, "the plugin gives up after five retries", "give a number up to 5");
}

const s3 = (...lines: readonly string[]): string =>
  `[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name   s3\n    Match  *\n    bucket my-logs\n    region eu-central-1\n${lines.map((line) => `    ${line}\n`).join("")}`;

export const explanations: readonly Explanation[] = [
  {
    code: s3KeyStart.code,
    wrong: "The format of the keys does not start with a slash.",
    production: "The engine does not start.",
    fix: "Put a slash in front; it is no part of the key in S3.",
    failing: { config: s3("s3_key_format logs/$TAG/%Y/%m/%d") },
    fixed: { config: s3("s3_key_format /logs/$TAG/%Y/%m/%d") },
    source: "plugins/out_s3/s3.c",
  },
  {
    code: s3FileSize.code,
    wrong: "The size of the objects is below 1M, above 50G, or above 1G with PutObject.",
    production: "The engine does not start.",
    fix: "Give a size within the bounds.",
    failing: { config: s3("total_file_size 500k") },
    fixed: { config: s3("total_file_size 5M", "use_put_object On") },
    source: "plugins/out_s3/s3.c",
  },
  {
    code: s3ChunkSize.code,
    wrong:
      "The size of the parts of an upload does not fit: too small for S3, too large, or more than half of an object.",
    production: "The engine does not start.",
    fix: "Leave it out, or give 6M to 50M and twice as much for total_file_size.",
    failing: { config: s3("upload_chunk_size 5M") },
    fixed: { config: s3("total_file_size 50M", "upload_chunk_size 6M") },
    source: "plugins/out_s3/s3.c",
  },
];
