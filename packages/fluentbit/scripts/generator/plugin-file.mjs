// @ts-check
// The file of one plugin: the interface of its options, and its function.
import { fileText } from "./file-text.mjs";
import { presence } from "./history.mjs";
import { commaLists, docComment, interfaceText } from "./interface-text.mjs";
import { functionName, KIND, nodeType, optionsType } from "./names.mjs";
import { ownOptions, sharedOf } from "./own-options.mjs";
import { REFINEMENTS } from "./refinements.mjs";
import { optionHistories, reportsOf } from "./reported-options.mjs";

/** @import { InterfaceSource } from "./interface-text.mjs" */
/** @import { Group } from "./names.mjs" */
/** @import { ImageOutput, Sources } from "./plugin-files.mjs" */

/**
 * What a plugin's own interface has, and which shared ones it extends.
 *
 * @param {Sources} sources
 * @param {Group} group
 * @param {string} plugin
 */
export function pluginSource({ catalogues, overlayOf, repeatableOptions }, group, plugin) {
  const reports = reportsOf(catalogues, group, plugin);
  const refinement = REFINEMENTS[`${group}/${plugin}`] ?? {};
  const known = overlayOf(group, plugin);
  const overlay = {
    ...known,
    required: [...(known.required ?? []), ...(refinement.required ?? [])],
    about: { ...known.about, ...refinement.about },
  };
  const shared = sharedOf(group, reports, refinement);
  /** @type {InterfaceSource} */
  const source = {
    versions: reports.map(({ version }) => version),
    options: ownOptions(group, reports, overlay, shared),
    overlay,
    repeatable: [...repeatableOptions(group, plugin), ...(overlay.repeatable ?? [])],
    typescript: refinement.typescript ?? {},
    filledIn: refinement.filledIn ?? {},
  };
  return { source, shared };
}

/** @param {Sources} sources @param {Group} group @param {string} plugin */
export function pluginFile(sources, group, plugin) {
  const { source, shared } = pluginSource(sources, group, plugin);
  const all = sources.catalogues.map(({ version }) => version);
  const handWritten = REFINEMENTS[`${group}/${plugin}`]?.function;
  return nodeFile(group, plugin, source, shared, presence(all, source.versions), handWritten);
}

const IMAGE = "aws-for-fluent-bit";

/**
 * @param {ImageOutput} output
 * @returns {{ readonly source: InterfaceSource, readonly shared: readonly string[] }}
 */
export const imageSource = ({ options, overlay }) => ({
  source: {
    versions: [IMAGE],
    options: optionHistories([{ version: IMAGE, options }]),
    overlay,
    repeatable: [],
    typescript: {},
    filledIn: {},
  },
  shared: ["OutputCommon"],
});

/** @param {ImageOutput} output */
export function imageFile(output) {
  const { source, shared } = imageSource(output);
  const text = nodeFile("outputs", output.plugin, source, shared, `only in the image ${IMAGE}`);
  return { name: output.plugin, text };
}

/**
 * @param {Group} group
 * @param {string} plugin
 * @param {InterfaceSource} source
 * @param {readonly string[]} shared
 * @param {string} where which engines have it
 * @param {string} [handWritten] module that has the function
 */
function nodeFile(group, plugin, source, shared, where, handWritten) {
  const kind = KIND[group];
  const own = handWritten === undefined;
  const { summary = `The \`${plugin}\` ${kind}` } = source.overlay;
  const seen = where === "" ? [] : [`${where.charAt(0).toUpperCase()}${where.slice(1)}.`];
  const made = own
    ? [
        ...docComment([summary.replace(/\.?$/, "."), ...seen]),
        ...nodeFunction(group, plugin, source),
      ]
    : [
        "/** Options of which a list is joined by commas. */",
        `export const ${functionName(group, plugin)}Lists: readonly string[] = ${listText(commaLists(source))};`,
      ];
  const declared = [
    ...docComment([`Options of the \`${plugin}\` ${kind}.`, ...seen]),
    ...interfaceText(optionsType(group, plugin), shared, source),
  ];
  const make = own ? nodeMaker(group, source) : undefined;
  return fileText([...declared, "", ...made].join("\n"), shared, group, make);
}

/** @param {Group} group @param {InterfaceSource} source */
function nodeMaker(group, { versions }) {
  if (group === "processors") return "processorNode";
  return versions.includes(IMAGE) ? "goPluginNode" : "pluginNode";
}

/** @param {readonly string[]} names */
const listText = (names) => `[${names.map((name) => JSON.stringify(name)).join(", ")}]`;

/** @param {Group} group @param {string} plugin @param {InterfaceSource} source */
function nodeFunction(group, plugin, source) {
  const name = functionName(group, plugin);
  const type = `${nodeType(group)}<${JSON.stringify(plugin)}>`;
  const bare = source.overlay.required?.some(
    (option) => typeof option === "string" && source.filledIn[option] === undefined,
  );
  const parameter = `options: ${optionsType(group, plugin)}${bare ? "" : " = {}"}`;
  const lists = commaLists(source);
  const args = [
    ...(group === "processors" ? [] : [JSON.stringify(KIND[group])]),
    JSON.stringify(plugin),
    "options",
    ...(lists.length === 0 || group === "processors" ? [] : [listText(lists)]),
  ];
  const make = nodeMaker(group, source);
  return [`export const ${name} = (${parameter}): ${type} =>`, `  ${make}(${args.join(", ")});`];
}
