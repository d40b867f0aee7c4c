import type { PluginGroup } from "../../catalogue/catalogue.js";
import type { PluginLaw } from "../law.js";
import { filterLaws } from "./filters/index.js";
import { inputLaws } from "./inputs/index.js";
import { outputLaws } from "./outputs/index.js";
import { processorLaws } from "./processors/index.js";

/** Laws of a kind of plugin: those of every plugin of the kind, and those of one by its name. */
export interface GroupLaws {
  readonly common: readonly PluginLaw[];
  readonly own: { readonly [plugin: string]: PluginLaw };
}

/** What plugins' init code demands, beyond catalogue and overlay. */
export const pluginLaws: { readonly [G in PluginGroup]: GroupLaws } = Object.freeze({
  inputs: inputLaws,
  filters: filterLaws,
  outputs: outputLaws,
  processors: processorLaws,
  customs: { common: [], own: {} },
});
