// @ts-check
// The files of interfaces that are no single plugin's: what plugins share, and the sections that are no plugins.
import { fileText } from "./file-text.mjs";
import { docComment, interfaceText } from "./interface-text.mjs";
import { optionHistories, sharedReports } from "./reported-options.mjs";
import { repeatableKeys, sectionOverlay } from "./section-overlay.mjs";
import { SECTIONS, SHARED } from "./shared-options.mjs";

/** @import { InterfaceSource } from "./interface-text.mjs" */
/** @import { Sources } from "./plugin-files.mjs" */
/** @import { OptionHistory } from "./reported-options.mjs" */
/** @import { SharedInterface } from "./shared-options.mjs" */

/** @param {Sources} sources */
export function sharedFile(sources) {
  const texts = SHARED.map((row) => sharedInterface(row, sharedSource(sources, row)));
  return fileText(texts.join("\n\n"), ["EscapeHatch"], undefined);
}

/**
 * What an interface that plugins share has.
 *
 * @param {Sources} sources
 * @param {SharedInterface} row
 * @returns {InterfaceSource}
 */
export function sharedSource({ catalogues }, row) {
  const versions = catalogues.map(({ version }) => version);
  const histories = optionHistories(sharedReports(catalogues, row.section, row.group));
  const options = Object.keys(row.overlay.about).map(
    (name) => histories.find((option) => option.name === name) ?? unreported(name, versions),
  );
  const { typescript = {}, overlay } = row;
  return { versions, options, overlay, repeatable: [], typescript, filledIn: {} };
}

/** @param {Sources} sources */
export function sectionsFile(sources) {
  const texts = SECTIONS.map((row) => sharedInterface(row, sectionSource(sources, row)));
  return fileText([...texts, RULE].join("\n\n"), ["EscapeHatch"], undefined);
}

/**
 * What the interface of a section that is no plugin has.
 *
 * @param {Sources} sources
 * @param {SharedInterface} row
 * @returns {InterfaceSource}
 */
export function sectionSource({ catalogues, sectionKeys }, row) {
  const keys = sectionKeys(row.section);
  return {
    versions: catalogues.map(({ version }) => version),
    options: optionHistories(sharedReports(catalogues, row.section, undefined)),
    overlay: sectionOverlay(keys, row.overlay),
    repeatable: repeatableKeys(keys),
    typescript: row.typescript ?? {},
    filledIn: {},
  };
}

/** @param {SharedInterface} row @param {InterfaceSource} source */
function sharedInterface({ name, summary, extends: bases = [] }, source) {
  return [...docComment([summary]), ...interfaceText(name, bases, source)].join("\n");
}

/** @param {string} name @param {readonly string[]} versions @returns {OptionHistory} */
const unreported = (name, versions) => ({
  name,
  type: "string",
  defaults: new Map(versions.map((version) => [version, null])),
});

const RULE = `/** One state of a multiline parser. */
export interface MultilineRule {
  /** Name of the state; the first of a record is called \`start_state\`. */
  readonly state: string;
  /** Onigmo regex, without slashes around it. */
  readonly regex: string;
  /** State of the lines that follow. */
  readonly next: string;
}`;
