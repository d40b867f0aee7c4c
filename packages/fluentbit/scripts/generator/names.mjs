// @ts-check
// One scheme of names: a plugin's function is its name and its kind, `s3Output`, `tailInput`, `nestFilter`.

/** @typedef {"inputs" | "filters" | "outputs" | "processors" | "customs"} Group */

/** @type {readonly Group[]} */
export const GROUPS = ["inputs", "filters", "outputs", "processors", "customs"];

/** @type {Readonly<Record<Group, string>>} */
export const KIND = {
  inputs: "input",
  filters: "filter",
  outputs: "output",
  processors: "processor",
  customs: "custom",
};

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param {string} plugin */
const pascal = (plugin) => plugin.split(/[_-]/).map(capital).join("");

/** @param {Group} group */
export const nodeType = (group) => `${capital(KIND[group])}Plugin`;

/** @param {Group} group @param {string} plugin */
export const optionsType = (group, plugin) => `${pascal(plugin)}${capital(KIND[group])}Options`;

/** @param {Group} group @param {string} plugin */
export function functionName(group, plugin) {
  const name = pascal(plugin);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}${capital(KIND[group])}`;
}

/** @param {string} plugin */
export const fileName = (plugin) => plugin.replaceAll("_", "-");
