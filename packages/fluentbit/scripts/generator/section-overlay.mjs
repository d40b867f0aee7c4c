// @ts-check
// What src/overlay says of the keys of a section that is no plugin, in the form of a plugin's overlay.

/** @import { AllowedValues, PluginOverlay } from "../../src/overlay/plugin-overlay.js" */

/**
 * A key as the overlays of sections have it.
 *
 * @typedef {object} SectionKey
 * @property {string} [about]
 * @property {string} [type]
 * @property {AllowedValues} [oneOf]
 * @property {{ readonly min?: number, readonly max?: number }} [range]
 * @property {boolean} [repeatable]
 */
/** @typedef {Readonly<Record<string, SectionKey>>} SectionKeys */

/** @type {Readonly<Record<string, "integer" | "double" | "boolean" | "size" | "time">>} */
const TYPES = {
  boolean: "boolean",
  integer: "integer",
  port: "integer",
  size: "size",
  "binary-size": "size",
};

/**
 * Our own words win over the overlay's: they are about what only our interface takes.
 *
 * @param {SectionKeys} keys
 * @param {PluginOverlay} own
 * @returns {PluginOverlay}
 */
export function sectionOverlay(keys, own) {
  /** @template T @param {(key: SectionKey) => T | undefined} read @returns {Record<string, T>} */
  const table = (read) =>
    Object.fromEntries(
      Object.entries(keys).flatMap(([name, key]) => {
        const value = read(key);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  return {
    ...own,
    about: { ...table(({ about }) => about), ...own.about },
    oneOf: table(({ oneOf }) => oneOf),
    range: table(({ range }) => range),
    types: table(({ type }) => TYPES[type ?? ""]),
  };
}

/** @param {SectionKeys} keys */
export const repeatableKeys = (keys) =>
  Object.keys(keys).filter((name) => keys[name]?.repeatable === true);
