// @ts-check
// Which options stand in a plugin's own interface, and which in interfaces that it shares.
import { optionHistories } from "./reported-options.mjs";
import { SHARED } from "./shared-options.mjs";

/** @import { PluginOverlay } from "../../src/overlay/plugin-overlay.js" */
/** @import { Group } from "./names.mjs" */
/** @import { Refinement } from "./refinements.mjs" */
/** @import { OptionHistory, ReportedPlugin } from "./reported-options.mjs" */

/**
 * Which shared interfaces a plugin has, by what the binary reports of it.
 *
 * @param {Group} group
 * @param {readonly { readonly plugin: ReportedPlugin }[]} reports
 * @param {Refinement} refinement
 * @returns {string[]}
 */
export function sharedOf(group, reports, { shared = [], notShared = [] }) {
  const networking = reports.flatMap(({ plugin }) => plugin.networking ?? []);
  const isListener = networking.some(({ name }) => name === "net.share_port");
  const hasTls = reports.some(({ plugin }) => plugin.network_tls !== undefined);
  const network = networking.length === 0 ? [] : NETWORK[group](isListener);
  const tls = hasTls ? TLS[group] : [];
  const found = new Set([COMMON[group], ...network, ...tls, ...shared]);
  return SHARED.map(({ name }) => name).filter(
    (name) => found.has(name) && !notShared.includes(name),
  );
}

/** @type {Readonly<Record<Group, string>>} */
const COMMON = {
  inputs: "InputCommon",
  filters: "FilterCommon",
  outputs: "OutputCommon",
  processors: "ProcessorCommon",
  customs: "CustomCommon",
};

/** @type {Readonly<Record<Group, (isListener: boolean) => readonly string[]>>} */
const NETWORK = {
  inputs: (isListener) => [isListener ? "InputListener" : "InputClient"],
  outputs: () => ["OutputHost", "OutputNetwork"],
  filters: () => [],
  processors: () => [],
  customs: () => [],
};

/** @type {Readonly<Record<Group, readonly string[]>>} */
const TLS = {
  inputs: ["InputTls"],
  outputs: ["OutputTls"],
  filters: [],
  processors: [],
  customs: [],
};

/** Set where the plugin is used, or listed by every binary for every plugin of the kind. */
const NOT_OWN = ["name", "match", "match_regex", "host", "listen", "port", "ipv6"];

/**
 * A plugin's own options: the binary repeats shared ones in its list. One stays when the overlay has a word about it.
 *
 * @param {Group} group
 * @param {readonly { readonly version: string, readonly plugin: ReportedPlugin }[]} reports
 * @param {PluginOverlay} overlay
 * @param {readonly string[]} shared
 * @returns {OptionHistory[]}
 */
export function ownOptions(group, reports, overlay, shared) {
  const inShared = new Set(
    SHARED.filter(({ name }) => shared.includes(name)).flatMap((row) =>
      Object.keys(row.overlay.about),
    ),
  );
  const tls = new Set(
    reports.flatMap(({ plugin }) =>
      (plugin.network_tls ?? []).map(({ name }) => name.toLowerCase()),
    ),
  );
  const isNet = group === "inputs" || group === "outputs";
  const listed = optionHistories(
    reports.map(({ version, plugin }) => ({ version, options: plugin.options ?? [] })),
  ).filter(({ name }) => !(isNet && NOT_OWN.includes(name)) && !tls.has(name));
  const own = listed.filter(
    ({ name, type, defaults }) => !inShared.has(name) || hasOwnDefault(defaults, type),
  );
  const besides = (overlay.unlisted ?? [])
    .filter(({ name }) => !own.some((option) => option.name === name))
    .map((option) => unlisted(option, reports));
  return [...own, ...spokenOf(overlay, [...own, ...besides], inShared, reports), ...besides];
}

/** @param {ReadonlyMap<string, string | null>} defaults @param {string} type */
const hasOwnDefault = (defaults, type) =>
  type !== "deprecated" && [...defaults.values()].some((value) => value !== null && value !== "");

/**
 * Shared options that the overlay requires, limits or explains: the plugin's own interface says so again.
 *
 * @param {PluginOverlay} overlay
 * @param {readonly OptionHistory[]} own
 * @param {ReadonlySet<string>} inShared
 * @param {readonly { readonly version: string }[]} reports
 */
function spokenOf({ required = [], oneOf = {}, about = {} }, own, inShared, reports) {
  const rows = required.map((row) => (typeof row === "string" ? row : row.option));
  // Words alone do not loosen what the shared interface allows.
  const explained = Object.keys(about).filter((name) => !isLimited(name));
  const names = new Set([...rows, ...Object.keys(oneOf), ...explained]);
  return [...names]
    .filter((name) => inShared.has(name) && !own.some((option) => option.name === name))
    .map((name) => unlisted({ name, type: sharedType(name) }, reports));
}

/** @param {string} name */
const isLimited = (name) => SHARED.some(({ overlay }) => overlay.oneOf?.[name] !== undefined);

/** @param {string} name */
function sharedType(name) {
  const row = SHARED.find(({ overlay }) => overlay.about[name] !== undefined);
  return row?.overlay.types?.[name] ?? "string";
}

/**
 * @param {{ readonly name: string, readonly type: string, readonly default?: string }} option
 * @param {readonly { readonly version: string }[]} reports
 * @returns {OptionHistory}
 */
const unlisted = ({ name, type, default: value }, reports) => ({
  name,
  type,
  defaults: new Map(reports.map(({ version }) => [version, value ?? null])),
});
