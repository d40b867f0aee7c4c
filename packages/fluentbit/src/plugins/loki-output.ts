import type { LabelWriter } from "@millrace/core";
import { type LokiOutputOptions, lokiOutputLists } from "../generated/outputs/loki.js";
import { type OutputPlugin, pluginNode } from "../model/plugin.js";

export type { LokiOutputOptions };

/** A destination that writes the labels of a contract. */
export interface LokiOutput extends OutputPlugin<"loki"> {
  readonly labels?: LabelWriter;
}

/** Sends records to Grafana Loki: the engine's own plugin, not the Go plugin `grafana-loki`. */
export function lokiOutput(options: LokiOutputOptions): LokiOutput {
  const { labels } = options;
  const node = pluginNode(
    "output",
    "loki",
    { ...options, labels: printLabels(labels) },
    lokiOutputLists,
  );
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
