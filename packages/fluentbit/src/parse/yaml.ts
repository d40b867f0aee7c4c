import { type Diagnostic, deepFreeze } from "@millrace/core";
import type { Config } from "../model/config.js";
import { ignoreIn } from "./ignore-comment.js";
import type { ParseInput, ParseResult } from "./parse-result.js";
import { yamlDialect } from "./yaml-dialect.js";
import { yamlAlias, yamlLineSeparator, yamlSyntax, yamlTooDeep } from "./yaml-findings.js";
import type { IncludedFile } from "./yaml-includes.js";
import { readYaml, type YamlNode, type YamlSource } from "./yaml-nodes.js";
import { positionOf, report, type YamlFile, type YamlRun } from "./yaml-run.js";
import { yamlText } from "./yaml-text.js";
import type { Place, YamlComment } from "./yaml-tokens.js";
import { readDocument } from "./yaml-top.js";

/**
 * Reads a config in the YAML format with all files that it includes, as the engine of the given version does: every
 * scalar is text to it, it reads no aliases, and keys may repeat. Never throws: what the engine refuses is an error,
 * what it ignores in silence is a warning.
 */
export function parseYamlConfig(input: ParseInput): ParseResult {
  const run: YamlRun = {
    input,
    dialect: yamlDialect(input.version),
    sections: [],
    env: [],
    envSources: [],
    envRefresh: new Map(),
    ignores: [],
    diagnostics: [],
    names: new Set([input.path]),
    included: [],
    hasService: false,
  };
  const { path } = input;
  readFile(run, { name: path, path, bytes: input.bytes }, []);
  const result: ParseResult = { config: configOf(run), diagnostics: run.diagnostics };
  // As a plain object: the model's types are deep, and read-only already.
  deepFreeze<object>(result);
  return result;
}

function configOf({
  input,
  sections,
  env,
  envSources,
  envRefresh,
  included,
  ignores,
}: YamlRun): Config {
  return {
    sections,
    ...(env.length === 0 ? {} : { env }),
    ...(envRefresh.size === 0 ? {} : { envRefresh: Object.fromEntries(envRefresh) }),
    source: { file: input.path, format: "yaml", included, ignores, env: envSources },
  };
}

function readFile(
  run: YamlRun,
  { name, path, bytes }: IncludedFile,
  open: readonly string[],
): void {
  const { text, fault } = yamlText(bytes, path);
  if (text === undefined) {
    run.diagnostics.push(fault);
    return;
  }
  const source = readYaml(text);
  const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : ".";
  const comments = new Map(
    source.comments.filter(({ alone }) => alone).map((one) => [one.line, one.text]),
  );
  const file: YamlFile = { run, path, folder, open: [...open, path], comments };
  noteIgnores(file, source.comments);
  noteSeparators(file, text);
  const before = { sections: run.sections.length, diagnostics: run.diagnostics.length };
  for (const document of source.documents)
    readDocument(file, document, (from, next) => readFile(run, next, from.open));
  tellProblems(file, source, before);
}

function noteIgnores({ run, path }: YamlFile, comments: readonly YamlComment[]): void {
  for (const { line, text } of comments) {
    const ignore = ignoreIn(text);
    if (ignore !== undefined) run.ignores.push({ file: path, line, ...ignore });
  }
}

/** Line ends of YAML 1.1, which the engine reads. Only the first is told. */
function noteSeparators(file: YamlFile, text: string): void {
  const found = /[\u0085\u2028\u2029]/.exec(text);
  if (found === null) return;
  const lines = text.slice(0, found.index).split("\n");
  const at = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  report(file, yamlLineSeparator([], { character }, positionOf(file, { at })));
}

interface Spot {
  readonly file?: string;
  readonly line?: number;
}

/** The line on which the section starts that holds a place. */
function sectionStart(documents: readonly YamlNode[], place: Place): number {
  const starts = documents.flatMap((node) =>
    node.kind === "map" ? node.pairs.map(({ key }) => key.at) : [],
  );
  const isBefore = ({ line, column }: Place): boolean =>
    line < place.line || (line === place.line && column < place.column);
  return starts.findLast(isBefore)?.line ?? place.line;
}

/** In a section with a fault of syntax nothing is sure, and nothing behind it, so what was found there is not told. */
function tellProblems(
  file: YamlFile,
  { problems, aliases, documents }: YamlSource,
  before: { readonly sections: number; readonly diagnostics: number },
): void {
  const { run, path } = file;
  const [first] = problems;
  if (first !== undefined) {
    const isAbove = (line: number) => (at: Spot | undefined) =>
      at?.file !== path || at.line === undefined || at.line < line;
    const sections = run.sections.splice(before.sections);
    run.sections.push(...sections.filter(({ source }) => isAbove(first.at.line)(source)));
    const found: Diagnostic[] = run.diagnostics.splice(before.diagnostics);
    run.diagnostics.push(...found.filter(isAbove(sectionStart(documents, first.at))));
  }
  for (const { kind, message, at } of problems) {
    const finding = kind === "depth" ? yamlTooDeep : yamlSyntax;
    report(file, finding([], { what: message }, positionOf(file, { at })));
  }
  for (const alias of aliases)
    if (first === undefined || alias.at.line < first.at.line)
      report(file, yamlAlias([], { name: alias.name }, positionOf(file, alias)));
}
