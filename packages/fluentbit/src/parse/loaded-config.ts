import type { Diagnostic } from "@millrace/core";
import type { FileReader } from "../files/file-reader.js";
import type { Config, ConfigFormat, Section } from "../model/config.js";

/** What a file is to the engine: its main config, or a file of parsers that a main config names. */
export type LoadedKind = "fluent-bit" | "parsers";

/** A config with all the files that it names, as the engine has them before it starts its plugins. */
export interface LoadedConfig {
  /** Path of the main file. */
  readonly path: string;
  readonly as: LoadedKind;
  readonly format: ConfigFormat;
  /** The main file with its includes in place. */
  readonly config: Config;
  /**
   * Parsers and multiline parsers in the order in which the engine registers them: those of the parsers files that
   * SERVICE names, those of the main file (YAML), those handed over besides.
   */
  readonly parsers: readonly Section[];
  /** Sections of files that SERVICE names as `Streams_File` or `Plugins_File`, and of upstream files that outputs name. */
  readonly others: readonly Section[];
  /** Parsers files that SERVICE names and that could not be looked at, because they are in the image: nobody knows what they hold. */
  readonly unknownParserFiles: readonly string[];
  readonly files: FileReader;
  /** The reader sees the file system of the engine, so an absolute path that it lacks is missing. */
  readonly imageKnown?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}
