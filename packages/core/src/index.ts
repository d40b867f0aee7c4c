export { type DeepReadonly, deepFreeze } from "./deep-freeze.js";
export {
  atPath,
  ConfigError,
  countBySeverity,
  type Diagnostic,
  type DiagnosticFactory,
  type DiagnosticSpec,
  diagnostic,
  hasErrors,
  invariant,
  isConfigError,
  type Painter,
  plainPainter,
  printDiagnostics,
  type Rule,
  runRules,
  type Severity,
  type SourcePosition,
  summarize,
  throwIfErrors,
} from "./diagnostic.js";
export {
  duplicateFile,
  type FileSet,
  fileSet,
  invalidFilePath,
  type RenderedFile,
} from "./file-set.js";
export { checkOneLine, isOneLine, lineBreakInValue, type Scalar } from "./guard.js";
export { canonicalJson, orderedJson } from "./json.js";
export {
  checkLabelContract,
  duplicateLabel,
  type Invalid,
  invalidLabelName,
  isLabelName,
  type LabelContract,
  type LabelName,
  type LabelSelection,
  type LabelWriter,
  labelContract,
} from "./labels.js";
export { lazy, lazyModule } from "./lazy.js";
export { formatPath, type Path } from "./path.js";
export { showValue } from "./show-value.js";
export { didYouMean, nearest } from "./suggest.js";
export { textTemplate } from "./text-template.js";
export {
  checkDuration,
  checkSize,
  type DurationText,
  goDuration,
  invalidDuration,
  invalidSize,
  parseDuration,
  parseSize,
  prometheusDuration,
  type SizeText,
} from "./units.js";
export { type Plain, printYaml, type YamlOptions } from "./yaml.js";
export { fromZod, invalidValue, missingKey, type Parsed, parseWith, unknownKey } from "./zod.js";
