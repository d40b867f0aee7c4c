import { contentModifierProcessor } from "./content-modifier-processor.js";
import { cumulativeToDeltaProcessor } from "./cumulative-to-delta-processor.js";
import { labelsProcessor } from "./labels-processor.js";
import { metricsSelectorProcessor } from "./metrics-selector-processor.js";
import { opentelemetryEnvelopeProcessor } from "./opentelemetry-envelope-processor.js";
import type { PluginOverlay } from "./plugin-overlay.js";
import { samplingProcessor } from "./sampling-processor.js";
import { sqlProcessor } from "./sql-processor.js";
import { tdaProcessor } from "./tda-processor.js";

/** Overlays of processors by the plugin's name. */
export const processorOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  content_modifier: contentModifierProcessor,
  cumulative_to_delta: cumulativeToDeltaProcessor,
  labels: labelsProcessor,
  metrics_selector: metricsSelectorProcessor,
  opentelemetry_envelope: opentelemetryEnvelopeProcessor,
  sampling: samplingProcessor,
  sql: sqlProcessor,
  tda: tdaProcessor,
});
