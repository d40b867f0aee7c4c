import { createRequire } from "node:module";

/** An option as the binary reports it. */
export interface CatalogueOption {
  readonly name: string;
  /** The binary's word for the type: `string`, `integer`, `double`, `boolean`, `size`, `time`, lists. */
  readonly type: string;
  readonly default: string | null;
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
  const options = (
    group: PluginGroup,
    plugin: string,
  ): ReadonlyMap<string, CatalogueOption> | undefined => {
    const name = plugin.toLowerCase();
    const ofGroup = plugins[group] ?? {};
    const found = Object.hasOwn(ofGroup, name) ? ofGroup[name] : undefined;
    if (found === undefined) return undefined;
    const key = `${group}/${name}`;
    const known = cache.get(key) ?? optionsOf(found, sections[SECTION_OF[group]] ?? []);
    cache.set(key, known);
    return known;
  };
  return Object.freeze({
    version,
    options,
    pluginNames: (group: PluginGroup) => Object.keys(plugins[group] ?? {}),
  });
}

function optionsOf(
  plugin: CataloguePlugin,
  section: CatalogueFile["sections"][string],
): ReadonlyMap<string, CatalogueOption> {
  const common = section.map((key) =>
    typeof key === "string"
      ? { name: key, type: "string", default: null }
      : { ...key, default: null },
  );
  const groups = [
    common,
    plugin.networking,
    plugin.network_tls,
    plugin.global_options,
    plugin.options,
  ];
  return new Map(
    groups.flatMap((list) => list ?? []).map((option) => [option.name.toLowerCase(), option]),
  );
}
