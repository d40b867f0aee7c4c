import type { PluginLaw } from "../../law.js";
import { invalidOption } from "../../option-findings.js";
import { knownText } from "../../plugin-view.js";
import { optionIgnored } from "../filters/filter-findings.js";
import { leadingInteger, textsOf } from "../filters/view.js";

/** Source: create_context in plugins/processor_cumulative_to_delta/cumulative_to_delta.c. */
export const cumulativeToDeltaLaw: PluginLaw = function* (view) {
  for (const { written: option, text: value, spot } of textsOf(view, "max_staleness", "max_series"))
    if (leadingInteger(value) < 0)
      yield invalidOption(spot.path, { option, value, wanted: "0 or more" }, spot.position);
  const initial = knownText(view, "initial_value")?.toLowerCase() ?? "unset";
  for (const { written: option, spot } of textsOf(view, "drop_first"))
    if (initial !== "unset")
      yield optionIgnored(
        spot.path,
        { option, because: "initial_value says it already" },
        spot.position,
      );
};
