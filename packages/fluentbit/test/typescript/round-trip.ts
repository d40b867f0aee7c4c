import { hasErrors } from "@millrace/core";
import { type ConfigChange, diffConfigs } from "../../src/diff/index.js";
import { memoryFiles } from "../../src/files/file-reader.js";
import type { Config, ConfigFormat } from "../../src/model/config.js";
import { formatByName } from "../../src/parse/config-format.js";
import { loadConfig } from "../../src/parse/load-config.js";
import type { LoadedConfig } from "../../src/parse/loaded-config.js";
import { printClassic } from "../../src/render/classic.js";
import { checkClassicPrintable } from "../../src/render/classic-printable.js";
import { printYamlConfig } from "../../src/render/yaml.js";
import { checkYamlPrintable } from "../../src/render/yaml-printable.js";
import { importConfig, printTypeScript } from "../../src/typescript/index.js";
import { runTypeScript } from "./run-typescript.js";

export type Texts = Readonly<Record<string, string>>;

export interface RoundTrip {
  readonly typescript: string;
  /** What means something else than the file that was imported: of what was built, and of that in print. */
  readonly changes: { readonly [F in ConfigFormat | "model"]?: readonly ConfigChange[] };
}

const VERSION = "5.1.1";

const load = (path: string, texts: Texts): LoadedConfig =>
  loadConfig({ path, files: memoryFiles(texts), version: VERSION });

/** Import, build, print in both formats, load again; undefined: the config does not load. */
export function roundTrip(path: string, texts: Texts): RoundTrip | undefined {
  const original = load(path, texts);
  if (hasErrors(original.diagnostics)) return undefined;
  const files = memoryFiles(texts);
  const { sources } = importConfig({ path, files, version: VERSION });
  const typescript = printTypeScript(sources);
  const exported = runTypeScript(typescript);
  const built: Readonly<Record<string, Config>> = (exported.files as
    | Record<string, Config>
    | undefined) ?? { [sources.at(-1)?.path ?? ""]: exported.config as Config };
  const compare = (format: ConfigFormat) => comparison(original, built, { path, format });
  const model = diffConfigs(original, { ...original, config: exported.config as Config });
  return { typescript, changes: { model, ...compare("classic"), ...compare("yaml") } };
}

function comparison(
  original: LoadedConfig,
  built: Readonly<Record<string, Config>>,
  { path, format }: { readonly path: string; readonly format: ConfigFormat },
): RoundTrip["changes"] {
  const main = `main.${format === "yaml" ? "yaml" : "conf"}`;
  const own = path.slice(path.lastIndexOf("/") + 1);
  const named = Object.entries(built).map(([name, config]) =>
    name === own ? ([main, config] as const) : ([name, config] as const),
  );
  if (!named.every(([name, config]) => isPrintable(name, config))) return {};
  const texts = Object.fromEntries(named.map(([name, config]) => [name, print(name, config)]));
  return { [format]: diffConfigs(original, load(main, texts)) };
}

function isPrintable(name: string, config: Config): boolean {
  if (formatByName(name) === "yaml") return checkYamlPrintable(config, VERSION).length === 0;
  const kinds = new Set(config.sections.map(({ kind }) => kind));
  const isPart = kinds.has("parser") || kinds.has("multiline_parser");
  const isMain = [...kinds].some(
    (kind) => kind !== "parser" && kind !== "multiline_parser" && kind !== "other",
  );
  // Parsers do not belong into a classic main file.
  return !(isPart && isMain) && checkClassicPrintable(config).length === 0;
}

const print = (name: string, config: Config): string =>
  formatByName(name) === "yaml" ? printYamlConfig(config) : printClassic(config);
