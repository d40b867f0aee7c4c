import { memoryFiles } from "../../src/files/file-reader.js";
import { sectionOptions, sharedOptions, typedPlugins } from "../../src/generated/typed-options.js";
import type { Config, Entry, Section, SectionKind } from "../../src/model/config.js";
import type { LoadedConfig } from "../../src/parse/loaded-config.js";

/** Texts that look like what they are not, or that are spelled in another way. */
export const TEXTS = [
  "true",
  "On",
  "no",
  "0",
  "5",
  "-1",
  "007",
  "1.50",
  "0.5",
  "1e5",
  "5M",
  "5mb",
  "10s",
  "2D",
  "${X}",
  "a${X}b",
  "${",
  "abc",
  "/x y",
  "GZIP",
  "Info",
  "normal",
  "NaN",
  "99999999999999999999",
  "'",
  '"a" b',
] as const;

const KINDS: Readonly<Record<string, SectionKind>> = {
  inputs: "input",
  filters: "filter",
  outputs: "output",
  customs: "custom",
};

/** A section of each plugin and of each other kind, with every option that its types know set to the text. */
export function everyOption(text: string): Config {
  const plugins = Object.entries(KINDS).flatMap(([group, kind]) =>
    Object.entries(typedPlugins[group] ?? {}).map(([name, { options, shared }]): Section => {
      const tables = [options, ...shared.map((one) => sharedOptions[one] ?? {})];
      const keys = new Set(tables.flatMap((table) => Object.keys(table)));
      return { kind, entries: [["Name", name], ...[...keys].map((key) => line(key, text))] };
    }),
  );
  const others = Object.entries(sectionOptions).map(([kind, keys]): Section => {
    const entries = Object.keys(keys).map((key) => line(key, text));
    return { kind: kind as SectionKind, entries };
  });
  return { sections: [...plugins, ...others] };
}

const line = (key: string, text: string): Entry => [key.replace("*", "some"), text];

/** A config as if it had been loaded. */
export const asLoaded = (config: Config): LoadedConfig => ({
  path: "main.conf",
  as: "fluent-bit",
  format: "classic",
  config,
  parsers: config.sections.filter(({ kind }) => kind === "parser" || kind === "multiline_parser"),
  others: [],
  unknownParserFiles: [],
  files: memoryFiles({}),
  diagnostics: [],
});
