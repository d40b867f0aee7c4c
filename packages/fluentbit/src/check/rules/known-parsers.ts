import { type Diagnostic, diagnostic, didYouMean } from "@millrace/core";
import { compareVersions } from "../../catalogue/engine.js";
import { builtInMultilineParsers, carriedParsers } from "../../catalogue/parser-names.js";
import type { Explanation } from "../explanation.js";
import { judgeParsers, type ParsersSubject } from "../laws/judge-parsers.js";
import { type OptionView, optionsOf, type PluginView } from "../plugin-view.js";
import type { CheckSubject } from "../subject.js";

interface UnknownParser {
  readonly parser: string;
  readonly known: readonly string[];
}

export const unknownParser = diagnostic<UnknownParser>("FB_UNKNOWN_PARSER", {
  severity: "error",
  message: ({ parser }) =>
    `no parser is called ${JSON.stringify(parser)}, and the engine does not start`,
  hint: (said) => didYouMeanParser(said),
});

export const parserIgnored = diagnostic<UnknownParser>("FB_PARSER_IGNORED", {
  severity: "warning",
  message: ({ parser }) =>
    `no parser is called ${JSON.stringify(parser)}, and the engine reads on without one`,
  hint: (said) => didYouMeanParser(said),
});

export const parserElsewhere = diagnostic<{ parser: string; files: readonly string[] }>(
  "FB_PARSER_ELSEWHERE",
  {
    severity: "info",
    message: ({ parser, files }) =>
      `the parser ${JSON.stringify(parser)} is not in the files that can be seen; it must be in ${files.join(" or ")}`,
    hint: () => "look into that file of the image",
  },
);

function didYouMeanParser({ parser, known }: UnknownParser): string {
  return (
    didYouMean(parser, known) ??
    "define it in a parsers file, and name that file in SERVICE: Parsers_File parsers.conf"
  );
}

/** An option that names parsers: of which kind, and what happens when there is none. */
interface ParserReference {
  readonly option: string;
  readonly kind: "parser" | "multiline_parser";
  readonly missing: "refused" | "ignored";
  /** Engine versions from which the option names a parser. */
  readonly from?: string;
}

/** Recorded with the four engines. */
const REFERENCES: { readonly [plugin: string]: readonly ParserReference[] } = {
  "filters/parser": [{ option: "parser", kind: "parser", missing: "refused" }],
  "filters/multiline": [
    { option: "multiline.parser", kind: "multiline_parser", missing: "refused" },
  ],
  "filters/kubernetes": [
    { option: "merge_parser", kind: "parser", missing: "ignored" },
    { option: "regex_parser", kind: "parser", missing: "refused" },
  ],
  "inputs/stdin": [{ option: "parser", kind: "parser", missing: "refused" }],
  "inputs/syslog": [{ option: "parser", kind: "parser", missing: "refused" }],
  "inputs/docker_events": [{ option: "parser", kind: "parser", missing: "refused" }],
  "inputs/exec": [{ option: "parser", kind: "parser", missing: "ignored" }],
  "inputs/tcp": [{ option: "parser", kind: "parser", missing: "refused", from: "5.0.0" }],
  "inputs/udp": [{ option: "parser", kind: "parser", missing: "refused", from: "5.0.0" }],
  "inputs/tail": [
    { option: "parser", kind: "parser", missing: "ignored" },
    { option: "parser_firstline", kind: "parser", missing: "refused" },
    { option: "docker_mode_parser", kind: "parser", missing: "ignored" },
    { option: "multiline.parser", kind: "multiline_parser", missing: "refused" },
  ],
};

/** Names of the parsers of a kind that a config has. */
export function parserNames(
  subject: ParsersSubject & Pick<CheckSubject, "version">,
  kind: "parser" | "multiline_parser",
): string[] {
  const own = judgeParsers(subject)
    .filter(({ section, exists }) => exists && section.kind === kind)
    .flatMap(({ section }) => section.options.find(({ key }) => key === "name")?.text ?? []);
  const carried = subject.loaded.unknownParserFiles.flatMap((path) => {
    const names = carriedParsers(subject.engine, path);
    return (kind === "parser" ? names?.parsers : names?.multilineParsers) ?? [];
  });
  const builtIn = kind === "parser" ? [] : builtInMultilineParsers(subject.version);
  return [...builtIn, ...carried, ...own];
}

/** Every parser that is named must be there. */
export function* checkKnownParsers(subject: CheckSubject): Iterable<Diagnostic> {
  const { inputs, filters, processors } = subject;
  for (const view of [...inputs, ...filters, ...processors]) {
    const group = view.group === "processors" ? "filters" : view.group;
    const references = [...(REFERENCES[`${group}/${view.plugin}`] ?? []), ...numberedParsers(view)];
    for (const reference of references)
      if (reference.from === undefined || compareVersions(subject.version, reference.from) >= 0)
        yield* checkReference(view, reference, subject);
  }
}

