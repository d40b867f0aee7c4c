// @ts-check
// Typed plugins as text: catalogues and overlays in, files below src/generated out. Nothing here touches a disk.
import { braced, NOTICE } from "./file-text.mjs";
import { fileName, functionName, GROUPS, optionsType } from "./names.mjs";
import { imageFile, pluginFile } from "./plugin-file.mjs";
import { REFINEMENTS } from "./refinements.mjs";
import { pluginNames } from "./reported-options.mjs";
import { sectionsFile, sharedFile } from "./shared-files.mjs";
import { typedOptionsFile } from "./typed-options-file.mjs";

/** @import { PluginOverlay } from "../../src/overlay/plugin-overlay.js" */
/** @import { Group } from "./names.mjs" */
/** @import { CatalogueFile } from "./reported-options.mjs" */
/** @import { SectionKeys } from "./section-overlay.mjs" */

/**
 * An output that an image carries besides the engine's own, in our table.
 *
 * @typedef {object} ImageOutput
 * @property {string} plugin
 * @property {readonly { readonly name: string, readonly type: string, readonly default: string | null }[]} options
 * @property {PluginOverlay} overlay
 */

/**
 * @typedef {object} Sources
 * @property {readonly CatalogueFile[]} catalogues oldest first
 * @property {(group: Group, plugin: string) => PluginOverlay} overlayOf
 * @property {(group: Group, plugin: string) => readonly string[]} repeatableOptions
 * @property {(section: string) => SectionKeys} sectionKeys
 * @property {readonly ImageOutput[]} imageOutputs
 */

/**
 * Every file below `src/generated`, by its path there.
 *
 * @param {Sources} sources
 * @returns {Map<string, string>}
 */
export function pluginFiles(sources) {
  const files = /** @type {Map<string, string>} */ (new Map());
  files.set("shared.ts", sharedFile(sources));
  files.set("sections.ts", sectionsFile(sources));
  files.set("typed-options.ts", typedOptionsFile(sources));
  for (const group of GROUPS) {
    const plugins = [...groupPlugins(sources, group)].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const plugin of plugins) files.set(`${group}/${fileName(plugin.name)}.ts`, plugin.text);
    files.set(
      `${group}/index.ts`,
      indexFile(
        group,
        plugins.map(({ name }) => name),
      ),
    );
  }
  return files;
}

/** @param {Sources} sources @param {Group} group */
function groupPlugins(sources, group) {
  const { catalogues, imageOutputs } = sources;
  const own = pluginNames(catalogues, group).map((name) => ({
    name,
    text: pluginFile(sources, group, name),
  }));
  const image = group !== "outputs" ? [] : imageOutputs.map(imageFile);
  return [...own, ...image];
}

/** @param {Group} group @param {readonly string[]} plugins */
function indexFile(group, plugins) {
  const lines = plugins.map((plugin) => {
    const type = optionsType(group, plugin);
    const name = functionName(group, plugin);
    const handWritten = REFINEMENTS[`${group}/${plugin}`]?.function;
    const own = `./${fileName(plugin)}.js`;
    return handWritten === undefined
      ? braced("export", [name, `type ${type}`], own)
      : `export { ${name} } from "../../${handWritten}";\nexport type { ${type} } from "${own}";`;
  });
  return `${NOTICE}\n${lines.join("\n")}\n`;
}
