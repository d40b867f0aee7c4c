// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `stackdriver` output. */
export interface StackdriverOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. */
  readonly google_service_credentials?: string;
  /** String. */
  readonly metadata_server?: string;
  /** String. */
  readonly service_account_email?: string;
  /** String. A secret: only a variable. */
  readonly service_account_secret?: SecretVariable;
  /** String. */
  readonly export_to_project_id?: string;
  /** String, default "logging.googleapis.com/projectId". Not in 1.9.10, in 4.2.8. */
  readonly project_id_key?: string;
  /** String, default "global". */
  readonly resource?: string;
  /** String, default "logging.googleapis.com/severity". */
  readonly severity_key?: string;
  /** Boolean, default "false". */
  readonly autoformat_stackdriver_trace?: BooleanValue;
  /** String, default "logging.googleapis.com/trace". */
  readonly trace_key?: string;
  /** String, default "logging.googleapis.com/spanId". Not in 1.9.10, in 4.2.8. */
  readonly span_id_key?: string;
  /** String, default "logging.googleapis.com/traceSampled". Not in 1.9.10, in 4.2.8. */
  readonly trace_sampled_key?: string;
  /** String, default "logging.googleapis.com/logName". */
  readonly log_name_key?: string;
  /** String, default "logging.googleapis.com/http_request". */
  readonly http_request_key?: string;
  /** String. */
  readonly k8s_cluster_name?: string;
  /** String. */
  readonly k8s_cluster_location?: string;
  /** String. */
  readonly location?: string;
  /** String. */
  readonly namespace?: string;
  /** String. */
  readonly node_id?: string;
  /** String. */
  readonly job?: string;
  /** String. */
  readonly task_id?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly compress?: string;
  /** Comma-separated. */
  readonly labels?: string | readonly string[];
  /** String, default "logging.googleapis.com/labels". */
  readonly labels_key?: string;
  /** String. */
  readonly tag_prefix?: string;
  /** String. */
  readonly stackdriver_agent?: string;
  /**
   * String, default
   * "(?<pod_name>[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)_(?<namespace_name>[^_]+)_(?<container_name>.+)-(?<docker_id>[a-z0-9]{64})\\.log$".
   */
  readonly custom_k8s_regex?: string;
  /** Comma-separated. Not in 1.9.10, in 4.2.8. */
  readonly resource_labels?: string | readonly string[];
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly text_payload_key?: string;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly test_log_entry_format?: BooleanValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly cloud_logging_base_url?: string;
}

/** Sends records to Google Cloud Logging. */
export const stackdriverOutput = (options: StackdriverOutputOptions = {}): OutputPlugin<"stackdriver"> =>
  pluginNode("output", "stackdriver", options, ["labels", "resource_labels"]);
