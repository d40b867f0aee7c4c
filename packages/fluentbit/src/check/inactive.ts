import { compareVersions } from "../catalogue/engine.js";
import { knownText, type PluginView } from "./plugin-view.js";

/** `Active false` or `Active 0`: the engine only looks whether it knows a filter's options, and does not start it. Source: is_active in src/flb_filter.c. */
export function isInactive(view: PluginView): boolean {
  return (
    view.group === "filters" &&
    ["false", "0"].includes(knownText(view, "active")?.toLowerCase() ?? "")
  );
}

/** Since when an option is taken for every plugin, whatever its own list says. Source: src/flb_config_map.c. */
const CORE_OPTIONS: { readonly [option: string]: string } = { active: "2.1.0", condition: "4.0.0" };

/** An option that the engine's core takes for every plugin. */
export function isCoreOption(key: string, version: string): boolean {
  const since = Object.hasOwn(CORE_OPTIONS, key) ? CORE_OPTIONS[key] : undefined;
  return since !== undefined && compareVersions(version, since) >= 0;
}
