import type { Path, SourcePosition } from "@millrace/core";
import type { Catalogue, PluginGroup } from "../catalogue/catalogue.js";
import type { Engine } from "../catalogue/engine.js";
import type { Section, SectionKind } from "../model/config.js";
import type { Condition, Signal } from "../model/processors.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import type { LawContext } from "./law.js";
import type { OptionView, PluginView, Spot } from "./plugin-view.js";
import { resolveVariables, type Variables, withOwnVariables } from "./variables.js";

/** A section that is no plugin: SERVICE, a parser, a stream task. */
export interface SectionView {
  readonly kind: SectionKind;
  readonly options: readonly OptionView[];
  readonly spot: Spot;
  readonly section: Section;
}

/** A plugin that stands in a section of its own. */
export interface InstanceView extends PluginView {
  readonly kind: SectionKind;
  readonly section: Section;
  /** As the engine calls it: its alias, else `s3.1`, where all plugins of the kind are counted. */
  readonly instance: string;
}

/** A processor, or a filter that is used as one. */
export interface ProcessorView extends PluginView {
  readonly owner: InstanceView;
  readonly signal: Signal;
  readonly condition?: Condition;
}

/** All that a rule may look at. */
export interface CheckSubject extends LawContext {
  /** Fluent Bit's own version. */
  readonly version: string;
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly variables: Variables;
  readonly loaded: LoadedConfig;
  /** Options of all SERVICE sections in order, as the engine merges them. */
  readonly service: readonly OptionView[];
  readonly inputs: readonly InstanceView[];
  readonly filters: readonly InstanceView[];
  readonly outputs: readonly InstanceView[];
  readonly customs: readonly InstanceView[];
  readonly processors: readonly ProcessorView[];
  /** Parsers and multiline parsers in the order in which the engine registers them. */
  readonly parsers: readonly SectionView[];
  /** Tags that are known from elsewhere (a task definition), as `Match` globs with `*`; undefined: only the inputs say. */
  readonly givenTags?: readonly string[];
}

/** What a config is checked against. */
export interface SubjectOptions {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly variables: Variables;
  readonly givenTags?: readonly string[];
}

const GROUPS = {
  input: "inputs",
  filter: "filters",
  output: "outputs",
  custom: "customs",
} as const satisfies { readonly [K in SectionKind]?: PluginGroup };
type PluginKind = keyof typeof GROUPS;

/** Makes the views of a loaded config. */
export function checkSubject(loaded: LoadedConfig, options: SubjectOptions): CheckSubject {
  const { engine, catalogue, givenTags } = options;
  const version = engine.fluentBit;
  const variables = withOwnVariables(loaded.config.env ?? [], options.variables);
  const resolve: Resolve = (text) => resolveVariables(text, variables, version);
  const instances = (kind: PluginKind): InstanceView[] =>
    instancesOf(loaded.config.sections, kind, resolve);
  const [inputs, filters, outputs, customs] = [
    instances("input"),
    instances("filter"),
    instances("output"),
    instances("custom"),
  ];
  return {
    engine,
    catalogue,
    version,
    variables,
    loaded,
    ...fileAccess(loaded),
    service: loaded.config.sections
      .filter(({ kind }) => kind === "service")
      .flatMap((section) => optionViews(section, ["service"], resolve)),
    inputs,
    filters,
    outputs,
    customs,
    processors: [...inputs, ...outputs].flatMap((owner) => processorsOf(owner, resolve)),
    parsers: sectionViews(loaded.parsers, resolve),
    ...(givenTags === undefined ? {} : { givenTags }),
  };
}

type Resolve = (text: string) => ReturnType<typeof resolveVariables>;

function fileAccess({
  files,
  path,
  imageKnown = false,
}: LoadedConfig): Pick<LawContext, "readText" | "filesKnown" | "everyFileKnown"> {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  return {
    filesKnown: true,
    everyFileKnown: imageKnown,
    readText: (name) => {
      const { bytes } = files.read(name.startsWith("/") ? name : `${folder}${name}`);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
  };
}

function instancesOf(
  sections: readonly Section[],
  kind: PluginKind,
  resolve: Resolve,
): InstanceView[] {
  return sections
    .filter((section) => section.kind === kind)
    .map((section, i) => {
      const group = GROUPS[kind];
      const base: Path = [group, i];
      const all = optionViews(section, base, resolve);
      // Of several names the engine takes the first; of other options the last.
      const name = all.find(({ key }) => key === "name");
      const plugin = name?.known === true ? pluginName(name.text) : "";
      // The engine numbers all plugins of a kind together: the second output is `s3.1`, whatever the first is.
      const alias = all.findLast(({ key, known }) => key === "alias" && known)?.text;
      return {
        kind,
        group,
        plugin,
        section,
        options: all.filter(({ key }) => key !== "name"),
        spot: { path: base, ...positionOf(section.source, section.source?.file) },
        instance: alias ?? `${plugin}.${i}`,
      };
    });
}

/** `es://host:9200` names the plugin `es`. */
const pluginName = (text: string): string => (text.split("://")[0] ?? "").toLowerCase();

function sectionViews(sections: readonly Section[], resolve: Resolve): SectionView[] {
  return sections.map((section, i) => {
    const path: Path = [section.kind === "parser" ? "parsers" : "multiline_parsers", i];
    return {
      kind: section.kind,
      section,
      options: optionViews(section, path, resolve),
      spot: { path, ...positionOf(section.source, section.source?.file) },
    };
  });
}

function optionViews(section: Section, base: Path, resolve: Resolve): OptionView[] {
  return section.entries.map(([written, value], i) => {
    const source = section.source?.entries[i];
    const raw = scalarText(value);
    const { text, known, unset } = resolve(raw);
    return {
      key: written.toLowerCase(),
      written,
      text,
      known,
      ...(raw.includes("${") ? { fromVariable: true } : {}),
      ...(unset.length === 0 ? {} : { unset }),
      spot: { path: [...base, written], ...positionOf(source, section.source?.file) },
    };
  });
}

/** Values as a printer writes them. */
const scalarText = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "on" : "off") : String(value);

function positionOf(
  source: { readonly file?: string; readonly line: number; readonly column: number } | undefined,
  file: string | undefined,
): { readonly position?: SourcePosition } {
  if (source === undefined) return {};
  const named = source.file ?? file;
  const { line, column } = source;
  return { position: { ...(named === undefined ? {} : { file: named }), line, column } };
}

function processorsOf(owner: InstanceView, resolve: Resolve): ProcessorView[] {
  const { processors = {} } = owner.section;
  const file = owner.section.source?.file;
  return Object.entries(processors).flatMap(([signal, units]) =>
    (units ?? []).map(({ name, options, condition, source }, i) => {
      const path: Path = [...owner.spot.path, "processors", signal, i];
      const plugin = resolve(name);
      return {
        owner,
        signal: signal as Signal,
        group: "processors" as const,
        plugin: plugin.known ? plugin.text.toLowerCase() : "",
        spot: { path, ...positionOf(source, file) },
        ...(condition === undefined ? {} : { condition }),
        options: options.flatMap(([written, value]): OptionView[] => {
          const spot = {
            path: [...path, written],
            ...positionOf(source?.parts[written] ?? source, file),
          };
          const key = written.toLowerCase();
          if (typeof value !== "object") return [{ key, written, ...resolve(String(value)), spot }];
          return [{ key, written, text: "", known: true, variant: value, spot }];
        }),
      };
    }),
  );
}
