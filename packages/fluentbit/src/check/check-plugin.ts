import type { Diagnostic } from "@millrace/core";
import { applyEmptyVariables } from "./empty-variables.js";
import type { LawContext, PluginLaw } from "./law.js";
import { pluginLaws } from "./laws/index.js";
import { oneFindingAValue } from "./one-finding-a-value.js";
import { checkPluginOptions } from "./options.js";
import type { PluginView } from "./plugin-view.js";

/** Findings about one plugin: its options against the catalogue, then what its init code demands. */
export function checkPlugin(given: PluginView, context: LawContext): Diagnostic[] {
  const { view, diagnostics } = applyEmptyVariables(given, context);
  const laws = lawsOf(view, context);
  return oneFindingAValue([
    ...diagnostics,
    ...checkPluginOptions(view, context),
    ...laws.flatMap((law) => [...law(view, context)]),
  ]);
}

function lawsOf({ group, plugin }: PluginView, { catalogue }: LawContext): readonly PluginLaw[] {
  if (plugin === "") return [];
  const isFilter = group === "processors" && catalogue.options(group, plugin) === undefined;
  const { common, own } = pluginLaws[isFilter ? "filters" : group];
  const law = Object.hasOwn(own, plugin) ? own[plugin] : undefined;
  return [...(isFilter ? [] : common), ...(law === undefined ? [] : [law])];
}