/** `parser_1`, `parser_2`, … of the tail input in its old multiline mode. */
function numberedParsers({ group, plugin, options }: PluginView): ParserReference[] {
  if (group !== "inputs" || plugin !== "tail") return [];
  const keys = new Set(options.map(({ key }) => key).filter((key) => /^parser_.+/.test(key)));
  keys.delete("parser_firstline");
  return [...keys].map((option) => ({ option, kind: "parser", missing: "refused" }));
}

function* checkReference(
  view: PluginView,
  { option: key, kind, missing }: ParserReference,
  subject: CheckSubject,
): Iterable<Diagnostic> {
  const known = parserNames(subject, kind);
  for (const option of optionsOf(view, key)) {
    if (!option.known || !isUsed(view, key)) continue;
    for (const parser of namesIn(option, kind)) {
      if (isKnown(parser, known, kind)) continue;
      yield report(option, parser, known, missing, subject);
    }
  }
}

/** Names of multiline parsers ignore case. */
function isKnown(
  parser: string,
  known: readonly string[],
  kind: "parser" | "multiline_parser",
): boolean {
  if (kind === "parser") return known.includes(parser);
  const lower = parser.toLowerCase();
  return known.some((name) => name.toLowerCase() === lower);
}

function namesIn({ text }: OptionView, kind: "parser" | "multiline_parser"): string[] {
  if (kind === "parser") return text === "" ? [] : [text];
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Options that the plugin reads only in a mode. */
function isUsed(view: PluginView, key: string): boolean {
  const mode =
    key === "docker_mode_parser"
      ? "docker_mode"
      : key.startsWith("parser_")
        ? "multiline"
        : undefined;
  if (mode === undefined) return true;
  return view.options.some(
    (option) => option.key === mode && ["on", "true", "yes"].includes(option.text.toLowerCase()),
  );
}

function report(
  { spot: { path, position } }: OptionView,
  parser: string,
  known: readonly string[],
  missing: "refused" | "ignored",
  { loaded, engine }: CheckSubject,
): Diagnostic {
  const files = loaded.unknownParserFiles.filter(
    (file) => carriedParsers(engine, file) === undefined,
  );
  if (files.length > 0) return parserElsewhere(path, { parser, files }, position);
  return (missing === "refused" ? unknownParser : parserIgnored)(path, { parser, known }, position);
}

const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const filter = (parser: string): string =>
  `[FILTER]\n    Name     parser\n    Match    *\n    Key_Name log\n    Parser   ${parser}\n    Reserve_Data on\n`;
const tail = (parser: string): string =>
  `[INPUT]\n    Name   tail\n    Path   app.log\n    Tag    app\n    Parser ${parser}\n`;
const files = { "parsers.conf": "[PARSER]\n    Name   app\n    Format json\n" };
const service = (file: string): string => `[SERVICE]\n    Parsers_File ${file}\n`;

export const explanations: readonly Explanation[] = [
  {
    code: unknownParser.code,
    wrong: "A plugin names a parser that no parsers file defines.",
    production:
      "The engine does not start. Under ECS the task stops and is started again, for ever.",
    fix: "Correct the name, or add the file that defines the parser: Parsers_File in SERVICE.",
    failing: { config: `${service("parsers.conf")}${INPUT}${filter("ap")}${OUTPUT}`, files },
    fixed: { config: `${service("parsers.conf")}${INPUT}${filter("app")}${OUTPUT}`, files },
  },
  {
    code: parserIgnored.code,
    wrong: "A plugin names a parser that no parsers file defines, and goes on without it.",
    production: "Records arrive as plain text. What looks for their fields later finds nothing.",
    fix: "Correct the name, or add the file that defines the parser: Parsers_File in SERVICE.",
    failing: { config: `${service("parsers.conf")}${tail("ap")}${OUTPUT}`, files },
    fixed: { config: `${service("parsers.conf")}${tail("app")}${OUTPUT}`, files },
  },
  {
    code: parserElsewhere.code,
    wrong:
      "A plugin names a parser that may stand in a parsers file of the image, which the check cannot see.",
    production: "If it is not there, the engine does not start.",
    fix: "Look into the file of the image, or bring a parsers file of your own.",
    failing: { config: `${service("/opt/own/parsers.conf")}${INPUT}${filter("app")}${OUTPUT}` },
    fixed: { config: `${service("parsers.conf")}${INPUT}${filter("app")}${OUTPUT}`, files },
  },
];
