import type { Explanation } from "../explanation.js";
import { filterExplanations as filters } from "./filters/index.js";
import { explanations as inputs } from "./inputs/index.js";
import { explanations as outputs } from "./outputs/index.js";
import { processorExplanations as processors } from "./processors/index.js";

/** The rows of the docs' table for what plugins' init code demands. */
export const lawExplanations: readonly Explanation[] = Object.freeze([
  ...inputs,
  ...filters,
  ...processors,
  ...outputs,
]);
