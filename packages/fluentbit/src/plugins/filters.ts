import { type EscapeHatch, type FilterPlugin, pluginNode } from "../model/plugin.js";

/** Options of the `grep` filter: keeps or drops records by a regex on a key. Sees strings only. */
export interface GrepOptions extends EscapeHatch {
  /** `KEY REGEX`: keep records whose key matches. Repeatable; in legacy mode the first one decides. */
  readonly regex?: string | readonly string[];
  /** `KEY REGEX`: drop records whose key matches. Repeatable. */
  readonly exclude?: string | readonly string[];
  /** How several rules combine. @default "legacy" (the engine's); not in 1.9.10, in 4.2.8 */
  readonly logical_op?: "legacy" | "AND" | "OR";
}

/** Options of the `modify` filter: changes keys, when all its conditions hold. */
export interface ModifyOptions extends EscapeHatch {
  /** `KEY VALUE`: sets a key, over an old value. */
  readonly set?: string | readonly string[];
  /** `KEY VALUE`: adds a key that is absent. */
  readonly add?: string | readonly string[];
  /** `KEY`: removes a key. */
  readonly remove?: string | readonly string[];
  /** `PREFIX`: removes all keys that start so. */
  readonly remove_wildcard?: string | readonly string[];
  /** `REGEX`: removes all keys that match. */
  readonly remove_regex?: string | readonly string[];
  /** `OLD NEW`: renames a key, unless NEW exists. */
  readonly rename?: string | readonly string[];
  /** `OLD NEW`: renames a key, over NEW. */
  readonly hard_rename?: string | readonly string[];
  /** `OLD NEW`: copies a key, unless NEW exists. */
  readonly copy?: string | readonly string[];
  /** `OLD NEW`: copies a key, over NEW. */
  readonly hard_copy?: string | readonly string[];
  /** `CONDITION KEY [VALUE]`; all must hold. */
  readonly condition?: string | readonly string[];
}

/** Options of the `record_modifier` filter: appends fixed keys, removes keys. */
export interface RecordModifierOptions extends EscapeHatch {
  /** `KEY VALUE`, exactly two words: appends a key. */
  readonly record?: string | readonly string[];
  /** `KEY`: removes a key. Not with `allowlist_key`. */
  readonly remove_key?: string | readonly string[];
  /** `KEY`: keeps only these keys. Not with `remove_key`. */
  readonly allowlist_key?: string | readonly string[];
  /** Adds a random UUID under this key. */
  readonly uuid_key?: string;
}

/** Options of the `parser` filter: parses a string key by one or more parsers. */
export interface ParserFilterOptions extends EscapeHatch {
  /** The key to parse. */
  readonly key_name: string;
  /** Names of parsers, tried in order. */
  readonly parser: string | readonly string[];
  /** Keeps the parsed key too. @default false (the engine's) */
  readonly preserve_key?: boolean;
  /** Keeps all other keys. @default false (the engine's): the other keys would be lost */
  readonly reserve_data?: boolean;
}

/** Options of the `multiline` filter: joins lines that belong together. */
export interface MultilineOptions extends EscapeHatch {
  /** `partial_message` joins the pieces that Docker cuts; `parser` joins by built-in or own parsers. */
  readonly mode?: "parser" | "partial_message";
  /** The key that holds the line. */
  readonly "multiline.key_content"?: string;
  /** Built-in parsers (`go`, `java`, `python`, `ruby`) or own ones, comma-separated. Not in partial mode. */
  readonly "multiline.parser"?: string;
  /** Milliseconds after which an unfinished group is sent. @default 2000 (the engine's) */
  readonly flush_ms?: number;
  readonly emitter_name?: string;
  readonly "emitter_storage.type"?: "memory" | "filesystem";
  readonly emitter_mem_buf_limit?: string;
}

/** Options of the `rewrite_tag` filter: sends a copy of a record through the pipeline under another tag. */
export interface RewriteTagOptions extends EscapeHatch {
  /** `KEY REGEX NEW_TAG KEEP`, in order, the first that matches decides. Sees strings only. */
  readonly rule: string | readonly string[];
  readonly emitter_name?: string;
  readonly "emitter_storage.type"?: "memory" | "filesystem";
  readonly emitter_mem_buf_limit?: string;
}

/** Options of the `lua` filter. */
export interface LuaOptions extends EscapeHatch {
  /** Name of the function to call. */
  readonly call: string;
  /** The script itself, on one line. */
  readonly code?: string;
  /** Path of a script file. */
  readonly script?: string;
  /** Keeps the record when the script fails. @default true (the engine's) */
  readonly protected_mode?: boolean;
}

/** Keeps or drops records by regexes on keys. */
export const grep = (options: GrepOptions): FilterPlugin => pluginNode("filter", "grep", options);
/** Adds, sets, removes, renames or copies keys. */
export const modify = (options: ModifyOptions): FilterPlugin =>
  pluginNode("filter", "modify", options);
/** Appends fixed keys or removes keys. */
export const recordModifier = (options: RecordModifierOptions): FilterPlugin =>
  pluginNode("filter", "record_modifier", options);
/** Parses a string key. `.parse(json())` on a pipeline is the short way. */
export const parserFilter = (options: ParserFilterOptions): FilterPlugin =>
  pluginNode("filter", "parser", options);
/** Joins lines that belong together, such as stack traces. */
export const multiline = (options: MultilineOptions): FilterPlugin =>
  pluginNode("filter", "multiline", options);
/** Re-emits records under another tag. Routes do this for you. */
export const rewriteTag = (options: RewriteTagOptions): FilterPlugin =>
  pluginNode("filter", "rewrite_tag", options);
/** Runs a Lua function on each record. */
export const lua = (options: LuaOptions): FilterPlugin => pluginNode("filter", "lua", options);
/** A filter that our types do not know. Its options are checked against the engine's own list, where it is known. */
export const filterPlugin = (
  plugin: string,
  options: EscapeHatch & { readonly [key: string]: unknown },
): FilterPlugin => pluginNode("filter", plugin, options);
