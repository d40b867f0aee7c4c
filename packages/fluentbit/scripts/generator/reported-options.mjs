// @ts-check
// What the catalogues of all versions report of a plugin or a section, put together by option.

/** @import { Group } from "./names.mjs" */

/** @typedef {{ readonly name: string, readonly type: string, readonly default: string | null }} ReportedOption */
/** @typedef {{ readonly [part in "options" | "global_options" | "networking" | "network_tls"]?: readonly ReportedOption[] }} ReportedPlugin */
/**
 * A catalogue file, as `src/catalogue/catalogue.ts` reads it.
 *
 * @typedef {object} CatalogueFile
 * @property {string} version
 * @property {{ readonly [group in Group]?: { readonly [plugin: string]: ReportedPlugin } }} plugins
 * @property {{ readonly [kind: string]: readonly (string | { readonly name: string, readonly type: string })[] }} sections
 */
/**
 * An option with what each version says of it.
 *
 * @typedef {object} OptionHistory
 * @property {string} name lower case
 * @property {string} type of the newest version
 * @property {ReadonlyMap<string, string | null>} defaults by version, oldest first
 */

/**
 * Joins the options of versions, newest order first, so that a new option stands where the newest engine has it.
 *
 * @param {readonly { readonly version: string, readonly options: readonly ReportedOption[] }[]} reports oldest first
 * @returns {OptionHistory[]}
 */
export function optionHistories(reports) {
  const newestFirst = reports.toReversed();
  const names = newestFirst.flatMap(({ options }) => options.map(({ name }) => name.toLowerCase()));
  return [...new Set(names)].map((name) => {
    const found = reports.flatMap(({ version, options }) => {
      const option = options.find((candidate) => candidate.name.toLowerCase() === name);
      return option === undefined ? [] : [{ version, option }];
    });
    return {
      name,
      type: found.at(-1)?.option.type ?? "string",
      defaults: new Map(found.map(({ version, option }) => [version, option.default])),
    };
  });
}

/**
 * The plugin in each version that has it, oldest first.
 *
 * @param {readonly CatalogueFile[]} catalogues oldest first
 * @param {Group} group
 * @param {string} plugin
 */
export function reportsOf(catalogues, group, plugin) {
  return catalogues.flatMap(({ version, plugins }) => {
    const found = plugins[group]?.[plugin];
    return found === undefined ? [] : [{ version, plugin: found }];
  });
}

/**
 * Names of a group's plugins over all versions, in order.
 *
 * @param {readonly CatalogueFile[]} catalogues
 * @param {Group} group
 */
export function pluginNames(catalogues, group) {
  const names = catalogues.flatMap(({ plugins }) => Object.keys(plugins[group] ?? {}));
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Every option of a section's kind that a version knows: the section's own keys, and what plugins of the group report besides.
 *
 * @param {readonly CatalogueFile[]} catalogues
 * @param {string} section empty: whatever the plugins report
 * @param {Group | undefined} group
 */
export function sharedReports(catalogues, section, group) {
  return catalogues.map(({ version, plugins, sections }) => {
    const keys = (sections[section] ?? []).map(named);
    const plugin = group === undefined ? [] : Object.values(plugins[group] ?? {});
    const reported = plugin.flatMap(
      ({ global_options = [], networking = [], network_tls = [] }) => [
        ...global_options,
        ...networking,
        ...network_tls,
      ],
    );
    const typed = new Map(reported.map((option) => [option.name.toLowerCase(), option]));
    if (section === "") return { version, options: [...typed.values()] };
    return { version, options: keys.map((key) => typed.get(key.name.toLowerCase()) ?? key) };
  });
}

/** @param {string | { readonly name: string, readonly type: string }} key @returns {ReportedOption} */
function named(key) {
  return typeof key === "string"
    ? { name: key, type: "string", default: null }
    : { ...key, default: null };
}
