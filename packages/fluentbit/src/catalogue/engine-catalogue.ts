import { awsImageOutputs } from "./aws-image.js";
import {
  type Catalogue,
  type CatalogueOption,
  loadCatalogue,
  type PluginGroup,
} from "./catalogue.js";
import type { Engine } from "./engine.js";

const made = new Map<string, Catalogue>();

/** The engine is the image aws-for-fluent-bit, which carries plugins and files of its own. */
export const isAwsImage = ({ name }: Engine): boolean => name.startsWith("aws-for-fluent-bit@");

/** What an engine knows: its binary's catalogue, and the plugins that its image adds. */
export function engineCatalogue(engine: Engine): Catalogue {
  if (!isAwsImage(engine)) return loadCatalogue(engine.catalogue);
  const known = made.get(engine.catalogue) ?? withAwsOutputs(loadCatalogue(engine.catalogue));
  made.set(engine.catalogue, known);
  return known;
}

function withAwsOutputs(binary: Catalogue): Catalogue {
  const outputs = new Map(
    [...awsImageOutputs].map(([name, own]) => [name, outputOptions(binary, own)] as const),
  );
  const ofImage = (group: PluginGroup, plugin: string) =>
    group === "outputs" ? outputs.get(plugin.toLowerCase()) : undefined;
  const { takesAny } = binary;
  return Object.freeze({
    ...binary,
    pluginNames: (group: PluginGroup) => [
      ...binary.pluginNames(group),
      ...(group === "outputs" ? outputs.keys() : []),
    ],
    options: (group: PluginGroup, plugin: string) =>
      ofImage(group, plugin) ?? binary.options(group, plugin),
    // The engine hands a Go plugin whatever stands there: it refuses no key.
    takesAny: (group: PluginGroup, plugin: string) =>
      ofImage(group, plugin) !== undefined || takesAny?.(group, plugin) === true,
  });
}

/** A Go plugin's own options, after those that the engine reads of every output. */
function outputOptions(
  binary: Catalogue,
  own: readonly CatalogueOption[],
): ReadonlyMap<string, CatalogueOption> {
  const any = binary.options("outputs", "null") ?? new Map<string, CatalogueOption>();
  const common = [...any].filter(([, { origin }]) => origin === "section" || origin === "global");
  return new Map([...common, ...own.map((option) => [option.name, option] as const)]);
}
