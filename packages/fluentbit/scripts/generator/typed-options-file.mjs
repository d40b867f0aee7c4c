// @ts-check
// A table of what the generated interfaces say, for the printer of TypeScript: types are no longer there when it runs.
import { NOTICE } from "./file-text.mjs";
import { propertyType } from "./interface-text.mjs";
import { functionName, GROUPS } from "./names.mjs";
import { imageSource, pluginSource } from "./plugin-file.mjs";
import { pluginNames } from "./reported-options.mjs";
import { sectionSource, sharedSource } from "./shared-files.mjs";
import { SECTIONS, SHARED } from "./shared-options.mjs";

/** @import { InterfaceSource } from "./interface-text.mjs" */
/** @import { Group } from "./names.mjs" */
/** @import { Sources } from "./plugin-files.mjs" */

/** @param {Sources} sources */
export function typedOptionsFile(sources) {
  const shared = SHARED.map((row) => entry(row.name, typesOf(sharedSource(sources, row)), "  "));
  const sections = SECTIONS.map((row) =>
    entry(row.section, typesOf(sectionSource(sources, row)), "  "),
  );
  const groups = GROUPS.map((group) => entry(group, pluginsOf(sources, group), "  "));
  return `${NOTICE}
import type { TypedOptions, TypedPlugin } from "../typescript/typed-options.js";

/** Options that plugins share, by the interface that has them. */
export const sharedOptions: { readonly [name: string]: TypedOptions } = {
${shared.join("\n")}
};

/** Keys of sections that are no plugins. */
export const sectionOptions: { readonly [kind: string]: TypedOptions } = {
${sections.join("\n")}
};

/** Plugins by group and name. */
export const typedPlugins: { readonly [group: string]: { readonly [plugin: string]: TypedPlugin } } = {
${groups.join("\n")}
};
`;
}

/** @param {Sources} sources @param {Group} group */
function pluginsOf(sources, group) {
  const { catalogues, imageOutputs } = sources;
  const own = pluginNames(catalogues, group).map((name) => ({
    name,
    ...pluginSource(sources, group, name),
  }));
  const images = group !== "outputs" ? [] : imageOutputs;
  const all = [...own, ...images.map((one) => ({ name: one.plugin, ...imageSource(one) }))];
  const sorted = all.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = sorted.map(({ name, source, shared }) => {
    const fields = [
      `      function: ${JSON.stringify(functionName(group, name))},`,
      `      shared: ${JSON.stringify(shared)},`,
      entry("options", typesOf(source, "        "), "      "),
    ];
    return entry(name, `{\n${fields.join("\n")}\n    }`, "    ");
  });
  return `{\n${rows.join("\n")}\n  }`;
}

/** `key: type`, a `!` before the type of what is required; how keys start stands with a `*` behind. @param {InterfaceSource} source */
function typesOf(source, indent = "    ") {
  const rows = source.options.map((option) => {
    const { name, text, needed, isPrefix } = propertyType(option, source);
    return entry(
      isPrefix ? `${name}*` : name,
      JSON.stringify(`${needed ? "!" : ""}${text}`),
      indent,
    );
  });
  return rows.length === 0 ? "{}" : `{\n${rows.join("\n")}\n${indent.slice(2)}}`;
}

/** @param {string} name @param {string} value @param {string} indent */
const entry = (name, value, indent) =>
  `${indent}${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${value},`;
