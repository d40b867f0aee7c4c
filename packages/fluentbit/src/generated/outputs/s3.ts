// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
  TimeValue,
  Variable,
} from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `s3` output. */
export interface S3OutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** json_lines or otlp_json. String, default "json_lines". Not in 4.2.8, in 5.0.9. */
  readonly format?: "json_lines" | "json" | "otlp_json" | "parquet" | "arrow" | Variable;
  /** How the time is written. String. */
  readonly json_date_format?:
    | "double"
    | "epoch"
    | "iso8601"
    | "java_sql_timestamp"
    | "epoch_ms"
    | "epoch_millis"
    | "epoch_milliseconds"
    | Variable;
  /** Key under which the time is added; `false`: no time. String, default "date". */
  readonly json_date_key?: string | false;
  /**
   * Size at which an object is complete: 1M to 50G, with PutObject to 1G. Size, default
   * "100000000".
   */
  readonly total_file_size?: SizeValue;
  /**
   * Size of the parts of a multipart upload; at most half of `total_file_size`. Size, default
   * "5242880".
   */
  readonly upload_chunk_size?: SizeValue;
  /** An object is completed after this time, however small it is. Time, default "10m". */
  readonly upload_timeout?: TimeValue;
  /** Bucket to write to. String. */
  readonly bucket: string;
  /** Region of the bucket. String, default: the stack's region. */
  readonly region?: string;
  /** Role to assume. String. */
  readonly role_arn?: string;
  /** Address of a service that speaks S3, with or without scheme. String. */
  readonly endpoint?: string;
  /** Endpoint of STS in place of the region's own. String. */
  readonly sts_endpoint?: string;
  /** Canned ACL of the objects. String. */
  readonly canned_acl?:
    | "private"
    | "public-read"
    | "public-read-write"
    | "authenticated-read"
    | "aws-exec-read"
    | "bucket-owner-read"
    | "bucket-owner-full-control"
    | "log-delivery-write"
    | Variable;
  /** gzip, zstd or snappy. String. */
  readonly compression?: "gzip" | "zstd" | "snappy" | "none" | "arrow" | "parquet" | Variable;
  /** Content type of the objects. String. */
  readonly content_type?: string;
  /** Folder of the plugin's own buffer. String, default: below the pipeline's storage path. */
  readonly store_dir?: string;
  /** Bytes that the buffer may take; then records are lost. 0: no limit. Size. */
  readonly store_dir_limit_size?: SizeValue;
  /** Bytes that such files may take. Size, default "0". Not in 4.2.8, in 5.0.9. */
  readonly quarantine_dir_limit_size?: SizeValue;
  /**
   * Name of the objects: `$TAG`, `$TAG[0]` to `$TAG[9]`, `$UUID`, `$INDEX` and strftime letters.
   * Starts with `/`. String, default "/fluent-bit-logs/$TAG/%Y/%m/%d/%H/%M/%S".
   */
  readonly s3_key_format?: `/${string}` | Variable;
  /** Characters at which the tag is cut into the parts of `$TAG[n]`. String, default ".". */
  readonly s3_key_format_tag_delimiters?: string;
  /**
   * A failed request is sent again at once, before the engine's own retry. Boolean, default "true".
   */
  readonly auto_retry_requests?: BooleanValue;
  /**
   * Uploads each object at once, without parts; below 10M it is so anyway. Boolean, default
   * "false".
   */
  readonly use_put_object?: BooleanValue;
  /** Sends a checksum, as Object Lock wants. Boolean, default "false". */
  readonly send_content_md5?: BooleanValue;
  /**
   * Uploads stay in order when one fails. Boolean, default "true" since 4.2.8, "false" in 1.9.10.
   */
  readonly preserve_data_ordering?: BooleanValue;
  /**
   * What becomes of a file whose retries have run out. String, default "quarantine". Not in 4.2.8,
   * in 5.0.9.
   */
  readonly retry_exhausted_action?: "quarantine" | "delete" | Variable;
  /** Sends only this key's value. String. */
  readonly log_key?: string;
  /** External id that the role asks for. String. */
  readonly external_id?: string;
  /** No random end is put behind a name without `$UUID`. Boolean, default "false". */
  readonly static_file_path?: BooleanValue;
  /** Storage class of the objects. String. */
  readonly storage_class?:
    | "STANDARD"
    | "STANDARD_IA"
    | "ONEZONE_IA"
    | "INTELLIGENT_TIERING"
    | "GLACIER"
    | "GLACIER_IR"
    | "DEEP_ARCHIVE"
    | "REDUCED_REDUNDANCY"
    | "EXPRESS_ONEZONE"
    | "OUTPOSTS"
    | "SNOW"
    | Variable;
  /** Profile in the AWS credentials file. String. Not in 1.9.10, in 4.2.8. */
  readonly profile?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly blob_database_file?: string;
  /** Size, default "25M". Not in 1.9.10, in 4.2.8. */
  readonly part_size?: SizeValue;
  /** Integer, default "1". Not in 1.9.10, in 4.2.8. */
  readonly file_delivery_attempt_limit?: NumberValue;
  /** Integer, default "1". Not in 1.9.10, in 4.2.8. */
  readonly part_delivery_attempt_limit?: NumberValue;
  /** Time, default "10M". Not in 1.9.10, in 4.2.8. */
  readonly upload_parts_timeout?: TimeValue;
  /** Time, default "6D". Not in 1.9.10, in 4.2.8. */
  readonly upload_part_freshness_limit?: TimeValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly authorization_endpoint_url?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly authorization_endpoint_username?: string;
  /** String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly authorization_endpoint_password?: SecretVariable;
  /** String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly authorization_endpoint_bearer_token?: SecretVariable;
}

/** Collects records into files on disk and uploads them to Amazon S3. */
export const s3Output = (options: S3OutputOptions): OutputPlugin<"s3"> =>
  pluginNode("output", "s3", options);
