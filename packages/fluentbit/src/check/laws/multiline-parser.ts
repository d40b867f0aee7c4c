import type { Diagnostic } from "@millrace/core";
import { multilineParserKeys } from "../../overlay/parser-overlay.js";
import type { LawContext } from "../law.js";
import type { OptionView } from "../plugin-view.js";
import { onigmoFault } from "../regex-fault.js";
import { listWords } from "../words.js";
import { misread } from "./inputs/relations.js";
import { type ParserView, parserFault, parserName, parserUseless } from "./parser-findings.js";
import { checkParserKeys, firstOption } from "./parser-keys.js";

const TYPES = ["regex", "endswith", "equal", "eq"];

/** Source: flb_parser_load_multiline_parser_definitions in src/flb_parser.c, and src/multiline/flb_ml_rule.c. */
export function* checkMultilineParser(view: ParserView, context: LawContext): Iterable<Diagnostic> {
  const parser = parserName("multiline parser", view);
  const type = firstOption(view, "type");
  const said = type?.known === true ? type.text.toLowerCase() : undefined;
  yield* checkParserKeys(view, multilineParserKeys, { parser, format: said }, context);
  for (const key of ["name", "type"])
    if (firstOption(view, key) === undefined)
      yield parserFault({ parser, view }, `has no ${key}`, context);
  if (type === undefined || said === undefined) return;
  if (!TYPES.includes(said))
    yield parserFault(
      { parser, view, spot: type.spot, crashes: true },
      `has no type of ${TYPES.join(", ")}`,
      context,
    );
  else if (said === "regex") yield* checkRules(view, parser, context);
  else if (firstOption(view, "match_string") === undefined)
    yield useless(view, parser, "has no match_string, so it joins nothing");
}

const useless = (view: ParserView, parser: string, fault: string): Diagnostic =>
  parserUseless(view.spot.path, { parser, fault }, view.spot.position);

/** A rule as the engine cuts it: the states that it starts from, a regex, and the state that follows. */
interface Rule {
  readonly option: OptionView;
  readonly from: readonly string[];
  readonly regex: string | undefined;
  readonly next: string | undefined;
  /** What stands behind it, and nobody reads. */
  readonly rest: string | undefined;
}

function* checkRules(view: ParserView, parser: string, context: LawContext): Iterable<Diagnostic> {
  const options = view.options.filter(({ key }) => key === "rule");
  if (options.some(({ known }) => !known)) return;
  const rules = options.map(readRule);
  if (rules.length === 0) {
    yield useless(view, parser, "has no rule, so it joins nothing");
    return;
  }
  const states = new Set(rules.flatMap(({ from }) => from));
  for (const [i, rule] of rules.entries()) {
    const fault = ruleFault(rule, i === 0, states, context.engine.fluentBit);
    if (fault !== undefined)
      yield parserFault({ parser, view, spot: rule.option.spot }, fault, context);
    if (rule.rest !== undefined)
      yield misread(rule.option, "a state, a regex and the next state, each in quotes", context);
  }
  yield* checkReachable(rules, parser);
}

function readRule(option: OptionView): Rule {
  const [from = "", regex, next, rest] = listWords(option.text, 3);
  const states = from.split(",").map((state) => state.trim());
  return { option, from: states.filter((state) => state !== ""), regex, next, rest };
}

function ruleFault(
  { from, regex, next }: Rule,
  isFirst: boolean,
  states: ReadonlySet<string>,
  version: string,
): string | undefined {
  if (from.length === 0) return "has a rule without a state";
  if (regex === undefined) return "has a rule without a regex";
  if (isFirst && !from.includes("start_state")) return "has no start_state in its first rule";
  const fault = onigmoFault(regex, version);
  if (fault !== undefined) return `has a rule with a regex that ${fault}`;
  if (next === undefined || states.has(next)) return undefined;
  return `has a rule that leads to ${JSON.stringify(next)}, and no rule starts from there`;
}

/** Walks from start_state along the rules. */
function* checkReachable(rules: readonly Rule[], parser: string): Iterable<Diagnostic> {
  const reached = reachedStates(rules);
  for (const { option, from } of rules) {
    if (from.length === 0 || from.some((state) => reached.has(state))) continue;
    const fault = `has a rule from ${from.map((state) => JSON.stringify(state)).join(" and ")}, and no rule leads there`;
    yield parserUseless(option.spot.path, { parser, fault }, option.spot.position);
  }
}

function reachedStates(rules: readonly Rule[]): ReadonlySet<string> {
  const leadsTo = new Map<string, Set<string>>();
  for (const { from, next } of rules)
    for (const state of from)
      if (next !== undefined) leadsTo.set(state, (leadsTo.get(state) ?? new Set()).add(next));
  // A set that grows while it is walked is walked to its end.
  const reached = new Set(["start_state"]);
  for (const state of reached) for (const next of leadsTo.get(state) ?? []) reached.add(next);
  return reached;
}
