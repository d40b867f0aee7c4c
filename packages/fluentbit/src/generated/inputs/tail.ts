// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SizeValue,
  TimeValue,
  Variable,
} from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `tail` input. */
export interface TailInputOptions extends InputCommon {
  /** Files to follow: paths with `*`, several with `,` between. Comma-separated. */
  readonly path: string | readonly string[];
  /** Files that are left out though `path` names them. Comma-separated. */
  readonly exclude_path?: string | readonly string[];
  /** Field that gets a line that no parser took. String, default "log". */
  readonly key?: string;
  /** Files that are there at the start are read from their first line. Boolean, default "false". */
  readonly read_from_head?: BooleanValue;
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly read_newly_discovered_files_from_head?: BooleanValue;
  /** Seconds between two looks for new files. A unit is not read. String, default "60". */
  readonly refresh_interval?: string | number;
  /** Time, default "2s". */
  readonly watcher_interval?: TimeValue;
  /** Time, default "2s". Not in 1.9.10, in 4.2.8. */
  readonly progress_check_interval?: TimeValue;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly progress_check_interval_nsec?: NumberValue;
  /** How long a rotated file is still followed. Time, default "5". */
  readonly rotate_wait?: TimeValue;
  /** The old way to join lines that Docker has cut. Boolean, default "false". */
  readonly docker_mode?: BooleanValue;
  /** Integer, default "4". */
  readonly docker_mode_flush?: NumberValue;
  /** String. */
  readonly docker_mode_parser?: string;
  /** Field that gets the file's path. String. */
  readonly path_key?: string;
  /** Field that gets where in the file the line starts. String. */
  readonly offset_key?: string;
  /** Files without a change for that long are left alone. Time, default "0". */
  readonly ignore_older?: TimeValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly ignore_active_older_files?: BooleanValue;
  /**
   * Room at the start, and the step by which it grows up to `buffer_max_size`. Size, default
   * "32768".
   */
  readonly buffer_chunk_size?: SizeValue;
  /** Room for one line of a file. Size, default "32768". */
  readonly buffer_max_size?: SizeValue;
  /** Size, default "50M". */
  readonly static_batch_size?: SizeValue;
  /** Size, default "50M". */
  readonly event_batch_size?: SizeValue;
  /**
   * A line longer than `buffer_max_size` is skipped; else the whole file is given up. Boolean,
   * default "false".
   */
  readonly skip_long_lines?: BooleanValue;
  /** Boolean, default "false". */
  readonly exit_on_eof?: BooleanValue;
  /** Boolean, default "false". */
  readonly skip_empty_lines?: BooleanValue;
  /**
   * A line longer than `buffer_max_size` is cut. Boolean, default "false". Not in 1.9.10, in 4.2.8.
   */
  readonly truncate_long_lines?: BooleanValue;
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly file_cache_advise?: BooleanValue;
  /** Boolean, default "true". */
  readonly inotify_watcher?: BooleanValue;
  /** Parser of each line. String. */
  readonly parser?: string;
  /** Takes named parts out of the file's path; `<name>` in `tag` stands for them. String. */
  readonly tag_regex?: string;
  /**
   * Database that keeps how far each file was read, so a restart goes on where it stopped. String.
   */
  readonly db?: string;
  /** String, default "normal". */
  readonly "db.sync"?: "extra" | "full" | "normal" | "off" | Variable;
  /** Nobody else opens the database; faster. Boolean, default "false". */
  readonly "db.locking"?: BooleanValue;
  /** String, default "WAL". */
  readonly "db.journal_mode"?:
    | "DELETE"
    | "TRUNCATE"
    | "PERSIST"
    | "MEMORY"
    | "WAL"
    | "OFF"
    | Variable;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly "db.compare_filename"?: BooleanValue;
  /** The old way to join lines, with `parser_firstline`. Boolean, default "false". */
  readonly multiline?: BooleanValue;
  /** Time, default "4". */
  readonly multiline_flush?: TimeValue;
  /** String. */
  readonly parser_firstline?: string;
  /** Keys that start so. */
  readonly [key: `parser_${string}`]: string | undefined;
  /** Parsers that join lines; the first that fits counts. Comma-separated. */
  readonly "multiline.parser"?: string | readonly string[];
  /** The files have an older encoding, such as ShiftJIS. String. Not in 1.9.10, in 4.2.8. */
  readonly "generic.encoding"?:
    | "ShiftJIS"
    | "SJIS"
    | "CP932"
    | "Windows-31J"
    | "GB18030"
    | "GBK"
    | "CP936"
    | "UHC"
    | "CP949"
    | "Windows-949"
    | "Big5"
    | "CP950"
    | "Win866"
    | "CP866"
    | "Win874"
    | "CP874"
    | "Win1250"
    | "CP1250"
    | "Win1251"
    | "CP1251"
    | "Win1252"
    | "CP1252"
    | "Win1253"
    | "CP1253"
    | "Win1254"
    | "CP1254"
    | "Win1255"
    | "CP1255"
    | "Win1256"
    | "CP1256"
    | Variable;
  /** The files are UTF-16. String. */
  readonly "unicode.encoding"?:
    | "auto"
    | "UTF-16LE"
    | "UTF16-LE"
    | "UTF-16BE"
    | "UTF16-BE"
    | Variable;
}

/** Follows text files and makes a record of each line, or of each group of lines. */
export const tailInput = (options: TailInputOptions): InputPlugin<"tail"> =>
  pluginNode("input", "tail", options, ["path", "exclude_path"]);
