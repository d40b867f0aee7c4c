import type { Diagnostic, SourcePosition } from "@millrace/core";
import { asWarning, fileFault, fileInImage, fileOutsideFolder } from "../files/file-findings.js";
import { besidePath, type FileReader, plainPath } from "../files/file-reader.js";
import type { Config } from "../model/config.js";
import { parseClassic } from "./classic.js";
import { formatByName } from "./config-format.js";
import type { ParseInput, ParseResult } from "./parse-result.js";
import { parseYamlConfig } from "./yaml.js";

/** What it takes to read the files of one config. */
export interface LoadContext {
  /** Path of the main file. */
  readonly main: string;
  readonly files: FileReader;
  readonly version: string;
  readonly variable: (name: string) => string | undefined;
  readonly imageKnown: boolean;
}

/** A file that a config names. */
export interface NamedFile {
  /** As the engine sees it, with its variables in place. */
  readonly name: string;
  /** What it is, for messages: `the parsers file`. */
  readonly what: string;
  readonly position: SourcePosition;
  /** The engine does not start without it. */
  readonly needed: boolean;
}

/** A named file as it was read. */
export interface LoadedFile {
  /** Absent: it could not be read. */
  readonly config?: Config;
  /** It is in the image, where nobody can look. */
  readonly inImage: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file that the config names: relative to the folder of the main file, or as it is from where the engine starts. */
export function loadFile(named: NamedFile, context: LoadContext): LoadedFile {
  const { name, what, position } = named;
  const { path, bytes, fault } = lookUp(name, context);
  const outside = plainPath(name).startsWith("..")
    ? [fileOutsideFolder([], { file: name, what }, position)]
    : [];
  if (bytes !== undefined) {
    const { config, diagnostics } = parseFile(path, bytes, context);
    return { config, inImage: false, diagnostics: [...outside, ...diagnostics] };
  }
  const inImage = fault === "missing" && name.startsWith("/") && !context.imageKnown;
  if (inImage) return { inImage, diagnostics: [fileInImage([], { file: name, what }, position)] };
  const found = fileFault(fault, { file: name, what }, position);
  const fatal = named.needed && fault !== "directory";
  return { inImage, diagnostics: [...outside, fatal ? found : asWarning(found)] };
}

function lookUp(name: string, { main, files }: LoadContext) {
  const path = besidePath(main, name);
  const beside = files.read(path);
  if (beside.fault !== "missing" || name.startsWith("/")) return { path, ...beside };
  const elsewhere = files.read(plainPath(name));
  return elsewhere.fault === "missing"
    ? { path, ...beside }
    : { path: plainPath(name), ...elsewhere };
}

/** Parses a file in the format of its name. */
export function parseFile(
  path: string,
  bytes: Uint8Array,
  { files, version, variable, imageKnown }: LoadContext,
  format = formatByName(path),
): ParseResult {
  const input: ParseInput = { path, bytes, files, version, variable, imageKnown };
  return format === "yaml" ? parseYamlConfig(input) : parseClassic(input);
}
