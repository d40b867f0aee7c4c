import { checkOneLine, type Diagnostic, diagnostic, type Path, type Scalar } from "@millrace/core";
import type { Engine } from "../catalogue/engine.js";
import { engineCatalogue } from "../catalogue/engine-catalogue.js";
import { checkPlugin } from "../check/check-plugin.js";
import {
  invalidOption,
  missingOption,
  secretInConfig,
  unknownOption,
  unlistedOption,
} from "../check/option-findings.js";
import type { OptionView, PluginView } from "../check/plugin-view.js";
import type { FilterPlugin, Options, OptionValue, OutputPlugin } from "../model/plugin.js";
import { overlayOf } from "../overlay/index.js";

export const reservedOption = diagnostic<{ option: string }>("FB_RESERVED_OPTION", {
  severity: "error",
  message: ({ option }) => `${option} is set by the pipeline and cannot be given`,
  hint: () => "which records arrive is said by the routes; take the option out",
});

/** A second one of these would win over the one that the compiled route needs. */
const RESERVED: ReadonlySet<string> = new Set(["name", "match", "match_regex", "alias"]);

const GROUP = { filter: "filters", output: "outputs" } as const;

/** Options that a definition of ours must say, though the engine starts without them. */
const WANTED: { readonly [plugin: string]: readonly string[] } = {
  "outputs/s3": ["region"],
  "outputs/loki": ["host", "labels"],
  "filters/rewrite_tag": ["rule"],
};

type Node = FilterPlugin | OutputPlugin;

/** One `key value` of a node and where it stands in the definition. */
interface Given {
  readonly option: string;
  readonly value: unknown;
  readonly path: Path;
  /** By the escape hatch: what the engine's list does not know is no finding. */
  readonly extra: boolean;
}

/** Findings about one plugin of a definition: what the engine says of it, and what we ask besides. */
export function checkOptions(node: Node, engine: Engine, path: Path): Diagnostic[] {
  const { secret = [] } = overlayOf(GROUP[node.kind], node.plugin);
  const given = givenOptions(node, path);
  // A secret's finding must not show it: it is reported as a secret, whatever else is wrong with it.
  const [secrets, open] = split(
    given,
    ({ option, value }) => secret.includes(option.toLowerCase()) && !isReference(value),
  );
  const about = [...open.flatMap(shapeFaults), ...open.flatMap(guarded)];
  // Where we have said what is wrong with a value, the engine's view of it adds nothing.
  const told = [...about, ...secrets].map((one) => one.path);
  const found = engineFindings(node, given, engine, path).filter(
    (one) => !told.some((at) => samePath(at, one.path)),
  );
  return [
    ...reserved(given),
    ...wanted(node, given, path).filter(
      (one) => !found.some(({ code, path: at }) => code === one.code && samePath(at, one.path)),
    ),
    ...found,
    ...about,
    ...secrets.map(({ option, path: at }) => secretInConfig(at, { option })),
  ];
}

function givenOptions({ options, extra = [] }: Node, path: Path): Given[] {
  return [
    ...Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([option, value]) => ({ option, value, path: [...path, option], extra: false })),
    ...extra.map(([option, value]) => ({
      option,
      value,
      path: [...path, "extra", option],
      extra: true,
    })),
  ];
}

function split<T>(items: readonly T[], first: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(first), items.filter((item) => !first(item))];
}

function reserved(given: readonly Given[]): Diagnostic[] {
  return given
    .filter(({ option }) => RESERVED.has(option.toLowerCase()))
    .map(({ option, path }) => reservedOption(path, { option }));
}

/** Every key and value stays on its line, those of the escape hatch too. */
function guarded({ option, value, path }: Given): Diagnostic[] {
  return [
    ...checkOneLine(path, option),
    ...valuesOf(value as OptionValue).flatMap((item) => checkOneLine(path, item)),
  ];
}

function wanted({ kind, plugin }: Node, given: readonly Given[], path: Path): Diagnostic[] {
  return (WANTED[`${GROUP[kind]}/${plugin}`] ?? [])
    .filter((option) => !given.some((one) => one.option.toLowerCase() === option))
    .map((option) => missingOption([...path, option], { option, plugin }));
}

/** What the checks of config files say. A secret has its own finding here, and the escape hatch may name the unknown. */
function engineFindings(
  node: Node,
  given: readonly Given[],
  engine: Engine,
  path: Path,
): Diagnostic[] {
  const hatch = given.filter(({ extra }) => extra).map((one) => one.path);
  const context = {
    engine,
    catalogue: engineCatalogue(engine),
    filesKnown: false,
    strict: true,
  };
  return checkPlugin(viewOf(node, given, path), context).filter(
    ({ code, path: at }) =>
      code !== "FB_SECRET_IN_FILE" &&
      !(
        (code === unknownOption.code || code === unlistedOption.code) &&
        hatch.some((one) => samePath(one, at))
      ),
  );
}

const samePath = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

function viewOf({ kind, plugin }: Node, given: readonly Given[], path: Path): PluginView {
  return {
    group: GROUP[kind],
    plugin,
    spot: { path },
    options: [
      // Which records arrive is said by the routes; the pipeline writes the Match.
      { key: "match", written: "Match", text: "*", known: true, spot: { path } },
      ...given.flatMap((one): OptionView[] =>
        RESERVED.has(one.option.toLowerCase())
          ? []
          : valuesOf(one.value as OptionValue)
              .filter(isScalar)
              .filter((value) => value !== "")
              .map((value) => optionView(one, value)),
      ),
    ],
  };
}

function optionView({ option, path }: Given, value: Scalar): OptionView {
  const text = String(value);
  const fromVariable = text.includes("${");
  return {
    key: option.toLowerCase(),
    written: option,
    text,
    known: !fromVariable,
    ...(fromVariable ? { fromVariable } : {}),
    spot: { path },
  };
}

function shapeFaults({ option, value, path }: Given): Diagnostic[] {
  return valuesOf(value as OptionValue).flatMap((item) => {
    if (!isScalar(item))
      return [invalidOption(path, { option, value: item, wanted: "text, a number or a boolean" })];
    return item === "" ? [invalidOption(path, { option, value: item, wanted: "a value" })] : [];
  });
}

const isScalar = (value: unknown): value is Scalar =>
  ["string", "number", "boolean"].includes(typeof value);

function isReference(value: unknown): boolean {
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
