import type { Diagnostic } from "@millrace/core";
import { builtInMultilineParsers } from "../../catalogue/parser-names.js";
import type { CheckSubject, SectionView } from "../subject.js";
import { checkMultilineParser } from "./multiline-parser.js";
import { checkParserSection } from "./parser.js";
import {
  isFatalToParser,
  type ParserView,
  parserFault,
  parserName,
  parserUseless,
} from "./parser-findings.js";
import { firstOption } from "./parser-keys.js";

/** What must be known to judge parsers. */
export type ParsersSubject = Pick<
  CheckSubject,
  "parsers" | "loaded" | "engine" | "catalogue" | "filesKnown" | "strict"
>;

/** A parser, what is wrong with it, and whether it is there when the plugins start. */
export interface JudgedParser {
  readonly section: SectionView;
  readonly findings: readonly Diagnostic[];
  /** It has no fault, and no parser before it in its file has one. */
  readonly exists: boolean;
}

const judged = new WeakMap<ParsersSubject, readonly JudgedParser[]>();

/** All parsers of a config, each judged once. */
export function judgeParsers(subject: ParsersSubject): readonly JudgedParser[] {
  const known = judged.get(subject);
  if (known !== undefined) return known;
  const names: Names = {
    parsers: new Set(),
    multiline: new Set(builtInMultilineParsers(subject.engine.fluentBit)),
  };
  const made = byFile(subject).flatMap((file) => judgeFile(file, names, subject));
  judged.set(subject, made);
  return made;
}

/** Names that are taken. */
interface Names {
  readonly parsers: Set<string>;
  /** Lower case. */
  readonly multiline: Set<string>;
}

/** Parsers of one file in the engine's order: first all PARSER sections, then all MULTILINE_PARSER sections. */
interface ParserFile {
  readonly inMain: boolean;
  readonly sections: readonly SectionView[];
}

function byFile({ parsers, loaded }: ParsersSubject): ParserFile[] {
  const inConfig = new Set(loaded.as === "parsers" ? [] : loaded.config.sections);
  const files = new Map<string, { inMain: boolean; sections: SectionView[] }>();
  for (const view of parsers) {
    const inMain = inConfig.has(view.section);
    const key = inMain ? "" : `file ${view.section.source?.file ?? ""}`;
    const file = files.get(key) ?? { inMain, sections: [] };
    files.set(key, file);
    file.sections.push(view);
  }
  return [...files.values()].map(({ inMain, sections }) => ({
    inMain,
    sections: [
      ...sections.filter(({ kind }) => kind === "parser"),
      ...sections.filter(({ kind }) => kind === "multiline_parser"),
    ],
  }));
}

function judgeFile(
  { inMain, sections }: ParserFile,
  names: Names,
  subject: ParsersSubject,
): JudgedParser[] {
  let broken = false;
  return sections.map((section, i) => {
    const view: ParserView = { ...section, inMain, isFirst: i === 0 };
    const own =
      section.kind === "parser"
        ? [...checkParserSection(view, subject), ...checkName(view, names, subject)]
        : [...checkMultilineParser(view, subject), ...checkMultilineName(view, names)];
    broken ||= own.some(isFatalToParser);
    return { section, findings: own, exists: !broken };
  });
}

function* checkName(
  view: ParserView,
  { parsers }: Names,
  subject: ParsersSubject,
): Iterable<Diagnostic> {
  const name = firstOption(view, "name");
  if (name?.known !== true) return;
  const { spot } = name;
  const parser = parserName("parser", view);
  if (parsers.has(name.text))
    yield parserFault({ parser, view, spot }, "is there already", subject);
  parsers.add(name.text);
}

function* checkMultilineName(view: ParserView, { multiline }: Names): Iterable<Diagnostic> {
  const name = firstOption(view, "name");
  if (name?.known === true) {
    const parser = parserName("multiline parser", view);
    const fault = "is called like one that is there already, and that one is used";
    const lower = name.text.toLowerCase();
    if (multiline.has(lower))
      yield parserUseless(name.spot.path, { parser, fault }, name.spot.position);
    multiline.add(lower);
  }
}
