import {
  checkOneLine,
  type Diagnostic,
  diagnostic,
  didYouMean,
  type Path,
  type Scalar,
  showValue,
} from "@millrace/core";
import {
  type Catalogue,
  catalogueVersions,
  loadCatalogue,
  type PluginGroup,
} from "../catalogue/catalogue.js";
import type { Engine } from "../catalogue/engine.js";
import { valueFault } from "../catalogue/value-types.js";
import type { FilterPlugin, Options, OptionValue, OutputPlugin } from "../model/plugin.js";
import { filterOverlays, outputOverlays } from "../overlay/index.js";
import type { PluginOverlay } from "../overlay/plugin-overlay.js";

export const unknownPlugin = diagnostic<{
  kind: string;
  plugin: string;
  engine: string;
  known: readonly string[];
}>("FB_UNKNOWN_PLUGIN", {
  severity: "error",
  message: ({ kind, plugin, engine }) =>
    `${engine} has no ${kind} called ${JSON.stringify(plugin)}`,
  hint: ({ plugin, known }) => didYouMean(plugin, known),
});

export const unknownOption = diagnostic<{
  option: string;
  plugin: string;
  engine: string;
  known: readonly string[];
  has?: string | undefined;
}>("FB_UNKNOWN_OPTION", {
  severity: "error",
  message: ({ option, plugin, engine }) =>
    `the ${plugin} plugin of ${engine} has no option ${JSON.stringify(option)}`,
  hint: ({ option, known, has }) =>
    has === undefined ? didYouMean(option, known) : `${has} has it`,
});

export const unlistedOption = diagnostic<{ option: string; plugin: string; engine: string }>(
  "FB_UNLISTED_OPTION",
  {
    severity: "warning",
    message: ({ option, plugin, engine }) =>
      `the ${plugin} plugin of ${engine} lists no option ${JSON.stringify(option)}`,
    hint: () =>
      "images of the 2.x line carry options that the upstream version does not list: try it on the image",
  },
);

export const missingOption = diagnostic<{ option: string; plugin: string }>("FB_MISSING_OPTION", {
  severity: "error",
  message: ({ option, plugin }) => `the ${plugin} plugin needs ${option}`,
  hint: ({ option }) => `add ${option}`,
});

export const invalidOption = diagnostic<{ option: string; value: unknown; wanted: string }>(
  "FB_INVALID_OPTION",
  {
    severity: "error",
    message: ({ option, value, wanted }) => `${option} takes ${wanted}, got ${showValue(value)}`,
    hint: ({ option, wanted }) => `give ${option} ${wanted}`,
  },
);

export const secretInConfig = diagnostic<{ option: string }>("FB_SECRET_IN_CONFIG", {
  severity: "error",
  message: ({ option }) => `${option} has a secret in plain text`,
  hint: ({ option }) =>
    `give the router an environment variable from Secrets Manager or SSM and write ${option}: "\${NAME}"`,
});

export const reservedOption = diagnostic<{ option: string }>("FB_RESERVED_OPTION", {
  severity: "error",
  message: ({ option }) => `${option} is set by the pipeline and cannot be given`,
  hint: () => "which records arrive is said by the routes; take the option out",
});

/** A second one of these would win over the one that the compiled route needs. */
const RESERVED: ReadonlySet<string> = new Set(["name", "match", "match_regex", "alias"]);

const GROUP = { filter: "filters", output: "outputs" } as const satisfies Record<
  string,
  PluginGroup
>;
const OVERLAYS = { filter: filterOverlays, output: outputOverlays };

/** Options of one plugin against what the engine's binary reports, and what we know besides. */
export function checkOptions(
  node: FilterPlugin | OutputPlugin,
  engine: Engine,
  path: Path,
): Diagnostic[] {
  const catalogue = loadCatalogue(engine.catalogue);
  const group = GROUP[node.kind];
  const known = catalogue.options(group, node.plugin);
  const overlay = OVERLAYS[node.kind][node.plugin] ?? { required: [] };
  // A secret's finding must not show it: it is reported as a secret, whatever else is wrong with it.
  const shown = ([option, value]: readonly [string, unknown]) =>
    !isOpenSecret(option, value as OptionValue, overlay);
  const lines = [
    ...reserved(node, path),
    ...guarded(Object.entries(node.options).filter(shown), path),
    ...guarded((node.extra ?? []).filter(shown), [...path, "extra"]),
  ];
  if (known === undefined) {
    const names = catalogue.pluginNames(group);
    return [
      unknownPlugin(path, {
        kind: node.kind,
        plugin: node.plugin,
        engine: engine.name,
        known: names,
      }),
      ...lines,
    ];
  }
  return [
    ...lines,
    ...missing(node, overlay, path),
    ...(node.extra ?? []).flatMap(([option, value]) =>
      isOpenSecret(option, value, overlay)
        ? [secretInConfig([...path, "extra", option], { option })]
        : [],
    ),
    ...Object.entries(node.options).flatMap(([option, value]) => {
      if (value === undefined) return [];
      const type = known.get(option.toLowerCase());
      if (type === undefined) return unknown(node, option, known, engine, [...path, option]);
      return checkValue(option, value, type.type, overlay, [...path, option]);
    }),
  ];
}

