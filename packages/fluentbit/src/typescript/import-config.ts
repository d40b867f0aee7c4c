import type { Diagnostic } from "@millrace/core";
import { resolveVariables, withOwnVariables } from "../check/variables.js";
import { besidePath } from "../files/file-reader.js";
import type { Config } from "../model/config.js";
import { type LoadInput, loadConfig } from "../parse/load-config.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import type { TypeScriptSource } from "./print-typescript.js";

/** A config with the files that it names, each as a source of its own; the main file comes last. */
export interface ImportedConfig {
  readonly sources: readonly TypeScriptSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a config and the parsers, plugins, streams and upstream files beside it, for `printTypeScript`. */
export function importConfig(input: LoadInput): ImportedConfig {
  const main = loadConfig(input);
  const named = namedFiles(main, input).flatMap((name) => readNamed(name, input));
  return {
    sources: [...named, { path: lastPart(input.path), config: main.config }],
    diagnostics: main.diagnostics,
  };
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const SERVICE_FILES: ReadonlySet<string> = new Set([
  "parsers_file",
  "plugins_file",
  "streams_file",
]);

/** Names of files as the config has them, each once. Absolute ones are the image's. */
function namedFiles({ config }: LoadedConfig, input: LoadInput): readonly string[] {
  const texts = config.sections.flatMap(({ kind, entries }) =>
    entries.flatMap(([key, value]) => {
      const word = key.toLowerCase();
      const names =
        kind === "service" ? SERVICE_FILES.has(word) : kind === "output" && word === "upstream";
      return names ? [String(value)] : [];
    }),
  );
  const resolved = texts.flatMap((text) => resolvedName(text, config, input));
  return [...new Set(resolved)].filter((name) => !name.startsWith("/"));
}

/** A name with a variable in it that nobody gave names no file. */
function resolvedName(text: string, { env = [] }: Config, input: LoadInput): readonly string[] {
  const outer = input.variables ?? { value: () => undefined, strict: false };
  const { known, text: name } = resolveVariables(text, withOwnVariables(env, outer), input.version);
  return known ? [name] : [];
}

/** Faults of a named file are told by the main one. */
function readNamed(name: string, input: LoadInput): TypeScriptSource[] {
  const path = [besidePath(input.path, name), name].find(
    (candidate) => input.files.read(candidate).bytes !== undefined,
  );
  if (path === undefined) return [];
  const { format: _, as: __, ...rest } = input;
  return [{ path: name, config: loadConfig({ ...rest, path }).config }];
}
