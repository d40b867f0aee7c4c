// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { LabelWriter } from "@millrace/core";
import type {
  BooleanValue,
  SecretVariable,
  SizeValue,
  Variable,
} from "../../model/option-values.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `loki` output. */
export interface LokiOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Path of the push endpoint. String, default "/loki/api/v1/push". Not in 1.9.10, in 4.2.8. */
  readonly uri?: string;
  /** Tenant, sent as X-Scope-OrgID. String. */
  readonly tenant_id?: string;
  /** Key of the record that holds the tenant. String. */
  readonly tenant_id_key?: string;
  /** String, default "partial_success". Not in 4.2.8, in 5.0.9. */
  readonly tenant_id_key_error_handling?: "partial_success" | "partial_error" | Variable;
  /**
   * Labels of a contract and where their values come from: `labels.write({ … })`. As text:
   * `outputPlugin`. Comma-separated.
   */
  readonly labels: LabelWriter;
  /**
   * As `labels`, for what is no label: it opens no stream of its own. Comma-separated. Not in
   * 1.9.10, in 4.2.8.
   */
  readonly structured_metadata?: string | readonly string[];
  /**
   * Keys with maps, of which each entry becomes metadata. Comma-separated. Not in 1.9.10, in 4.2.8.
   */
  readonly structured_metadata_map_keys?: string | readonly string[];
  /** All labels of the pod become labels. Boolean, default "false". */
  readonly auto_kubernetes_labels?: BooleanValue;
  /**
   * A line of one key is its value alone: `on` as JSON, `raw` as it is. String, default none since
   * 4.2.8, "false" in 1.9.10.
   */
  readonly drop_single_key?:
    | "on"
    | "off"
    | "raw"
    | "true"
    | "false"
    | "yes"
    | "no"
    | boolean
    | Variable;
  /** Keys of the record that become labels of the same name. Comma-separated. */
  readonly label_keys?: string | readonly string[];
  /** Keys that are left out of the line. Comma-separated. */
  readonly remove_keys?: string | readonly string[];
  /** What a line looks like. String, default "json". */
  readonly line_format?: "json" | "key_value" | Variable;
  /** JSON file that says which keys become which labels. String. Not in 1.9.10, in 4.2.8. */
  readonly label_map_path?: string;
  /** User for basic authentication. String. */
  readonly http_user?: string;
  /** Password for basic authentication. String, default "". A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** Size, default "512KB". Not in 1.9.10, in 4.2.8. */
  readonly buffer_size?: SizeValue;
  /**
   * Token for bearer authentication. String. Not in 1.9.10, in 4.2.8. A secret: only a variable.
   */
  readonly bearer_token?: SecretVariable;
  /**
   * Header to send: a name, a space, a value. 1 or more words, may repeat. Not in 1.9.10, in 4.2.8.
   */
  readonly header?: string | readonly string[];
  /** gzip compresses what is sent. String. Not in 1.9.10, in 4.2.8. */
  readonly compress?: string;
}

/** Options of which a list is joined by commas. */
export const lokiOutputLists: readonly string[] = ["structured_metadata", "structured_metadata_map_keys", "label_keys", "remove_keys"];
