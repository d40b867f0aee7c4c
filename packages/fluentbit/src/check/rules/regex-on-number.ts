import { type Diagnostic, diagnostic } from "@millrace/core";
import { globsMeet } from "../../routes/glob.js";
import type { Explanation } from "../explanation.js";
import { knownText, type OptionView, optionsOf, type PluginView } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { readRewriteRule } from "./rewrite-rule.js";

export const regexOnNumber = diagnostic<{ key: string; regex: string; parser: string }>(
  "FB_REGEX_ON_NUMBER",
  {
    severity: "warning",
    message: ({ key, regex, parser }) =>
      `${regex} is for digits, and the JSON parser ${parser} makes a number of ${key}: a regex fits text only`,
    hint: ({ key }) =>
      `convert it first: a type_converter filter with "int_key ${bare(key)} ${bare(key)}_text string", and ask for ${bare(key)}_text`,
  },
);

const bare = (key: string): string => key.replace(/^\$/, "");

/** A regex of digits on a key that a JSON parser made a number never fits. */
export function* checkRegexOnNumbers(subject: CheckSubject): Iterable<Diagnostic> {
  const json = new Set(
    subject.parsers
      .filter(({ kind, options }) => kind === "parser" && textOf(options, "format") === "json")
      .flatMap(({ options }) => textOf(options, "name") ?? []),
  );
  const parsing: { readonly match: string; readonly parser: string }[] = [];
  for (const filter of subject.filters) {
    const match = knownText(filter, "match");
    if (match === undefined) continue;
    if (CHANGES_TYPES.has(filter.plugin)) return;
    const parser = filter.plugin === "parser" ? jsonParser(filter, json) : undefined;
    if (parser !== undefined) parsing.push({ match, parser });
    const before = parsing.find((one) => globsMeet(one.match, match));
    if (before === undefined) continue;
    for (const { option, key, regex } of tests(filter))
      if (isForDigits(regex))
        yield regexOnNumber(
          option.spot.path,
          { key, regex, parser: before.parser },
          option.spot.position,
        );
  }
}

/** Filters behind which nobody knows what type a key has. */
const CHANGES_TYPES: ReadonlySet<string> = new Set(["lua", "type_converter", "wasm", ""]);

const textOf = (options: readonly OptionView[], key: string): string | undefined =>
  options.findLast((option) => option.key === key && option.known)?.text;

function jsonParser(filter: InstanceView, json: ReadonlySet<string>): string | undefined {
  return optionsOf(filter, "parser").find(({ text }) => json.has(text))?.text;
}

interface RegexTest {
  readonly option: OptionView;
  readonly key: string;
  readonly regex: string;
}

function tests(view: PluginView): RegexTest[] {
  return view.options.flatMap((option): RegexTest[] => {
    if (!option.known) return [];
    const found = testOf(view.plugin, option);
    // The line itself and what the container runtime adds are text, whatever the parser makes.
    return found === undefined || bare(found.key) === "log" ? [] : [{ option, ...found }];
  });
}

function testOf(plugin: string, { key, text }: OptionView): Omit<RegexTest, "option"> | undefined {
  if (plugin === "grep" && (key === "regex" || key === "exclude")) {
    const at = text.indexOf(" ");
    return at < 0 ? undefined : { key: text.slice(0, at), regex: text.slice(at + 1).trim() };
  }
  return plugin === "rewrite_tag" && key === "rule" ? readRewriteRule(text) : undefined;
}

/** Only digits, classes of digits and what repeats and joins them. */
function isForDigits(regex: string): boolean {
  const inner = regex.replace(/\\[AzZb]/g, "").replaceAll("\\d", "0");
  return /^[\^$()|?:0-9.[\]\-{},+*x]*$/.test(inner) && /\d/.test(inner.replace(/\{[^}]*\}/g, ""));
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const PARSE =
  "[SERVICE]\n    Parsers_File parsers.conf\n[FILTER]\n    Name         parser\n    Match        *\n    Key_Name     log\n    Parser       app\n    Reserve_Data On\n";
const files = { "parsers.conf": "[PARSER]\n    Name   app\n    Format json\n" };
const grep = (key: string): string =>
  `[FILTER]\n    Name  grep\n    Match *\n    Regex ${key} ^5\n`;

export const explanations: readonly Explanation[] = [
  {
    code: regexOnNumber.code,
    wrong: "A regex asks for digits in a key that a JSON parser makes a number.",
    production:
      "Regexes of grep and rewrite_tag fit text only. A status of 503 is a number, so ^5 never fits: errors are dropped, or never routed.",
    fix: "Make text of it first with a type_converter filter, and ask for the new key.",
    failing: { config: `${PARSE}${grep("status")}${INPUT}${OUTPUT}`, files },
    fixed: {
      config: `${PARSE}[FILTER]\n    Name    type_converter\n    Match   *\n    int_key status status_text string\n${grep("status_text")}${INPUT}${OUTPUT}`,
      files,
    },
    source: "src/flb_ra_key.c; recorded",
  },
];
