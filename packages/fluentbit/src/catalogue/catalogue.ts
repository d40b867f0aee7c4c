import { createRequire } from "node:module";

/** An option as the binary reports it. */
export interface CatalogueOption {
  readonly name: string;
  /** The binary's word for the type: `string`, `integer`, `double`, `boolean`, `size`, `time`, lists. */
  readonly type: string;
  readonly default: string | null;
  /** Which list of the binary it stands in; the plugin's own when it says nothing. */
  readonly origin?: "section" | "networking" | "tls" | "global";
  /** The plugin lists it as its own, and the engine reads it for every plugin: of several the last counts. */
  readonly common?: true;
}

interface CataloguePlugin {
  readonly options?: readonly CatalogueOption[];
  readonly global_options?: readonly CatalogueOption[];
  readonly networking?: readonly CatalogueOption[];
  readonly network_tls?: readonly CatalogueOption[];
}

/** Kinds of plugins, as the catalogues group them. */
export type PluginGroup = "inputs" | "filters" | "outputs" | "processors" | "customs";

interface CatalogueFile {
  readonly version: string;
  readonly plugins: { readonly [G in PluginGroup]?: { readonly [name: string]: CataloguePlugin } };
  readonly sections: {
    readonly [kind: string]: readonly (string | { readonly name: string; readonly type: string })[];
  };
}

/** What one Fluent Bit binary knows. */
export interface Catalogue {
  readonly version: string;
  /** Names of the plugins of a group. */
  pluginNames(group: PluginGroup): readonly string[];
  /** All options of a plugin by lower-case name, those of its kind included; undefined: the plugin is unknown. */
  options(group: PluginGroup, plugin: string): ReadonlyMap<string, CatalogueOption> | undefined;
  /** The plugin reads its options by itself, without a list: the engine refuses none of them. */
  readonly takesAny?: (group: PluginGroup, plugin: string) => boolean;
  /** Keys of SERVICE by lower-case name. */
  readonly service?: ReadonlyMap<string, CatalogueOption>;
}

/** An option by its lower-case key; `rdkafka.` stands for all keys that start so. */
export function findOption(
  options: ReadonlyMap<string, CatalogueOption>,
  key: string,
): CatalogueOption | undefined {
  const own = options.get(key);
  if (own !== undefined && own.type !== "prefixed string") return own;
  return [...options.values()].find(
    ({ name, type }) =>
      type === "prefixed string" && key.length > name.length && key.startsWith(name.toLowerCase()),
  );
}

/** Versions of which a catalogue exists, oldest first. */
export const catalogueVersions = Object.freeze(["1.9.10", "4.2.8", "5.0.9", "5.1.1"] as const);
export type CatalogueVersion = (typeof catalogueVersions)[number];

const loaded = new Map<CatalogueVersion, Catalogue>();

/** Loads a catalogue at first use. */
export function loadCatalogue(version: CatalogueVersion): Catalogue {
  const known = loaded.get(version);
  if (known !== undefined) return known;
  const file = createRequire(import.meta.url)(
    `@millrace/fluentbit/catalogue/fluent-bit-${version}.json`,
  ) as CatalogueFile;
  const made = fromFile(file);
  loaded.set(version, made);
  return made;
}

const SECTION_OF: Readonly<Record<PluginGroup, string>> = {
  inputs: "input",
  filters: "filter",
  outputs: "output",
  processors: "processor",
  customs: "custom",
};

function fromFile({ version, plugins, sections }: CatalogueFile): Catalogue {
  const cache = new Map<string, ReadonlyMap<string, CatalogueOption>>();
  const shared = new Map<PluginGroup, readonly CatalogueOption[]>();
  const networking = (group: PluginGroup): readonly CatalogueOption[] => {
    const made = shared.get(group) ?? networkingOf(plugins[group] ?? {});
    shared.set(group, made);
    return made;
  };
  const options = (
    group: PluginGroup,
    plugin: string,
  ): ReadonlyMap<string, CatalogueOption> | undefined => {
    const name = plugin.toLowerCase();
    const ofGroup = plugins[group] ?? {};
    const found = Object.hasOwn(ofGroup, name) ? ofGroup[name] : undefined;
    if (found === undefined) return undefined;
    const key = `${group}/${name}`;
    const known =
      cache.get(key) ??
      optionsOf(
        found,
        group === "inputs" ? (found.networking ?? []) : networking(group),
        sections[SECTION_OF[group]] ?? [],
      );
    cache.set(key, known);
    return known;
  };
  return Object.freeze({
    version,
    options,
    pluginNames: (group: PluginGroup) => Object.keys(plugins[group] ?? {}),
    takesAny: (group: PluginGroup, plugin: string) =>
      plugins[group]?.[plugin.toLowerCase()]?.options === undefined,
    service: new Map(
      (sections.service ?? []).map((key) => {
        const option = sectionOption(key);
        return [option.name.toLowerCase(), option] as const;
      }),
    ),
  });
}

/**
 * The engine takes `net.*` on every plugin of a kind, also on those whose binary lists none. Not so on inputs: one that
 * listens knows others than one that connects, and one that does neither crashes.
 */
function networkingOf(plugins: { readonly [name: string]: CataloguePlugin }): CatalogueOption[] {
  const all = Object.values(plugins).flatMap(({ networking = [] }) => networking);
  return [...new Map(all.map((option) => [option.name, option])).values()];
}

function optionsOf(
  plugin: CataloguePlugin,
  networking: readonly CatalogueOption[],
  section: CatalogueFile["sections"][string],
): ReadonlyMap<string, CatalogueOption> {
  const common = section.map(sectionOption);
  // The binary lists one set of TLS options for all kinds; a kind takes those that its section knows.
  const known = new Set(common.map(({ name }) => name.toLowerCase()));
  const tls = (plugin.network_tls ?? []).filter(({ name }) => known.has(name.toLowerCase()));
  const own = (plugin.options ?? []).map((option) =>
    known.has(option.name.toLowerCase()) ? { ...option, common: true as const } : option,
  );
  const groups = [
    common,
    from("networking", networking),
    from("tls", tls),
    from("global", plugin.global_options),
    own,
  ];
  return new Map(groups.flat().map((option) => [option.name.toLowerCase(), option]));
}

function from(
  origin: NonNullable<CatalogueOption["origin"]>,
  options: readonly CatalogueOption[] = [],
): CatalogueOption[] {
  return options.map((option) => ({ ...option, origin }));
}

function sectionOption(key: CatalogueFile["sections"][string][number]): CatalogueOption {
  const named = typeof key === "string" ? { name: key, type: "string" } : key;
  return { ...named, default: null, origin: "section" };
}
