// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  SecretVariable,
  SizeValue,
  Variable,
} from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `opensearch` output. */
export interface OpensearchOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /**
   * Index to write to; may hold keys of the record, such as `app-$level`. String, default
   * "fluent-bit".
   */
  readonly index?: string;
  /** Type of the documents; OpenSearch 2 has none. String, default "_doc". */
  readonly type?: string;
  /** Sends no type, as OpenSearch 2 wants. Boolean, default "false". */
  readonly suppress_type_name?: BooleanValue;
  /** User for basic authentication. String. */
  readonly http_user?: string;
  /** Password for basic authentication. String, default "". A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** Signs requests for Amazon OpenSearch Service. Only `On` counts. Boolean, default "false". */
  readonly aws_auth?: BooleanValue;
  /** Region of the domain. String. */
  readonly aws_region?: string;
  /** String, default "default". Not in 1.9.10, in 4.2.8. */
  readonly aws_profile?: string;
  /** String. */
  readonly aws_sts_endpoint?: string;
  /** Role to assume. String. */
  readonly aws_role_arn?: string;
  /** String. */
  readonly aws_external_id?: string;
  /** `es`, or `aoss` for OpenSearch Serverless. String, default "es". Not in 1.9.10, in 4.2.8. */
  readonly aws_service_name?: "es" | "aoss" | Variable;
  /** Index by day: `logstash_prefix` and the date. Boolean, default "false". */
  readonly logstash_format?: BooleanValue;
  /** Start of such an index. String, default "logstash". */
  readonly logstash_prefix?: string;
  /** String, default "-". Not in 1.9.10, in 4.2.8. */
  readonly logstash_prefix_separator?: string;
  /** Key of the record that gives the start. String. */
  readonly logstash_prefix_key?: string;
  /** strftime letters of the date. String, default "%Y.%m.%d". */
  readonly logstash_dateformat?: string;
  /** Key under which the time is added. String, default "@timestamp". */
  readonly time_key?: string;
  /** String, default "%Y-%m-%dT%H:%M:%S". */
  readonly time_key_format?: string;
  /** Boolean, default "false". */
  readonly time_key_nanos?: BooleanValue;
  /** Adds the tag to the record. Boolean, default "false". */
  readonly include_tag_key?: BooleanValue;
  /** Key of the tag. String, default "flb-key". */
  readonly tag_key?: string;
  /** Room for the answer; `False`: no limit. Size, default "512k". */
  readonly buffer_size?: SizeValue;
  /** Path in front of `/_bulk`. String. */
  readonly path?: string;
  /** Ingest pipeline. String. */
  readonly pipeline?: string;
  /**
   * Makes an id of the record, so that a retry makes no second document. Boolean, default "false".
   */
  readonly generate_id?: BooleanValue;
  /** What is done with a document. String, default "create". */
  readonly write_operation?: "index" | "create" | "update" | "upsert" | Variable;
  /** Key of the record that holds the id. String. */
  readonly id_key?: string;
  /** Dots in keys become underscores. Boolean, default "false". */
  readonly replace_dots?: BooleanValue;
  /** Boolean, default "false". */
  readonly current_time_index?: BooleanValue;
  /** Prints what is sent. Boolean, default "false". */
  readonly trace_output?: BooleanValue;
  /** Prints answers with errors. Boolean, default "false". */
  readonly trace_error?: BooleanValue;
  /** gzip compresses what is sent. String. Not in 1.9.10, in 4.2.8. */
  readonly compress?: string;
}

/** Sends records to OpenSearch. */
export const opensearchOutput = (options: OpensearchOutputOptions = {}): OutputPlugin<"opensearch"> =>
  pluginNode("output", "opensearch", options);
