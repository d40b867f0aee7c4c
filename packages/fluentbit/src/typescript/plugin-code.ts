import { awsImageOutputs } from "../catalogue/aws-image.js";
import { catalogueVersions, loadCatalogue, type PluginGroup } from "../catalogue/catalogue.js";
import { orderedList } from "../catalogue/ordered-options.js";
import type { Entry } from "../model/config.js";
import type { SectionPluginKind } from "../model/plugin.js";
import { retryLimitWord } from "../model/retry-limit.js";
import { scalarText } from "../model/scalar-text.js";
import { overlayOf } from "../overlay/index.js";
import { type Code, call, type MapRow, map, text } from "./code.js";
import { looseRows, type OptionKnowledge, typedRows } from "./option-rows.js";
import { type PluginFunction, pluginFunction } from "./typed-surface.js";

/** Notes that a name is imported, and gives it back. */
export type Import = (module: string, name: string) => string;

export const MAIN = "@millrace/fluentbit";

const GROUPS = {
  input: "inputs",
  filter: "filters",
  output: "outputs",
  custom: "customs",
} as const satisfies Record<SectionPluginKind, PluginGroup>;

/** A call that makes a plugin's node, and what is to be said above it. */
export interface PluginCode {
  readonly code: Code;
  readonly notes: readonly string[];
}

/** The call of a plugin's own function, or of the one for any plugin where the types do not take its options. */
export function pluginCode(
  kind: SectionPluginKind,
  plugin: string,
  entries: readonly Entry[],
  use: Import,
): PluginCode {
  const group = GROUPS[kind];
  const name = plugin.toLowerCase();
  const own = pluginFunction(group, name);
  const given = kind === "output" ? entries.map(withRetryWord) : entries;
  const known = pluginKnowledge(group, name, own);
  if (own === undefined) return { code: anyCode(kind, plugin, given, known, use), notes: [] };
  const { rows, typed } = typedRows(given, known);
  const lacking = own.required.filter((key) => !typed.has(key));
  if (lacking.length === 0)
    return { code: nodeCall(use(`${MAIN}/${group}`, own.name), [], rows), notes: [] };
  return {
    code: anyCode(kind, plugin, given, known, use),
    notes: [lackingNote(own, lacking, given)],
  };
}

const withRetryWord = ([key, value]: Entry): Entry =>
  key.toLowerCase() === "retry_limit" ? [key, retryLimitWord(scalarText(value))] : [key, value];

function lackingNote(
  { name }: PluginFunction,
  lacking: readonly string[],
  entries: readonly Entry[],
): string {
  const given = new Set(entries.map(([key]) => key.toLowerCase()));
  if (name === "lokiOutput" && lacking.includes("labels") && given.has("labels"))
    return "lokiOutput takes the labels of a contract.";
  return `${name} needs ${lacking.join(", ")}${lacking.every((key) => given.has(key)) ? " of another type" : ""}.`;
}

/** What is known of a plugin's options. */
export function pluginKnowledge(
  group: PluginGroup,
  plugin: string,
  own: PluginFunction | undefined,
): OptionKnowledge {
  const { oneOf = {} } = overlayOf(group, plugin);
  const isGo = group === "outputs" && awsImageOutputs.has(plugin);
  return {
    ...(own === undefined ? {} : { types: own }),
    // Of a plugin that no engine of ours has, any order may count.
    orderedList: (key) =>
      own === undefined && !isKnown(group, plugin) ? "all" : orderedList(group, plugin, key),
    reading: (key) => {
      const row = Object.hasOwn(oneOf, key) ? oneOf[key] : undefined;
      const ignores = row !== undefined && "ignoreCase" in row && row.ignoreCase === true;
      return { anyCase: key === "log_level" || ignores, plainBooleans: isGo };
    },
  };
}

const isKnown = (group: PluginGroup, plugin: string): boolean =>
  catalogueVersions.some((version) => loadCatalogue(version).options(group, plugin) !== undefined);

function anyCode(
  kind: SectionPluginKind,
  plugin: string,
  entries: readonly Entry[],
  known: OptionKnowledge,
  use: Import,
): Code {
  return nodeCall(use(MAIN, `${kind}Plugin`), [text(plugin)], looseRows(entries, known).rows);
}

/** Functions of one argument do without it when it is empty; the others need it. */
const nodeCall = (name: string, first: readonly Code[], rows: readonly MapRow[]): Code =>
  rows.length === 0 && first.length === 0 ? call(name) : call(name, ...first, map(rows));
