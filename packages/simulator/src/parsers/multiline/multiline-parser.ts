import { listWords, type SectionView } from "@millrace/fluentbit/check";
import type { MultilineParser, MultilineRule, RecordParser } from "../../filter.js";
import type { EngineRegex, RegexReading } from "../../regex/engine-regex.js";
import { isSince } from "../../versions.js";
import { parserFlag, parserText } from "../parser-section.js";
import { builtInRules } from "./built-in-rules.js";
import { linkRules, type RuleDraft, statesOf } from "./rule-machine.js";

/** Multiline parsers by name, whatever its case. */
export type MultilineParsers = (name: string) => MultilineParser | undefined;

type FindParser = (name: string) => RecordParser | undefined;

interface RegexSetup {
  readonly version: string;
  regex(text: string): RegexReading;
}

/** The engine's own multiline parsers and those of the config. Of equal names the first counts. */
export function multilineParsers(
  sections: readonly SectionView[],
  parser: FindParser,
  setup: RegexSetup,
): MultilineParsers {
  const made = new Map<string, () => MultilineParser>();
  for (const [name, make] of builtIn(parser, setup)) made.set(name, once(make));
  const lent = innerParsers(sections, parser);
  for (const section of sections) {
    const name = parserText(section, "name")?.toLowerCase();
    if (name === undefined || made.has(name)) continue;
    made.set(
      name,
      once(() => ownParser(section, lent.get(section), setup)),
    );
  }
  return (name) => made.get(name.toLowerCase())?.();
}

/**
 * The parsers that read lines first. A section that names none has the one of the section before it in its file: the
 * engine forgets to forget it.
 */
function innerParsers(
  sections: readonly SectionView[],
  parser: FindParser,
): ReadonlyMap<SectionView, RecordParser | undefined> {
  const lent = new Map<SectionView, RecordParser | undefined>();
  let file: string | undefined;
  let last: RecordParser | undefined;
  for (const section of sections) {
    const own = parserText(section, "parser");
    if (section.section.source?.file !== file) last = undefined;
    if (own !== undefined) last = parser(own);
    file = section.section.source?.file;
    lent.set(section, last);
  }
  return lent;
}

/** A parser that no filter names is not made. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const RUBY_SINCE = "2.0.0";

function builtIn(
  parser: FindParser,
  setup: RegexSetup,
): readonly (readonly [name: string, make: () => MultilineParser])[] {
  const regex = Object.keys(builtInRules)
    .filter((name) => name !== "ruby" || isSince(setup.version, RUBY_SINCE))
    .map((name) => [name, () => regexParser(name, setup)] as const);
  return [["docker", () => docker(parser)], ["cri", () => cri(parser)], ...regex];
}

const PLAIN = { negate: false, matchString: "", rules: [] } as const;

const inner = (found: RecordParser | undefined): { readonly parser?: RecordParser } =>
  found === undefined ? {} : { parser: found };

const docker = (parser: FindParser): MultilineParser => ({
  ...PLAIN,
  name: "docker",
  type: "endswith",
  matchString: "\n",
  keyContent: "log",
  keyGroup: "stream",
  ...inner(parser("_ml_json_docker")),
});

const cri = (parser: FindParser): MultilineParser => ({
  ...PLAIN,
  name: "cri",
  type: "equal",
  matchString: "F",
  keyContent: "log",
  keyGroup: "stream",
  keyPattern: "_p",
  ...inner(parser("_ml_cri")),
});

function regexParser(name: string, setup: RegexSetup): MultilineParser {
  const rules = linkRules(
    (builtInRules[name] ?? []).flatMap(([from, regex, next]) =>
      draft(statesOf(from), regex, next, setup),
    ),
  );
  return { ...PLAIN, name, type: "regex", rules };
}

function draft(
  from: readonly string[],
  text: string,
  next: string | undefined,
  { regex }: RegexSetup,
): readonly RuleDraft[] {
  const compiled: EngineRegex | undefined = regex(text).regex;
  return compiled === undefined ? [] : [{ from, regex: compiled, next }];
}

const TYPES: { readonly [type: string]: MultilineParser["type"] } = {
  regex: "regex",
  endswith: "endswith",
  equal: "equal",
  eq: "equal",
};

function ownParser(
  section: SectionView,
  parser: RecordParser | undefined,
  setup: RegexSetup,
): MultilineParser {
  const type = TYPES[parserText(section, "type")?.toLowerCase() ?? ""] ?? "regex";
  return {
    name: parserText(section, "name") ?? "",
    type,
    matchString: parserText(section, "match_string") ?? "",
    negate: parserFlag(section, "negate", false),
    ...keyOf(section, "keyContent", "key_content"),
    ...keyOf(section, "keyGroup", "key_group"),
    ...keyOf(section, "keyPattern", "key_pattern"),
    ...inner(parser),
    rules: type === "regex" ? ownRules(section, setup) : [],
  };
}

function keyOf<K extends string>(
  section: SectionView,
  name: K,
  option: string,
): { readonly [key in K]?: string } {
  const text = parserText(section, option);
  // A computed key loses its type.
  return text === undefined ? {} : ({ [name]: text } as { readonly [key in K]: string });
}

function ownRules({ options }: SectionView, setup: RegexSetup): readonly MultilineRule[] {
  const drafts = options
    .filter(({ key }) => key === "rule")
    .flatMap(({ text }) => {
      const [from = "", regex = "", next] = listWords(text, 3);
      return draft(statesOf(from), regex, next, setup);
    });
  return linkRules(drafts);
}
