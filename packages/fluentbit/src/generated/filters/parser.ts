// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Scalar } from "@millrace/core";
import type { BooleanValue } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `parser` filter. */
export interface ParserFilterOptions extends FilterCommon {
  /** Field to read; a record accessor from 4.1 on. String. */
  readonly key_name: string;
  /** Name of a parser; several are tried in order. String, may repeat. */
  readonly parser: string | readonly string[];
  /** Keeps the field that was read. Boolean, default "false" since 4.2.8, none in 1.9.10. */
  readonly preserve_key?: BooleanValue;
  /** Keeps all other fields. Boolean, default "false" since 4.2.8, none in 1.9.10. */
  readonly reserve_data?: BooleanValue;
  /**
   * Deprecated.
   * @deprecated read by the engine, and without effect
   */
  readonly unescape_key?: Scalar;
}

/** Reads a field with a parser, and puts what it finds into the record. */
export const parserFilter = (options: ParserFilterOptions): FilterPlugin<"parser"> =>
  pluginNode("filter", "parser", options);
