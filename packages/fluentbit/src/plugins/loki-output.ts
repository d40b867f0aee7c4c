import type { LabelWriter } from "@millrace/core";
import { type OutputPlugin, pluginNode } from "../model/plugin.js";
import type { NetworkCommon, OutputCommon } from "./output-common.js";

/** Options of the `loki` output (the engine's own plugin, not the Go plugin `grafana-loki`). */
export interface LokiOutputOptions extends OutputCommon, NetworkCommon {
  /** Host without scheme. */
  readonly host: string;
  /** @default 3100 (the engine's) */
  readonly port?: number;
  /** @default "/loki/api/v1/push" (the engine's) */
  readonly uri?: string;
  /** Labels of a contract and where their values come from: `labels.write({ … })`. */
  readonly labels: LabelWriter;
  readonly tenant_id?: string;
  readonly tenant_id_key?: string;
  /** How the line is written. @default "json" (the engine's) */
  readonly line_format?: "json" | "key_value";
  /** A record with one key left is sent as its bare value: `raw`, or quoted: `on`. @default "off" (the engine's) */
  readonly drop_single_key?: "off" | "on" | "raw";
  /** Keys that are not part of the line. */
  readonly remove_keys?: readonly string[];
  readonly structured_metadata?: string;
  readonly compress?: "gzip";
  readonly http_user?: string;
  /** `${VAR}` of the router's environment; never the password itself. */
  readonly http_passwd?: `\${${string}}`;
  /** `${VAR}` of the router's environment; never the token itself. */
  readonly bearer_token?: `\${${string}}`;
  readonly buffer_size?: string;
}

/** A destination that writes the labels of a contract. */
export interface LokiOutput extends OutputPlugin<"loki"> {
  readonly labels?: LabelWriter;
}

/** Sends records to Grafana Loki. */
export function lokiOutput(options: LokiOutputOptions): LokiOutput {
  const { labels, remove_keys, ...rest } = options;
  const node = pluginNode("output", "loki", {
    ...rest,
    labels: printLabels(labels),
    remove_keys: Array.isArray(remove_keys) ? remove_keys.join(",") : remove_keys,
  });
  return Object.freeze({ ...node, ...(isWriter(labels) ? { labels } : {}) });
}

/** `service=$container_name, level=$level`, as the plugin reads it; other text is left for the checks to refuse. */
function printLabels(labels: unknown): unknown {
  if (!isWriter(labels)) return labels;
  return Object.entries(labels.sources)
    .map(([name, source]) => `${name}=${source}`)
    .join(", ");
}

function isWriter(labels: unknown): labels is LabelWriter {
  return (
    typeof labels === "object" && labels !== null && (labels as LabelWriter).kind === "label-writer"
  );
}
