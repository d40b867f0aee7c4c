import type { OptionView, PluginView } from "@millrace/fluentbit/check";

/** What every filter section may hold besides the plugin's own options. */
const COMMON: ReadonlySet<string> = new Set([
  "match",
  "match_regex",
  "alias",
  "log_level",
  "log_suppress_interval",
]);

/** Options that the engine hands to the plugin, in order. */
export const ownOptions = ({ options }: PluginView): readonly OptionView[] =>
  options.filter(({ key }) => !COMMON.has(key));

/** A boolean as the engine reads options; anything else is no boolean. Source: flb_utils_bool in src/flb_utils.c. */
export function engineBoolean(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (word === "true" || word === "on" || word === "yes") return true;
  return word === "false" || word === "off" || word === "no" ? false : undefined;
}
