// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
export {
  contentModifierProcessor,
  type ContentModifierProcessorOptions,
} from "./content-modifier.js";
export {
  cumulativeToDeltaProcessor,
  type CumulativeToDeltaProcessorOptions,
} from "./cumulative-to-delta.js";
export { labelsProcessor, type LabelsProcessorOptions } from "./labels.js";
export {
  metricsSelectorProcessor,
  type MetricsSelectorProcessorOptions,
} from "./metrics-selector.js";
export {
  opentelemetryEnvelopeProcessor,
  type OpentelemetryEnvelopeProcessorOptions,
} from "./opentelemetry-envelope.js";
export { samplingProcessor, type SamplingProcessorOptions } from "./sampling.js";
export { sqlProcessor, type SqlProcessorOptions } from "./sql.js";
export { tdaProcessor, type TdaProcessorOptions } from "./tda.js";
