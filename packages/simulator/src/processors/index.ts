import { contentModifier } from "./content-modifier.js";
import type { UnitEntry } from "./native-unit.js";
import { sqlProcessor } from "./sql/index.js";

/** All processors that are simulated, by plugin; filters are processors too. */
export const processorTable: ReadonlyMap<string, UnitEntry> = new Map<string, UnitEntry>([
  ["content_modifier", { factory: contentModifier, assurance: "recorded" }],
  ["sql", { factory: sqlProcessor, assurance: "recorded" }],
]);
