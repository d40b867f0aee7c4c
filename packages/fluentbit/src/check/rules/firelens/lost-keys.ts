import { type Diagnostic, diagnostic } from "@millrace/core";
import { globsMeet } from "../../../routes/glob.js";
import type { Explanation } from "../../explanation.js";
import { hasOption, knownText } from "../../plugin-view.js";
import type { CheckSubject, InstanceView } from "../../subject.js";
import { isOn } from "../options.js";
import { isFirelens } from "../tags.js";

export const parserDropsKeys = diagnostic("FL_PARSER_DROPS_KEYS", {
  severity: "warning",
  message: () =>
    "without Reserve_Data the parser drops all other keys: source, container_name, ecs_task_arn and the rest",
  hint: () => "add Reserve_Data On",
});

export const partialMessages = diagnostic("FL_PARTIAL_MESSAGES", {
  severity: "info",
  message: () => "lines over 16 KB arrive in pieces, and this parser sees the pieces",
  hint: () => "put a multiline filter in front: Mode partial_message, Multiline.Key_Content log",
});

export const multilineNotFirst = diagnostic<{ before: string }>("FB_MULTILINE_NOT_FIRST", {
  severity: "warning",
  message: ({ before }) =>
    `the multiline filter sends joined records through all filters again, so the ${before} filter before it runs twice`,
  hint: () => "put the multiline filter first",
});

/** Filters that change what later ones see, in an order that loses something. */
export function* checkLostKeys(subject: CheckSubject): Iterable<Diagnostic> {
  yield* checkMultilineOrder(subject.filters);
  if (!isFirelens(subject)) return;
  for (const [i, filter] of subject.filters.entries()) {
    if (filter.plugin !== "parser") continue;
    if (!hasOption(filter, "reserve_data") || !isOnOrUnknown(filter))
      yield parserDropsKeys(filter.spot.path, {}, filter.spot.position);
    const joined = subject.filters.slice(0, i).some(joinsPieces);
    if (!joined && knownText(filter, "key_name") === "log")
      yield partialMessages(filter.spot.path, {}, filter.spot.position);
  }
}

const isOnOrUnknown = (filter: InstanceView): boolean =>
  knownText(filter, "reserve_data") === undefined || isOn(filter, "reserve_data");

const joinsPieces = (filter: InstanceView): boolean =>
  filter.plugin === "multiline" && knownText(filter, "mode") === "partial_message";

function* checkMultilineOrder(filters: readonly InstanceView[]): Iterable<Diagnostic> {
  for (const [i, filter] of filters.entries()) {
    if (
      filter.plugin !== "multiline" ||
      ["off", "false", "no"].includes(knownText(filter, "buffer")?.toLowerCase() ?? "")
    )
      continue;
    const match = knownText(filter, "match");
    const before = filters.slice(0, i).find((other) => {
      const theirs = knownText(other, "match");
      const meets = match !== undefined && theirs !== undefined && globsMeet(match, theirs);
      return other.plugin !== "multiline" && other.plugin !== "" && meets;
    });
    if (before !== undefined)
      yield multilineNotFirst(filter.spot.path, { before: before.plugin }, filter.spot.position);
  }
}

const SERVICE = "[SERVICE]\n    Grace        30\n    Parsers_File parsers.conf\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match app-firelens-*\n";
const files = { "parsers.conf": "[PARSER]\n    Name   app\n    Format json\n" };
const engine = "aws-for-fluent-bit@3.4.9";
const parser = (more: string): string =>
  `[FILTER]\n    Name     parser\n    Match    app-firelens-*\n    Key_Name log\n    Parser   app\n${more}`;
const reserve = "    Reserve_Data On\n";
const join =
  "[FILTER]\n    Name                  multiline\n    Match                 app-firelens-*\n    Mode                  partial_message\n    Multiline.Key_Content log\n";
const plain = "[INPUT]\n    Name dummy\n    Tag  app\n";
const stdout = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const modify = "[FILTER]\n    Name  modify\n    Match *\n    Add   a b\n";
const stack =
  "[FILTER]\n    Name                  multiline\n    Match                 *\n    Multiline.Parser      java\n    Multiline.Key_Content log\n";

export const explanations: readonly Explanation[] = [
  {
    code: parserDropsKeys.code,
    wrong: "A parser filter of a FireLens file keeps only what it parsed.",
    production:
      "The container's name, the task's ARN and all other keys that FireLens adds are gone. Later filters, templates and labels that use them find nothing.",
    fix: "Add Reserve_Data On.",
    engine,
    failing: { config: `${SERVICE}${join}${parser("")}${OUTPUT}`, files },
    fixed: { config: `${SERVICE}${join}${parser(reserve)}${OUTPUT}`, files },
    source: "plugins/filter_parser/filter_parser.c",
  },
  {
    code: partialMessages.code,
    wrong: "A parser of a FireLens file works on lines that may be pieces.",
    production:
      "Docker and containerd cut lines at 16 KB. The parser understands no piece, so long JSON lines stay text.",
    fix: "Put a multiline filter with Mode partial_message first.",
    engine,
    failing: { config: `${SERVICE}${parser(reserve)}${OUTPUT}`, files },
    fixed: { config: `${SERVICE}${join}${parser(reserve)}${OUTPUT}`, files },
    source: "plugins/filter_multiline/ml.c",
  },
  {
    code: multilineNotFirst.code,
    wrong: "A multiline filter stands behind another filter for the same records.",
    production:
      "It takes the records out, joins them, and sends them through all filters again. What stands before it runs twice: once on the pieces and once on the whole.",
    fix: "Put the multiline filter first. A second multiline filter may follow it.",
    failing: { config: `${plain}${modify}${stack}${stdout}` },
    fixed: { config: `${plain}${stack}${modify}${stdout}` },
    source: "plugins/filter_multiline/ml.c",
  },
];
