import type { Explanation } from "../../explanation.js";
import type { PluginLaw } from "../../law.js";
import { commonProcessorLaw } from "./common.js";
import { contentModifierLaw } from "./content-modifier.js";
import { cumulativeToDeltaLaw } from "./cumulative-to-delta.js";
import { labelsLaw } from "./labels.js";
import { metricsSelectorLaw } from "./metrics-selector.js";
import * as findings from "./processor-findings.js";
import { samplingLaw } from "./sampling.js";
import * as sql from "./sql.js";

/** What the init code of processors demands. Filters that are used as processors have their own. */
export const processorLaws: {
  readonly common: readonly PluginLaw[];
  readonly own: { readonly [plugin: string]: PluginLaw };
} = Object.freeze({
  common: Object.freeze([commonProcessorLaw]),
  own: Object.freeze({
    content_modifier: contentModifierLaw,
    cumulative_to_delta: cumulativeToDeltaLaw,
    labels: labelsLaw,
    metrics_selector: metricsSelectorLaw,
    sampling: samplingLaw,
    sql: sql.sqlLaw,
  }),
});

/** The docs' rows for findings of processors. */
export const processorExplanations: readonly Explanation[] = Object.freeze([
  ...findings.explanations,
  ...sql.explanations,
]);
