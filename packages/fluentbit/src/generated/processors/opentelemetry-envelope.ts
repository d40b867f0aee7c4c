// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `opentelemetry_envelope` processor. Not in 1.9.10, in 4.2.8. */
export interface OpentelemetryEnvelopeProcessorOptions extends ProcessorCommon {}

/**
 * Puts records into the OpenTelemetry shape of resource, scope and log. Not in 1.9.10, in 4.2.8.
 */
export const opentelemetryEnvelopeProcessor = (options: OpentelemetryEnvelopeProcessorOptions = {}): ProcessorPlugin<"opentelemetry_envelope"> =>
  processorNode("opentelemetry_envelope", options);
