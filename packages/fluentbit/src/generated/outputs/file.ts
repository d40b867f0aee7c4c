// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `file` output. */
export interface FileOutputOptions extends OutputCommon {
  /** Folder; must be there unless `mkdir` is on. String. */
  readonly path?: string;
  /** Name; the tag, when it is left out. String. */
  readonly file?: string;
  /** Boolean, default "false". Not in 5.0.9, in 5.1.1. */
  readonly enable_strftime?: BooleanValue;
  /** Integer, default "1024". Not in 5.0.9, in 5.1.1. */
  readonly max_dynamic_files?: NumberValue;
  /** String, default "error". Not in 5.0.9, in 5.1.1. */
  readonly on_missing_field?: "error" | "drop" | "fallback" | Variable;
  /** String, default "error". Not in 5.0.9, in 5.1.1. */
  readonly on_limit_reached?: "error" | "drop" | "fallback" | Variable;
  /** String. Not in 5.0.9, in 5.1.1. */
  readonly fallback_path?: string;
  /** String. Not in 5.0.9, in 5.1.1. */
  readonly fallback_file?: string;
  /** How a record is written. Plain JSON lines are `plain`. String. */
  readonly format?: "csv" | "ltsv" | "plain" | "msgpack" | "template" | "out_file" | Variable;
  /** What stands between fields, of csv and ltsv. String. */
  readonly delimiter?: "tab" | "\\t" | "space" | "comma" | Variable;
  /** What stands between a name and its value, of ltsv. String. */
  readonly label_delimiter?: "tab" | "\\t" | "space" | "comma" | Variable;
  /** Line with `{key}` in it, of format template. String, default "{time} {message}". */
  readonly template?: string;
  /** First line with the names, of csv. Boolean, default "false". */
  readonly csv_column_names?: BooleanValue;
  /** Makes the folder. Boolean, default "false". */
  readonly mkdir?: BooleanValue;
  /** Boolean, default "false". Not in 5.0.9, in 5.1.1. */
  readonly rotate?: BooleanValue;
  /** Size, default "100M". Not in 5.0.9, in 5.1.1. */
  readonly rotate_max_size?: SizeValue;
  /** Integer, default "7". Not in 5.0.9, in 5.1.1. */
  readonly rotate_max_files?: NumberValue;
  /** Boolean, default "true". Not in 5.0.9, in 5.1.1. */
  readonly rotate_gzip?: BooleanValue;
}

/** Writes records to files. */
export const fileOutput = (options: FileOutputOptions = {}): OutputPlugin<"file"> =>
  pluginNode("output", "file", options);