function reserved({ options, extra = [] }: FilterPlugin | OutputPlugin, path: Path): Diagnostic[] {
  const given = [
    ...Object.keys(options).map((option) => ({ option, at: [...path, option] })),
    ...extra.map(([option]) => ({ option, at: [...path, "extra", option] })),
  ];
  return given
    .filter(({ option }) => RESERVED.has(option.toLowerCase()))
    .map(({ option, at }) => reservedOption(at, { option }));
}

/** Every key and value stays on its line, those of the escape hatch too. */
function guarded(entries: readonly (readonly [string, unknown])[], path: Path): Diagnostic[] {
  return entries.flatMap(([key, value]) => [
    ...checkOneLine([...path, key], key),
    ...valuesOf(value as OptionValue).flatMap((item) => checkOneLine([...path, key], item)),
  ]);
}

function missing(
  { plugin, options, extra = [] }: FilterPlugin | OutputPlugin,
  { required }: PluginOverlay,
  path: Path,
): Diagnostic[] {
  return required
    .filter(
      (option) =>
        options[option] === undefined && !extra.some(([key]) => key.toLowerCase() === option),
    )
    .map((option) => missingOption([...path, option], { option, plugin }));
}

function unknown(
  { kind, plugin }: FilterPlugin | OutputPlugin,
  option: string,
  known: ReadonlyMap<string, unknown>,
  engine: Engine,
  path: Path,
): Diagnostic[] {
  if (engine.lenient) return [unlistedOption(path, { option, plugin, engine: engine.name })];
  const has = otherCatalogues(engine).find((other) =>
    other.options(GROUP[kind], plugin)?.has(option.toLowerCase()),
  );
  const version = has === undefined ? undefined : `fluent-bit ${has.version}`;
  return [
    unknownOption(path, {
      option,
      plugin,
      engine: engine.name,
      known: [...known.keys()],
      has: version,
    }),
  ];
}

function otherCatalogues(engine: Engine): Catalogue[] {
  return catalogueVersions.filter((version) => version !== engine.catalogue).map(loadCatalogue);
}

function checkValue(
  option: string,
  value: OptionValue,
  type: string,
  overlay: PluginOverlay,
  path: Path,
): Diagnostic[] {
  if (isOpenSecret(option, value, overlay)) return [secretInConfig(path, { option })];
  const allowed = overlay.oneOf?.[option];
  return valuesOf(value).flatMap((item) => {
    if (!["string", "number", "boolean"].includes(typeof item)) {
      return [invalidOption(path, { option, value: item, wanted: "text, a number or a boolean" })];
    }
    if (item === "") return [invalidOption(path, { option, value: item, wanted: "a value" })];
    if (allowed !== undefined && !allowed.includes(String(item))) {
      return [invalidOption(path, { option, value: item, wanted: `one of ${allowed.join(", ")}` })];
    }
    const wanted = valueFault(type, item);
    return wanted === undefined ? [] : [invalidOption(path, { option, value: item, wanted })];
  });
}

/** Keys ignore case, so secrets are found however they are spelled. */
function isOpenSecret(option: string, value: OptionValue, { secret = [] }: PluginOverlay): boolean {
  return secret.includes(option.toLowerCase()) && !isReference(value);
}

function isReference(value: OptionValue): boolean {
  return typeof value === "string" && /^\$\{[A-Za-z_][A-Za-z0-9_]*\}$/.test(value);
}

function valuesOf(value: OptionValue): readonly Scalar[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
}

/** The last value of an option as text, or undefined. */
export function optionText(options: Options, option: string): string | undefined {
  return valuesOf(options[option]).map(String).at(-1);
}
