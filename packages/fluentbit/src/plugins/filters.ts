// Short names of the filters that pipelines use most. Every plugin also has the name that the scheme gives: `grepFilter`.
export {
  type GrepFilterOptions as GrepOptions,
  grepFilter as grep,
} from "../generated/filters/grep.js";
export { type LuaFilterOptions as LuaOptions, luaFilter as lua } from "../generated/filters/lua.js";
export {
  type ModifyFilterOptions as ModifyOptions,
  modifyFilter as modify,
} from "../generated/filters/modify.js";
export {
  type MultilineFilterOptions as MultilineOptions,
  multilineFilter as multiline,
} from "../generated/filters/multiline.js";
export { type ParserFilterOptions, parserFilter } from "../generated/filters/parser.js";
export {
  type RecordModifierFilterOptions as RecordModifierOptions,
  recordModifierFilter as recordModifier,
} from "../generated/filters/record-modifier.js";
export {
  type RewriteTagFilterOptions as RewriteTagOptions,
  rewriteTagFilter as rewriteTag,
} from "../generated/filters/rewrite-tag.js";
