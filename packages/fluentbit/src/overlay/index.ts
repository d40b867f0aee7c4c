import type { PluginGroup } from "../catalogue/catalogue.js";
import { awsImageOverlays } from "./aws-image-outputs.js";
import { filterOverlays } from "./filter-overlays.js";
import { customOverlays, inputOverlays } from "./input-overlays.js";
import { outputOverlays } from "./output-overlays.js";
import type { PluginOverlay } from "./plugin-overlay.js";
import { processorOverlays } from "./processor-overlays.js";

const NOTHING: PluginOverlay = Object.freeze({});

const TABLES: { readonly [G in PluginGroup]: { readonly [plugin: string]: PluginOverlay } } = {
  inputs: inputOverlays,
  customs: customOverlays,
  outputs: Object.freeze({ ...outputOverlays, ...awsImageOverlays }),
  filters: filterOverlays,
  processors: processorOverlays,
};

/** What we know of a plugin besides its catalogue. */
export function overlayOf(group: PluginGroup, plugin: string): PluginOverlay {
  const table = TABLES[group];
  return (Object.hasOwn(table, plugin) ? table[plugin] : undefined) ?? NOTHING;
}
