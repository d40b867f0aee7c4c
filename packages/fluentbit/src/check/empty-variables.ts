import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "./law.js";
import { emptyIgnored, emptyOption, emptyVariable, unsetVariable } from "./option-findings.js";
import type { OptionView, PluginView } from "./plugin-view.js";

/** Options of every plugin that the engine sets to nothing; any other of them it refuses when it is empty. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(["match", "host", "listen", "port"]);

/** What is said of empty options, mostly because nobody gave a variable, and the plugin as the engine then has it. */
export function applyEmptyVariables(
  view: PluginView,
  context: LawContext,
): { readonly view: PluginView; readonly diagnostics: readonly Diagnostic[] } {
  if (!view.options.some((option) => option.unset !== undefined || isAbsent(view, option)))
    return { view, diagnostics: [] };
  const diagnostics = view.options.flatMap((option) => findings(view, option, context));
  const options = view.options.filter((option) => !isAbsent(view, option));
  return { view: { ...view, options }, diagnostics };
}

function findings(view: PluginView, option: OptionView, context: LawContext): Diagnostic[] {
  const variable = option.unset?.[0];
  const { path, position } = option.spot;
  const absent = isAbsent(view, option);
  const refused = absent && isRefusedEmpty(view, option, context);
  const said = { option: option.written };
  if (variable === undefined)
    return absent ? [(refused ? emptyOption : emptyIgnored)(path, said, position)] : [];
  return [(refused ? emptyVariable : unsetVariable)(path, { ...said, variable }, position)];
}

/** An input or output without the value has no such option; a filter has an empty one. */
const isAbsent = ({ group }: PluginView, { text, known, variant }: OptionView): boolean =>
  group !== "filters" && group !== "processors" && known && variant === undefined && text === "";

/** Source: flb_input_set_property and flb_output_set_property: an empty common option falls through to the plugin's own, which lack it. */
function isRefusedEmpty(
  { group, plugin }: PluginView,
  { key }: OptionView,
  { catalogue }: LawContext,
): boolean {
  const origin = catalogue.options(group, plugin)?.get(key)?.origin;
  const common = origin === "section" || origin === "global";
  return common && !MAY_BE_EMPTY.has(key) && !key.startsWith("tls.");
}
