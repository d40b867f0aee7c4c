import type { Diagnostic } from "@millrace/core";
import type { PluginLaw } from "../../law.js";
import { invalidOption, misreadOption } from "../../option-findings.js";
import { knownText, type OptionView, type PluginView } from "../../plugin-view.js";
import { optionIgnored } from "./filter-findings.js";
import { textsOf } from "./view.js";

const ON = ["true", "on", "yes"];
const isOn = (view: PluginView, key: string): boolean =>
  ON.includes(knownText(view, key)?.toLowerCase() ?? "");

/** Source: flb_kube_conf_create in plugins/filter_kubernetes/kube_conf.c. */
export const kubernetesLaw: PluginLaw = function* (view) {
  if (!isOn(view, "use_tag_for_meta"))
    for (const option of textsOf(view, "kube_url")) yield* checkUrl(option);
  const merge = view.options.findLast(({ key }) => key === "merge_log");
  if (isOn(view, "merge_log") || merge?.known === false) return;
  for (const { written: option, spot } of textsOf(view, "merge_log_key", "merge_parser"))
    yield optionIgnored(spot.path, { option, because: "Merge_Log is off" }, spot.position);
};

function* checkUrl({ written: option, text: value, spot }: OptionView): Iterable<Diagnostic> {
  if (!/^https?:\/\//.test(value))
    yield invalidOption(
      spot.path,
      { option, value, wanted: "an address that starts with http:// or https://" },
      spot.position,
    );
  else if (/^https?:\/\/[^:]*:(?!\d+$)/.test(value))
    yield misreadOption(
      spot.path,
      { option, value, wanted: "a host and a port, without a path" },
      spot.position,
    );
}
