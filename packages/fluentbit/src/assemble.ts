import { type Config, config, entryValue, type Section, section } from "./model/config.js";
import type { Options, OutputPlugin } from "./model/plugin.js";
import type { EngineHome } from "./place.js";
import { type Preset, productionPreset } from "./presets.js";
import { compilePipeline, optionEntries } from "./routes/compile.js";
import { OTHERWISE, type Pipeline } from "./routes/route.js";
import { isOutput } from "./rules/check-pipeline.js";

/** What a config is made of. */
export interface AssembleOptions {
  readonly home: EngineHome;
  /** Region for outputs that name none. */
  readonly region?: string;
  /** @default productionPreset */
  readonly preset?: Preset;
}

/** The files of one engine process. */
export interface AssembledConfig {
  /** Service, filters and outputs. It has no inputs: the place brings them. */
  readonly main: Config;
  /** Parsers stand in a file of their own, as the engine wants. Empty when no step parses. */
  readonly parsers: Config;
}

/** Makes the config of one engine process from the valid pipelines that run in it. */
export function assembleConfig(
  pipelines: readonly Pipeline[],
  options: AssembleOptions,
): AssembledConfig {
  const { home, preset = productionPreset } = options;
  const filled = pipelines.map((pipeline) => fillOutputs(pipeline, options));
  const compiled = filled.map((pipeline) => compilePipeline(pipeline, { emitter: preset.emitter }));
  const parsers = uniqueByName(compiled.flatMap((part) => part.parsers));
  return Object.freeze({
    main: config([
      serviceSection(home, preset, parsers.length > 0),
      ...compiled.flatMap((part) => part.filters),
      ...withUniqueAliases(compiled.flatMap((part) => part.outputs)),
    ]),
    parsers: config(parsers),
  });
}

function serviceSection(home: EngineHome, preset: Preset, hasParsers: boolean): Section {
  return section("service", [
    ...optionEntries(preset.service),
    ["grace", home.graceSeconds],
    ["storage.path", `${home.storagePath}/chunks`],
    ["parsers_file", hasParsers ? home.parsersFile : undefined],
  ]);
}

/** The pipeline with every output's options whole: ours where the user set none. What is no output is left to the rules. */
export function fillOutputs(pipeline: Pipeline, options: AssembleOptions): Pipeline {
  const fill =
    (route: string) =>
    (output: OutputPlugin, i: number): OutputPlugin => {
      if (!isOutput(output)) return output;
      const folder = [pipeline.place.name, route, ...(i === 0 ? [] : [i + 1])].join("-");
      return { ...output, options: fillOptions(output, folder, options) };
    };
  const { routes, otherwise } = pipeline;
  return {
    ...pipeline,
    routes: routes.map((route) => ({ ...route, outputs: route.outputs.map(fill(route.name)) })),
    ...(otherwise === undefined ? {} : { otherwise: otherwise.map(fill(OTHERWISE)) }),
  };
}

const AWS_OUTPUTS: ReadonlySet<string> = new Set(["s3", "cloudwatch_logs"]);

/** Each S3 output has a folder of its own: at a start it uploads whatever it finds there. */
function fillOptions(
  { plugin, options }: OutputPlugin,
  folder: string,
  { home, region, preset = productionPreset }: AssembleOptions,
): Options {
  const place: Options = {
    ...(AWS_OUTPUTS.has(plugin) && region !== undefined ? { region } : {}),
    ...(plugin === "s3" ? { store_dir: `${home.storagePath}/s3/${folder}` } : {}),
  };
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  );
  return { ...given, ...without(place, given), ...without(preset.outputs[plugin] ?? {}, given) };
}

function without(options: Options, given: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !(key in given)));
}

function uniqueByName(parsers: readonly Section[]): Section[] {
  return [...new Map(parsers.map((parser) => [entryValue(parser, "name"), parser])).values()];
}

/** An alias names one output: the second of a kind is called `-2`, the third `-3`. */
function withUniqueAliases(outputs: readonly Section[]): Section[] {
  const seen = new Map<string, number>();
  return outputs.map((output) => {
    const alias = String(entryValue(output, "alias"));
    const count = (seen.get(alias) ?? 0) + 1;
    seen.set(alias, count);
    if (count === 1) return output;
    return section(
      output.kind,
      output.entries.map(([key, value]) => [key, key === "Alias" ? `${alias}-${count}` : value]),
      output.comment,
    );
  });
}
