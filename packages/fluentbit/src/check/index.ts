export type { Diagnostic as Finding } from "@millrace/core";
export type { FileFault, FileReader } from "../files/file-reader.js";
export { besidePath, MAX_FILE_BYTES, memoryFiles, plainPath } from "../files/file-reader.js";
export {
  type Condition,
  type ConditionRule,
  isNumberText,
  type Route as ConditionalRoute,
  type RouteCondition,
  type RuleValue,
  type Signal,
  type Variant,
} from "../model/processors.js";
export { loadConfig } from "../parse/load-config.js";
export type { LoadedConfig } from "../parse/loaded-config.js";
export { type CheckOptions, checkConfig } from "./check-config.js";
export type { ConfigExample, Explanation } from "./explanation.js";
export { explanations } from "./explanations.js";
export { type LuaToken, luaTokens } from "./lua-lexer.js";
export { type LuaFault, type LuaReading, readLua } from "./lua-syntax.js";
export {
  hasOption,
  knownText,
  lastOption,
  type OptionView,
  optionsOf,
  type PluginView,
  type Spot,
} from "./plugin-view.js";
export { type AccessorPart, readAccessor } from "./record-accessor.js";
export {
  type CheckSubject,
  checkSubject,
  type InstanceView,
  type ProcessorView,
  type SectionView,
} from "./subject.js";
export { resolveVariables, type Variables } from "./variables.js";
export { listWords, plainWords, quotedWords } from "./words.js";
