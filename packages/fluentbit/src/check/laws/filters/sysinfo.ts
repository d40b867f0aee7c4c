import type { PluginLaw } from "../../law.js";
import { doesNothing } from "./filter-findings.js";

/** Source: plugins/filter_sysinfo/sysinfo.c. */
export const sysinfoLaw: PluginLaw = function* (view) {
  if (!view.options.some(({ key }) => key.endsWith("_key")))
    yield doesNothing(
      view.spot.path,
      { plugin: "sysinfo filter", wants: "a key such as hostname_key" },
      view.spot.position,
    );
};
