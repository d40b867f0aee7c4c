import type { Config } from "../model/config.js";
import { scalarText } from "../model/scalar-text.js";
import { type ChainCall, type MapRow, map, printChain, text } from "./code.js";
import { constantNames } from "./constant-names.js";
import { type ImportList, importList } from "./import-list.js";
import { commentText, isIndexKey, keyLiteral } from "./literal.js";
import { MAIN } from "./plugin-code.js";
import { sectionCall } from "./section-call.js";
import { ignoreKeeper } from "./section-comments.js";

/** A config file that becomes a constant. */
export interface TypeScriptSource {
  /** As the main file names it. */
  readonly path: string;
  readonly config: Config;
}

/**
 * Prints configs as TypeScript that builds them again. The last is called `config`, the others after their files.
 * Every text is a literal: none becomes code.
 */
export function printTypeScript(sources: readonly TypeScriptSource[]): string {
  const imports = importList();
  const start = imports.use(MAIN, "fluentBitConfig");
  const chains = sources.map((source) => configCalls(source, imports));
  const names = constantNames(
    sources.map(({ path }) => path),
    imports.names(),
  );
  const constants = sources.map(
    ({ path }, i) =>
      `// ${commentText(path)}\n${printChain(names[i] ?? "config", start, chains[i] ?? [])}`,
  );
  return [imports.print(), ...constants, ...filesConstant(sources, names)].join("\n");
}

/** All files by path, where there are several. */
function filesConstant(
  sources: readonly TypeScriptSource[],
  names: readonly string[],
): readonly string[] {
  if (sources.length < 2) return [];
  const rows = sources.map(({ path }, i) => `  ${keyLiteral(path)}: ${names[i]},\n`);
  return [`// Every file by its path.\nexport const files = {\n${rows.join("")}};\n`];
}

function configCalls(
  { path, config }: TypeScriptSource,
  { use }: ImportList,
): readonly ChainCall[] {
  const withIgnores = ignoreKeeper(config);
  let file = config.source?.file ?? path;
  const sections = config.sections.map((section): ChainCall => {
    const made = sectionCall(withIgnores(section), use);
    const from = section.source?.file ?? file;
    const notes = from === file ? [] : [`From ${commentText(from)}.`];
    file = from;
    return { ...made, notes: [...notes, ...(made.notes ?? [])] };
  });
  return [...envCalls(config), ...sections, { name: "build", args: [] }];
}

interface EnvGroup {
  readonly refresh: string | undefined;
  readonly rows: Map<string, string>;
}

/** Variables in their order: a new call where an object would not keep it, or where another interval counts. */
function envCalls({ env = [], envRefresh = {} }: Config): ChainCall[] {
  const groups: EnvGroup[] = [];
  for (const [name, value] of env) {
    const refresh = Object.hasOwn(envRefresh, name) ? envRefresh[name] : undefined;
    const last = groups.at(-1);
    if (last !== undefined && last.refresh === refresh && !isMoved(name, last))
      last.rows.set(name, scalarText(value));
    else groups.push({ refresh, rows: new Map([[name, scalarText(value)]]) });
  }
  return groups.map(({ refresh, rows }) => {
    const values = map([...rows].map(([key, value]): MapRow => ({ key, value: text(value) })));
    const options = map([{ key: "refresh_interval", value: text(refresh ?? "") }]);
    return { name: "env", args: refresh === undefined ? [values] : [values, options] };
  });
}

const isMoved = (name: string, { rows }: EnvGroup): boolean =>
  rows.has(name) || isIndexKey(name) || isIndexKey(rows.keys().next().value ?? "");
