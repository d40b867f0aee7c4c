import type { Diagnostic } from "@millrace/core";
import { awsImageOutputs } from "../catalogue/aws-image.js";
import {
  type CatalogueOption,
  catalogueVersions,
  findOption,
  loadCatalogue,
  type PluginGroup,
} from "../catalogue/catalogue.js";
import { compareVersions } from "../catalogue/engine.js";
import { readValue } from "../catalogue/value-types.js";
import { overlayOf } from "../overlay/index.js";
import type { AllowedValues, PluginOverlay, VersionSpan } from "../overlay/plugin-overlay.js";
import { repeatableOptions } from "../overlay/repeatable.js";
import { isCoreOption, isInactive } from "./inactive.js";
import type { LawContext } from "./law.js";
import {
  deprecatedOption,
  invalidOption,
  misreadOption,
  missingOption,
  optionOverwritten,
  optionTwice,
  secretInFile,
  unknownOption,
  unknownPlugin,
  unlistedOption,
} from "./option-findings.js";
import type { OptionView, PluginView } from "./plugin-view.js";

/** Words for the kinds of plugins in messages. */
const KIND: Readonly<Record<PluginGroup, string>> = {
  inputs: "input",
  filters: "filter",
  outputs: "output",
  processors: "processor",
  customs: "custom plugin",
};

/** Options of one plugin against what the engine's binary reports, and what the overlay knows besides. */
export function checkPluginOptions(view: PluginView, context: LawContext): Diagnostic[] {
  if (view.plugin === "") return [];
  const { catalogue, engine } = context;
  const group = groupOf(view, context);
  const known = catalogue.options(group, view.plugin);
  if (known === undefined) {
    return [
      unknownPlugin(
        view.spot.path,
        {
          kind: KIND[view.group],
          plugin: view.plugin,
          engine: engine.name,
          known: catalogue.pluginNames(view.group),
          has:
            inAwsImage(view) ??
            otherVersion(context, (other) => other.options(view.group, view.plugin) !== undefined),
        },
        view.spot.position,
      ),
    ];
  }
  const overlay = overlayOf(group, view.plugin);
  const facts: Facts = { group, known, overlay, context };
  return [
    ...(isInactive(view) ? [] : missing(view, facts)),
    ...view.options.flatMap((option) => checkOption(view, option, facts)),
    ...repeated(view, facts),
  ];
}

interface Facts {
  readonly group: PluginGroup;
  readonly known: ReadonlyMap<string, CatalogueOption>;
  readonly overlay: PluginOverlay;
  readonly context: LawContext;
}

/** A filter may stand where a processor does. */
function groupOf({ group, plugin }: PluginView, { catalogue }: LawContext): PluginGroup {
  return group === "processors" && catalogue.options(group, plugin) === undefined
    ? "filters"
    : group;
}

function missing({ plugin, options, spot }: PluginView, { overlay, context }: Facts): Diagnostic[] {
  return (overlay.required ?? [])
    .map((row) => (typeof row === "string" ? { option: row } : row))
    .filter((row) => inSpan(row, context.engine.fluentBit))
    .filter(({ option }) => !options.some(({ key }) => key === option))
    .map(({ option }) => missingOption([...spot.path, option], { option, plugin }, spot.position));
}

/** The version is one for which a row counts. */
export function inSpan({ from, before }: VersionSpan, version: string): boolean {
  return (
    (from === undefined || compareVersions(version, from) >= 0) &&
    (before === undefined || compareVersions(version, before) < 0)
  );
}

function checkOption(view: PluginView, option: OptionView, facts: Facts): Diagnostic[] {
  const { known, overlay, context } = facts;
  const listed =
    findOption(known, option.key) ??
    overlay.unlisted?.find(({ name }) => name.toLowerCase() === option.key);
  if (listed === undefined) return unknown(view, option, facts);
  const { path, position } = option.spot;
  if (listed.type === "deprecated")
    return [deprecatedOption(path, { option: option.written, plugin: view.plugin }, position)];
  if (!option.known || option.variant !== undefined || isInactive(view)) return [];
  if (overlay.secret?.includes(option.key) === true && !isReference(option))
    return [secretInFile(path, { option: option.written }, position)];
  const type = overlay.types?.[option.key] ?? listed.type;
  // Of TLS's own options the engine takes any word in silence; it looks at those of a config map only.
  const unread =
    findOption(known, option.key)?.origin !== undefined && option.key.startsWith("tls");
  return checkText(option, type, overlay, unread ? { ...context, silent: true } : context);
}

