import { type OutputPlugin, pluginNode } from "../model/plugin.js";
import type { OutputCommon } from "./output-common.js";

/** Options of the `s3` output: objects of JSON lines in a bucket. */
export interface S3OutputOptions extends OutputCommon {
  /** Name of the bucket. */
  readonly bucket: string;
  /** @default the stack's region */
  readonly region?: string;
  /**
   * The objects' key, from `/`, with strftime letters, `$TAG`, `$TAG[n]`, `$UUID`, `$INDEX`.
   * @default "/fluent-bit-logs/$TAG/%Y/%m/%d/%H/%M/%S" (the engine's)
   */
  readonly s3_key_format?: `/${string}`;
  /** Characters that cut the tag into `$TAG[n]`. @default "." (the engine's); FireLens tags have no dots */
  readonly s3_key_format_tag_delimiters?: string;
  /** Bytes after which an object is uploaded, 1M to 50G. @default "100000000" (the engine's) */
  readonly total_file_size?: string;
  /** Time after which an object is uploaded though it is small. @default "10m" (the engine's) */
  readonly upload_timeout?: string;
  /** Size of a part, from 5M. @default "5242880" (the engine's) */
  readonly upload_chunk_size?: string;
  /** One PutObject for each object, in place of a multipart upload. @default false (the engine's) */
  readonly use_put_object?: boolean;
  readonly compression?: "gzip" | "snappy" | "zstd" | "arrow" | "parquet";
  readonly content_type?: string;
  readonly canned_acl?: string;
  readonly storage_class?: string;
  readonly send_content_md5?: boolean;
  /** @default true (the engine's, 4.2.8 and later) */
  readonly preserve_data_ordering?: boolean;
  /** Folder for what is not yet uploaded. @default below the pipeline's storage path */
  readonly store_dir?: string;
  readonly store_dir_limit_size?: string;
  /** What to do with an object that cannot be uploaded. Not in 4.2.8, in 5.0.9. */
  readonly retry_exhausted_action?: "quarantine" | "delete";
  readonly quarantine_dir_limit_size?: string;
  readonly log_key?: string;
  readonly json_date_key?: string | false;
  readonly json_date_format?: "double" | "epoch" | "epoch_ms" | "iso8601" | "java_sql_timestamp";
  readonly static_file_path?: boolean;
  readonly role_arn?: string;
  readonly external_id?: string;
  readonly endpoint?: string;
  readonly sts_endpoint?: string;
  readonly profile?: string;
  readonly auto_retry_requests?: boolean;
}

/** Sends records to Amazon S3. */
export const s3Output = (options: S3OutputOptions): OutputPlugin<"s3"> =>
  pluginNode("output", "s3", options);
