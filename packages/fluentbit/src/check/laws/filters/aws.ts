import type { PluginLaw } from "../../law.js";
import { knownText, lastOption } from "../../plugin-view.js";
import { optionIgnored } from "./filter-findings.js";
import { textsOf } from "./view.js";

const ON = ["true", "on", "yes"];

/** Source: plugins/filter_aws/aws.c. On an instance, tags_include beside tags_exclude stops the engine. */
export const awsLaw: PluginLaw = function* (view) {
  const enabled = lastOption(view, "tags_enabled");
  const on = ON.includes(knownText(view, "tags_enabled")?.toLowerCase() ?? "");
  const include = lastOption(view, "tags_include");
  for (const { key, written: option, spot } of textsOf(view, "tags_include", "tags_exclude"))
    if (!on && enabled?.known !== false)
      yield optionIgnored(spot.path, { option, because: "tags_enabled is off" }, spot.position);
    else if (key === "tags_exclude" && include !== undefined)
      yield optionIgnored(
        spot.path,
        { option, because: "it excludes tags_include, and the engine stops where it finds tags" },
        spot.position,
      );
};
