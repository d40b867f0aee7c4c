import type { PluginLaw } from "../../law.js";
import { invalidOption } from "../../option-findings.js";
import { leadingNumber, textsOf } from "./view.js";

/** Source: cb_nightfall_init in plugins/filter_nightfall/nightfall.c. */
export const nightfallLaw: PluginLaw = function* (view) {
  for (const { written: option, text: value, spot } of textsOf(view, "sampling_rate")) {
    const rate = leadingNumber(value);
    if (rate <= 0 || rate > 1)
      yield invalidOption(
        spot.path,
        { option, value, wanted: "a number above 0 and up to 1" },
        spot.position,
      );
  }
};
