// @ts-check
// A whole file around its declarations: the notice, and imports of what the declarations use.
import { nodeType } from "./names.mjs";
import { TYPE_SOURCES } from "./value-type.mjs";

/** @import { Group } from "./names.mjs" */

export const NOTICE =
  "// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.";

/**
 * @param {string} body
 * @param {readonly string[]} bases
 * @param {Group | undefined} group of a plugin's file; undefined: a file of shared interfaces
 * @param {string} [make] function of ours that makes the node
 */
export function fileText(body, bases, group, make) {
  const up = group === undefined ? ".." : "../..";
  const imports = /** @type {Map<string, string[]>} */ (new Map());
  const add = (/** @type {string} */ from, /** @type {string} */ name) =>
    imports.set(from, [...(imports.get(from) ?? []), name]);
  for (const [name, from] of Object.entries(TYPE_SOURCES)) {
    if (usesType(body, name)) add(from.startsWith("@") ? from : `${up}/${from}`, `type ${name}`);
  }
  if (group === undefined) {
    if (bases.includes("EscapeHatch")) add(`${up}/model/plugin.js`, "type EscapeHatch");
  } else {
    if (make !== undefined) {
      add(`${up}/model/plugin.js`, `type ${nodeType(group)}`);
      add(`${up}/model/plugin.js`, make);
    }
    for (const base of bases) add("../shared.js", `type ${base}`);
  }
  // Packages first, then files from afar to near.
  const rank = (/** @type {string} */ from) => (from.startsWith("@") ? `0${from}` : `1${from}`);
  const lines = [...imports].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)).map(importLine);
  return `${[NOTICE, ...lines].join("\n")}\n\n${body}\n`;
}

/** A type's name in code, not in a comment. @param {string} body @param {string} name */
const usesType = (body, name) =>
  body
    .split("\n")
    .some((line) => !/^\s*(\/\*\*|\*)/.test(line) && new RegExp(`\\b${name}\\b`).test(line));

/** @param {[string, string[]]} entry */
function importLine([from, names]) {
  const bare = (/** @type {string} */ name) => name.replace(/^type /, "");
  const sorted = names.toSorted((a, b) => (bare(a).toLowerCase() < bare(b).toLowerCase() ? -1 : 1));
  const onlyTypes = sorted.every((name) => name.startsWith("type "));
  return onlyTypes ? braced("import type", sorted.map(bare), from) : braced("import", sorted, from);
}

/**
 * `import { a, b } from "c";`, one name a line where it would be long.
 *
 * @param {string} word
 * @param {readonly string[]} names
 * @param {string} from
 */
export function braced(word, names, from) {
  const line = `${word} { ${names.join(", ")} } from ${JSON.stringify(from)};`;
  if (line.length <= 100) return line;
  return `${word} {\n${names.map((name) => `  ${name},\n`).join("")}} from ${JSON.stringify(from)};`;
}
