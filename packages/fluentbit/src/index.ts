export {
  type AssembledConfig,
  type AssembleOptions,
  assembleConfig,
  fillOutputs,
} from "./assemble.js";
export {
  type Catalogue,
  type CatalogueOption,
  type CatalogueVersion,
  catalogueVersions,
  loadCatalogue,
  type PluginGroup,
} from "./catalogue/catalogue.js";
export { compareVersions, type Engine, parseEngine } from "./catalogue/engine.js";
export {
  type AnySectionOptions,
  FluentBitConfigBuilder,
  fluentBitConfig,
  type PluginSectionOptions,
  type SectionExtras,
} from "./config-builder.js";
export type {
  MultilineParserOptions,
  MultilineRule,
  ParserOptions,
  ServiceOptions,
} from "./generated/sections.js";
export type {
  FilterCommon,
  InputClient,
  InputCommon,
  InputListener,
  InputTls,
  OutputCommon,
  OutputHost,
  OutputNetwork,
  OutputTls,
  ProcessorCommon,
} from "./generated/shared.js";
export {
  type Config,
  config,
  type Entry,
  entryValue,
  type Section,
  type SectionKind,
  section,
} from "./model/config.js";
export type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
  TimeValue,
  Variable,
} from "./model/option-values.js";
export type {
  CustomPlugin,
  EscapeHatch,
  ExtraEntries,
  FilterPlugin,
  InputPlugin,
  Options,
  OptionValue,
  OutputPlugin,
  ParserDefinition,
  ProcessorPlugin,
} from "./model/plugin.js";
export { PipelineBuilder, pipeline, type RouteOptions } from "./pipeline.js";
export type { EngineHome, Place } from "./place.js";
export {
  type AnyOptions,
  customPlugin,
  filterPlugin,
  inputPlugin,
  outputPlugin,
  processorPlugin,
} from "./plugins/any-plugin.js";
export * from "./plugins/common-plugins.js";
export * from "./plugins/filters.js";
export { type LokiOutput, type LokiOutputOptions, lokiOutput } from "./plugins/loki-output.js";
export { type JsonParserOptions, json, type RegexParserOptions, regex } from "./plugins/parsers.js";
export {
  multilineParserSection,
  type PluginPlacement,
  parserSection,
  pluginSection,
  processorUnit,
  serviceSection,
} from "./plugins/sections.js";
export { type Preset, productionPreset } from "./presets.js";
export { printClassic } from "./render/classic.js";
export { printYamlConfig } from "./render/yaml.js";
export {
  type CompiledPipeline,
  type CompileOptions,
  compilePipeline,
  type EmitterBuffer,
  MARK_PREFIX,
  routeMatch,
} from "./routes/compile.js";
export { describeOutput, describeTest } from "./routes/describe.js";
export { evaluate, type RegexEngine } from "./routes/evaluate.js";
export { globMatches, globsMeet } from "./routes/glob.js";
export { mermaidPipeline } from "./routes/mermaid.js";
export {
  always,
  type Comparison,
  type Field,
  type FieldPath,
  field,
  type Literal,
  not,
  type Predicate,
  type Test,
} from "./routes/predicate.js";
export { OTHERWISE, type Pipeline, type Route, type Step } from "./routes/route.js";
export { checkPipeline, isOutput } from "./rules/check-pipeline.js";
export { checkPipelines, type PlacedPipeline } from "./rules/check-pipelines.js";
