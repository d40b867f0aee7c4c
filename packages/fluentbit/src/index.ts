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
  type Config,
  config,
  type Entry,
  entryValue,
  type Section,
  type SectionKind,
  section,
} from "./model/config.js";
export type {
  EscapeHatch,
  FilterPlugin,
  Options,
  OptionValue,
  OutputPlugin,
  ParserDefinition,
} from "./model/plugin.js";
export { PipelineBuilder, pipeline, type RouteOptions } from "./pipeline.js";
export type { EngineHome, Place } from "./place.js";
export {
  type CloudwatchLogsOutputOptions,
  cloudwatchLogsOutput,
} from "./plugins/cloudwatch-logs-output.js";
export {
  filterPlugin,
  type GrepOptions,
  grep,
  type LuaOptions,
  lua,
  type ModifyOptions,
  type MultilineOptions,
  modify,
  multiline,
  type ParserFilterOptions,
  parserFilter,
  type RecordModifierOptions,
  type RewriteTagOptions,
  recordModifier,
  rewriteTag,
} from "./plugins/filters.js";
export { type LokiOutput, type LokiOutputOptions, lokiOutput } from "./plugins/loki-output.js";
export type { NetworkCommon, OutputCommon } from "./plugins/output-common.js";
export { type JsonParserOptions, json, type RegexParserOptions, regex } from "./plugins/parsers.js";
export { type S3OutputOptions, s3Output } from "./plugins/s3-output.js";
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
