export {
  ConfigError,
  type Diagnostic,
  type FileSet,
  formatPath,
  isConfigError,
  type LabelContract,
  type LabelWriter,
  labelContract,
  printDiagnostics,
  type RenderedFile,
} from "@millrace/core";
export {
  always,
  type CloudwatchLogsOutputOptions,
  cloudwatchLogsOutput,
  type Field,
  field,
  filterPlugin,
  grep,
  json,
  type LokiOutputOptions,
  lokiOutput,
  lua,
  mermaidPipeline,
  modify,
  multiline,
  not,
  type Pipeline,
  PipelineBuilder,
  type Place,
  type Predicate,
  type Preset,
  parserFilter,
  pipeline,
  productionPreset,
  recordModifier,
  regex,
  rewriteTag,
  type S3OutputOptions,
  s3Output,
} from "@millrace/fluentbit";
export { errorRate, grafana, logsOverview } from "@millrace/grafana";
export { boltdbShipper, monolithicLoki, tsdb } from "@millrace/loki";
export { container, fargateTask, firelens, firelensPlace } from "@millrace/taskdef";
export { defineStack } from "./stack/define-stack.js";
export {
  type IgnoreEntry,
  type RouterSettings,
  type ServiceDefinition,
  type StackDefinition,
  type StackGrafana,
  service,
} from "./stack/definition.js";
export type { Manifest, ManifestFile, ManifestService } from "./stack/manifest.js";
export { renderStack } from "./stack/render-stack.js";
export { isStack, type Stack, type StackService } from "./stack/stack.js";
export { type DestinationRow, whereLogsGo } from "./stack/where-logs-go.js";
