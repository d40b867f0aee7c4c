import { type Diagnostic, diagnostic, didYouMean } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import type { LawContext } from "../law.js";
import type { OptionView, Spot } from "../plugin-view.js";
import { isFrom } from "./inputs/engine-values.js";

/** A PARSER or MULTILINE_PARSER as laws see it. */
export interface ParserView {
  readonly options: readonly OptionView[];
  readonly spot: Spot;
  /** It stands in the main config, which only YAML allows: every engine refuses its faults. @default false */
  readonly inMain?: boolean;
  /** It is the first parser of its file. @default true */
  readonly isFirst?: boolean;
}

export const parserRefused = diagnostic<{ parser: string; fault: string }>("FB_PARSER_REFUSED", {
  severity: "error",
  message: ({ parser, fault }) => `${parser} ${fault}, and the engine does not start`,
  hint: () => "correct it, or take the parser out",
});

export const parserLost = diagnostic<{ parser: string; fault: string }>("FB_PARSER_LOST", {
  severity: "warning",
  message: ({ parser, fault }) =>
    `${parser} ${fault}, so the engine drops it, and all parsers that follow it in its file`,
  hint: () => "correct it: newer engines do not start with it",
});

export const parserUseless = diagnostic<{ parser: string; fault: string }>("FB_PARSER_USELESS", {
  severity: "warning",
  message: ({ parser, fault }) => `${parser} ${fault}`,
  hint: () => "complete it, or take it out",
});

export const unknownParserKey = diagnostic<{
  key: string;
  parser: string;
  known: readonly string[];
}>("FB_UNKNOWN_PARSER_KEY", {
  severity: "warning",
  message: ({ key, parser }) =>
    `${parser} has the key ${JSON.stringify(key)}, which the engine ignores without a word`,
  hint: ({ key, known }) => didYouMean(key, known) ?? "take it out",
});

/** Where a fault is told, of which parser. */
interface FaultPlace {
  readonly parser: string;
  readonly view: ParserView;
  readonly spot?: Spot;
  /** Engines before 2.0 crash. */
  readonly crashes?: boolean;
}

/** A fault with which a parser is not made: from 5.1 on, and in the main config, nothing starts with it. */
export function parserFault(
  { parser, view, spot = view.spot, crashes = false }: FaultPlace,
  fault: string,
  { engine, strict }: LawContext,
): Diagnostic {
  const stops = view.inMain === true || strict === true || isFrom(engine.fluentBit, "5.1.0");
  const dies = crashes && !isFrom(engine.fluentBit, "2.0.0");
  return (stops || dies ? parserRefused : parserLost)(spot.path, { parser, fault }, spot.position);
}

/** The parser with such a finding does not exist. */
export const isFatalToParser = ({ code }: Diagnostic): boolean =>
  code === parserRefused.code || code === parserLost.code;

/** How messages call a parser. */
export function parserName(kind: string, { options }: ParserView): string {
  const name = options.find(({ key }) => key === "name");
  return name === undefined || !name.known
    ? `a ${kind}`
    : `the ${kind} ${JSON.stringify(name.text)}`;
}

const RUNS = "[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name  stdout\n    Match *\n";
const main = `[SERVICE]\n    Parsers_File parsers.conf\n${RUNS}`;
const example = (
  ...lines: readonly string[]
): { config: string; files: Record<string, string> } => ({
  config: main,
  files: { "parsers.conf": `[PARSER]\n${lines.map((line) => `    ${line}\n`).join("")}` },
});

export const explanations: readonly Explanation[] = [
  {
    code: parserRefused.code,
    wrong: "A parser has a fault with which the engine cannot make it.",
    production: "The engine does not start. Engines before 5.1 start and drop the parser.",
    fix: "Correct the parser.",
    failing: example("Name app", "Format xml"),
    fixed: example("Name app", "Format json"),
    engine: "fluent-bit@5.1.1",
    source: "src/flb_parser.c",
  },
  {
    code: parserLost.code,
    wrong: "A parser has a fault with which the engine cannot make it.",
    production:
      "The engine drops it and all parsers behind it in the file. Plugins that name one of them stop the engine, or go on without it.",
    fix: "Correct the parser.",
    failing: example("Name app", "Format xml"),
    fixed: example("Name app", "Format json"),
    engine: "fluent-bit@5.0.9",
    source: "src/flb_parser.c",
  },
  {
    code: parserUseless.code,
    wrong:
      "A parser lacks what it works with: named groups, rules, a text to match; or its name is taken already.",
    production: "The engine starts. The parser takes nothing out of records, or is never used.",
    fix: "Complete the parser, or take it out.",
    failing: example("Name app", "Format regex", "Regex ^.*$"),
    fixed: example("Name app", "Format regex", "Regex ^(?<message>.*)$"),
    source: "src/flb_parser.c",
  },
  {
    code: unknownParserKey.code,
    wrong: "A parser has a key that the engine does not know.",
    production: "The engine starts and ignores the line: a time that is not read, for one.",
    fix: "Correct the key.",
    failing: example("Name app", "Format json", "Timekey time"),
    fixed: example("Name app", "Format json", "Time_Key time", "Time_Format %s"),
    source: "src/flb_parser.c",
  },
];
