// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SizeValue,
  TimeValue,
  Variable,
} from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `gcs` output. Not in 5.0.9, in 5.1.1. */
export interface GcsOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. */
  readonly bucket: string;
  /** String, default "fluent-bit-logs/$TAG/%Y/%m/%d/%H/%M/%S". */
  readonly gcs_key_format?: string;
  /** String, default ".". */
  readonly gcs_key_format_tag_delimiters?: string;
  /** Boolean, default "false". */
  readonly static_file_path?: BooleanValue;
  /** String. */
  readonly canned_acl?:
    | "authenticated-read"
    | "authenticatedRead"
    | "bucket-owner-full-control"
    | "bucketOwnerFullControl"
    | "bucket-owner-read"
    | "bucketOwnerRead"
    | "private"
    | "project-private"
    | "projectPrivate"
    | "public-read"
    | "publicRead"
    | Variable;
  /** Time, default "10m". */
  readonly upload_timeout?: TimeValue;
  /** Boolean, default "false". */
  readonly send_content_md5?: BooleanValue;
  /** Boolean, default "false". */
  readonly preserve_data_ordering?: BooleanValue;
  /** Integer, from 0, default "0". */
  readonly store_chunk_limit?: NumberValue;
  /** Size. */
  readonly store_dir_limit_size?: SizeValue;
  /** String, default "application/json". */
  readonly content_type?: string;
  /** String. */
  readonly google_service_credentials?: string;
  /** String, default "/tmp/fluent-bit/gcs". */
  readonly store_dir?: string;
  /** String, default "none". */
  readonly compression?: "gzip" | "none" | Variable;
}

/** Writes records to Google Cloud Storage. Not in 5.0.9, in 5.1.1. */
export const gcsOutput = (options: GcsOutputOptions): OutputPlugin<"gcs"> =>
  pluginNode("output", "gcs", options);
