import type { Diagnostic } from "@millrace/core";
import type { FileReader } from "../files/file-reader.js";
import type { Config } from "../model/config.js";

/** What a parser is given. */
export interface ParseInput {
  /** Path of the main file, as the reader knows it; findings name it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** For files that are included. */
  readonly files: FileReader;
  /** Fluent Bit's version: what a file may hold differs. */
  readonly version: string;
  /** Value of an environment variable, for paths of includes; undefined: not given. */
  readonly variable?: (name: string) => string | undefined;
  /** True: the reader sees the file system of the engine, so an absolute path that it lacks is missing. */
  readonly imageKnown?: boolean;
}

/** What a parser made of a file: as much of the config as could be read, and all that is wrong with it. */
export interface ParseResult {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
}
