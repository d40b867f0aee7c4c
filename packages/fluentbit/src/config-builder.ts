import type { Scalar } from "@millrace/core";
import type {
  MultilineParserOptions,
  ParserOptions,
  ServiceOptions,
} from "./generated/sections.js";
import type { Config, Entry, Section, SectionKind } from "./model/config.js";
import {
  type CustomPlugin,
  type FilterPlugin,
  type InputPlugin,
  type OutputPlugin,
  ownCopy,
} from "./model/plugin.js";
import type { Variant } from "./model/processors.js";
import {
  multilineParserSection,
  type PluginPlacement,
  parserSection,
  pluginSection,
  serviceSection,
} from "./plugins/sections.js";

/** What a section may have besides its lines. */
export interface SectionExtras {
  /** Lines printed above it as comments, without `#`. */
  readonly comment?: readonly string[];
  /** YAML only, from 5.1 on: keys that hold a map or a list, such as `telemetry`. */
  readonly nested?: readonly (readonly [key: string, value: Variant])[];
}

/** What a plugin's section says besides the plugin's options. */
export interface PluginSectionOptions extends PluginPlacement, SectionExtras {}

/** What a section of any kind may have besides its lines. */
export interface AnySectionOptions
  extends SectionExtras,
    Pick<PluginPlacement, "processors" | "routes"> {
  /** The title, of a section that the engine does not know. */
  readonly title?: string;
}

/**
 * Composes a whole config, section by section, in the order in which it is printed. Every method gives a new builder;
 * the receiver stays as it was. Nothing is checked here: printers refuse what a format cannot say, and `millrace check`
 * finds the rest.
 */
export class FluentBitConfigBuilder {
  readonly kind = "fluent-bit-config-builder";
  readonly #config: Config;

  constructor(config: Config) {
    this.#config = config;
  }

  /**
   * Sets variables of the engine's own: `@SET` in classic, `env` in YAML. In order; the last value of a name counts.
   *
   * @example fluentBitConfig().env({ CLUSTER: "blue" })
   */
  env(
    values: { readonly [name: string]: Scalar },
    options: {
      /** YAML only, from 5.0 on: how often a value that is a `file://` is read again. */
      readonly refresh_interval?: string;
    } = {},
  ): FluentBitConfigBuilder {
    const { env = [], envRefresh } = this.#config;
    const { refresh_interval: interval } = options;
    const added: readonly Entry[] = Object.entries(values).map((entry) => Object.freeze(entry));
    const all = Object.freeze([...env, ...added]);
    if (interval === undefined) return this.#with({ env: all });
    const refresh = Object.fromEntries(added.map(([name]) => [name, interval]));
    return this.#with({ env: all, envRefresh: Object.freeze({ ...envRefresh, ...refresh }) });
  }

  /** Adds a SERVICE section. Of several the last value of a key counts. */
  service(options: ServiceOptions, extras: SectionExtras = {}): FluentBitConfigBuilder {
    return this.#add(serviceSection(options), extras);
  }

  /** Adds a parser. Classic wants it in a parsers file: build that as a config of its own. */
  parser(options: ParserOptions, extras: SectionExtras = {}): FluentBitConfigBuilder {
    return this.#add(parserSection(options), extras);
  }

  /** Adds a multiline parser. Classic wants it in a parsers file. */
  multilineParser(
    options: MultilineParserOptions,
    extras: SectionExtras = {},
  ): FluentBitConfigBuilder {
    return this.#add(multilineParserSection(options), extras);
  }

  /** Adds a custom plugin. */
  custom(plugin: CustomPlugin, options: PluginSectionOptions = {}): FluentBitConfigBuilder {
    return this.#plugin(plugin, options);
  }

  /**
   * Adds an input.
   *
   * @example fluentBitConfig().input(tailInput({ path: "/var/log/app.log", tag: "app" }))
   */
  input(plugin: InputPlugin, options: PluginSectionOptions = {}): FluentBitConfigBuilder {
    return this.#plugin(plugin, options);
  }

  /**
   * Adds a filter. Records pass filters in the order in which they are added.
   *
   * @example fluentBitConfig().filter(grep({ regex: "level error" }), { match: "app" })
   */
  filter(plugin: FilterPlugin, options: PluginSectionOptions = {}): FluentBitConfigBuilder {
    return this.#plugin(plugin, options);
  }

  /**
   * Adds an output.
   *
   * @example fluentBitConfig().output(stdoutOutput(), { match: "*", alias: "console" })
   */
  output(plugin: OutputPlugin, options: PluginSectionOptions = {}): FluentBitConfigBuilder {
    return this.#plugin(plugin, options);
  }

  /**
   * Adds a section line by line: the named way around the types, and the only one for sections of upstream, plugins and
   * streams files. Each line still passes the injection guard.
   */
  section(
    kind: SectionKind,
    entries: readonly Entry[],
    options: AnySectionOptions = {},
  ): FluentBitConfigBuilder {
    return this.#add({ kind, entries }, options);
  }

  /** The config as plain data, for `printClassic` and `printYamlConfig`. */
  build(): Config {
    return this.#config;
  }

  #plugin(
    plugin: InputPlugin | FilterPlugin | OutputPlugin | CustomPlugin,
    { nested, ...placement }: PluginSectionOptions,
  ): FluentBitConfigBuilder {
    return this.#add(pluginSection(plugin, placement), nested === undefined ? {} : { nested });
  }

  #add(made: Section, { comment, ...extras }: AnySectionOptions): FluentBitConfigBuilder {
    const hasComment = comment !== undefined && comment.length > 0;
    const section = ownCopy({ ...made, ...extras, ...(hasComment ? { comment } : {}) });
    return this.#with({ sections: Object.freeze([...this.#config.sections, section]) });
  }

  #with(change: Partial<Config>): FluentBitConfigBuilder {
    return new FluentBitConfigBuilder(Object.freeze({ ...this.#config, ...change }));
  }
}

/**
 * Starts a whole config without any section. A pipeline with routes is `pipeline()`; this is for configs that exist.
 *
 * @example
 * const config = fluentBitConfig()
 *   .service({ flush: 1 })
 *   .input(tailInput({ path: "/var/log/app.log", tag: "app" }))
 *   .output(s3Output({ bucket: "logs" }), { match: "app" })
 *   .build();
 */
export const fluentBitConfig = (): FluentBitConfigBuilder =>
  new FluentBitConfigBuilder(Object.freeze({ sections: Object.freeze([]) }));