function unknown(view: PluginView, option: OptionView, facts: Facts): Diagnostic[] {
  const { known, context, group } = facts;
  const { engine, catalogue } = context;
  if (isCoreOption(option.key, engine.fluentBit) || option.key.startsWith("_debug.http."))
    return [];
  if (catalogue.takesAny?.(group, view.plugin) === true) return [];
  const { path, position } = option.spot;
  const said = { option: option.written, plugin: view.plugin, engine: engine.name };
  if (engine.lenient) return [unlistedOption(path, said, position)];
  const has = otherVersion(
    context,
    (other) => findOption(other.options(group, view.plugin) ?? new Map(), option.key) !== undefined,
  );
  return [unknownOption(path, { ...said, known: [...known.keys()], has }, position)];
}

/** The nearest other version of which something holds, in words: a newer one before an older one. */
function otherVersion(
  { catalogue }: LawContext,
  has: (other: ReturnType<typeof loadCatalogue>) => boolean,
): string | undefined {
  const at = (catalogueVersions as readonly string[]).indexOf(catalogue.version);
  const inOrder = [...catalogueVersions.slice(at + 1), ...catalogueVersions.slice(0, at).reverse()];
  const found = inOrder.map(loadCatalogue).find(has);
  return found === undefined ? undefined : `fluent-bit ${found.version}`;
}

/** The AWS image, when it is the one that has an output. */
function inAwsImage({ group, plugin }: PluginView): string | undefined {
  return group === "outputs" && awsImageOutputs.has(plugin) ? "aws-for-fluent-bit" : undefined;
}

function checkText(
  { key, written: option, text, spot: { path, position } }: OptionView,
  type: string,
  overlay: PluginOverlay,
  { engine, strict, silent = false }: LawContext & { readonly silent?: boolean },
): Diagnostic[] {
  const value = text;
  const fault = (wanted: string, refused: boolean): Diagnostic[] => [
    ((refused && !silent) || strict === true ? invalidOption : misreadOption)(
      path,
      { option, value, wanted },
      position,
    ),
  ];
  const allowed = allowedValues(overlay.oneOf?.[key]);
  if (allowed !== undefined && !allows(allowed, text))
    return fault(`one of ${allowed.values.join(", ")}`, allowed.otherwise !== "ignored");
  const read = readValue(type, text, engine.fluentBit);
  if (!read.ok) return fault(read.wanted, read.engine === "refuses");
  const range = overlay.range?.[key];
  return range === undefined || inRange(range, Number(text)) ? [] : fault(rangeText(range), true);
}

function allowedValues(
  row: readonly string[] | AllowedValues | undefined,
): AllowedValues | undefined {
  if (row === undefined) return undefined;
  return Array.isArray(row) ? { values: row } : (row as AllowedValues);
}

function allows({ values, ignoreCase }: AllowedValues, text: string): boolean {
  if (values.includes(text)) return true;
  if (ignoreCase !== true) return false;
  const lower = text.toLowerCase();
  return values.some((value) => value.toLowerCase() === lower);
}

function inRange(
  { min, max }: { readonly min?: number; readonly max?: number },
  value: number,
): boolean {
  if (Number.isNaN(value)) return true;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function rangeText({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  return min === undefined ? `a number up to ${max}` : `a number from ${min}`;
}

/** A secret should come from the environment. */
const isReference = ({ text, fromVariable }: OptionView): boolean =>
  text === "" || fromVariable === true;

/**
 * An own option that stands twice stops the engine, unless it may repeat; of the options that every plugin has, the
 * last one counts. Source: flb_config_map_properties_check in src/flb_config_map.c.
 */
function repeated(view: PluginView, { group, known, overlay, context }: Facts): Diagnostic[] {
  const may = new Set([...repeatableOptions(group, view.plugin), ...(overlay.repeatable ?? [])]);
  const checked = context.catalogue.takesAny?.(group, view.plugin) !== true;
  const first = new Map<string, OptionView>();
  return view.options.flatMap((option) => {
    const before = first.get(option.key);
    if (before === undefined) {
      first.set(option.key, option);
      return [];
    }
    if (may.has(option.key)) return [];
    const { path, position } = option.spot;
    const line = before.spot.position?.line;
    const at = line === undefined ? {} : { first: line };
    const { origin, common = false } = findOption(known, option.key) ?? {};
    const refused = checked && !common && (origin === undefined || origin === "networking");
    return [
      refused
        ? optionTwice(path, { option: option.written, plugin: view.plugin, ...at }, position)
        : optionOverwritten(path, { option: option.written, ...at }, position),
    ];
  });
}
