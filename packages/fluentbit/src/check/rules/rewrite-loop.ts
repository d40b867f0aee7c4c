import { type Diagnostic, diagnostic } from "@millrace/core";
import { compareVersions } from "../../catalogue/engine.js";
import { globMatches, globsMeet } from "../../routes/glob.js";
import type { Explanation } from "../explanation.js";
import { hasOption, knownText } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { type RewriteStep, tagsOf } from "./tags.js";

export const rewriteLoop = diagnostic<{ tag: string; match: string }>("FB_REWRITE_LOOP", {
  severity: "error",
  message: ({ tag, match }) =>
    `the new tag ${tag} matches the rule's own filter (Match ${match}), so records go round for ever`,
  hint: () => "give a new tag that the filter's Match does not fit",
});

export const rewriteRefused = diagnostic<{ tag: string; match: string }>("FB_REWRITE_SELF", {
  severity: "warning",
  message: ({ tag, match }) =>
    `the new tag ${tag} matches the rule's own filter (Match ${match}); the engine keeps such a record under its old tag`,
  hint: () => "give a new tag that the filter's Match does not fit",
});

export const rewriteCycle = diagnostic<{ way: readonly string[] }>("FB_REWRITE_CYCLE", {
  severity: "warning",
  message: ({ way }) => `a record can come back to this rule: ${way.join(" -> ")}`,
  hint: () =>
    "a record that fits the rules goes round for ever; give new tags that no earlier rule matches",
});

/** No rule may send a record back to itself, directly or by way of other rules. */
export function* checkRewriteLoops(subject: CheckSubject): Iterable<Diagnostic> {
  const { steps } = tagsOf(subject);
  const told = new Set<unknown>();
  for (const step of steps) {
    if (told.has(step.rule) || !returnsAtOnce(step)) continue;
    told.add(step.rule);
    const match = matchOf(step.filter).match ?? "";
    const factory = compareVersions(subject.version, "5.1.0") < 0 ? rewriteLoop : rewriteRefused;
    const { path, position } = step.rule.spot;
    yield factory(path, { tag: step.to, match }, position);
  }
  yield* cycles(steps, told);
}

/** Every record with the new tag enters the same filter again, and its key still fits. */
function returnsAtOnce({ filter, to }: RewriteStep): boolean {
  if (to === "*") return false;
  const { match, regex } = matchOf(filter);
  return match !== undefined && !regex && globMatches(match, to);
}

interface FilterMatch {
  /** Absent: it has none, or one that nobody can know. */
  readonly match: string | undefined;
  readonly regex: boolean;
}

const matches = new WeakMap<InstanceView, FilterMatch>();

/** Looked up once a filter: one with thousands of rules is asked for each of them. */
function matchOf(filter: InstanceView): FilterMatch {
  const before = matches.get(filter);
  if (before !== undefined) return before;
  const made = { match: knownText(filter, "match"), regex: hasOption(filter, "match_regex") };
  matches.set(filter, made);
  return made;
}

/** Ways from a filter back to it that are longer than one step, or not certain. */
function* cycles(steps: readonly RewriteStep[], told: Set<unknown>): Iterable<Diagnostic> {
  const followed = steps.filter(({ rule, to }) => to !== "*" && !told.has(rule));
  const ofFilter = grouped(followed, ({ filter }) => filter);
  const ofTag = grouped(followed, ({ from }) => from);
  const inCycle = new Set<InstanceView>();
  const budget = { left: MOST_LOOKS };
  for (const [start, leaving] of ofFilter) {
    if (inCycle.has(start)) continue;
    const way = wayBack(start, leaving, ofTag, budget);
    if (way === undefined) continue;
    for (const { filter } of way) inCycle.add(filter);
    const first = way[0] as RewriteStep;
    const tags = [first.from, ...way.map(({ to }) => to)];
    yield rewriteCycle(first.rule.spot.path, { way: tags }, first.rule.spot.position);
  }
}

/** Steps that a search may look at, so that thousands of rules end in time. */
const MOST_LOOKS = 200_000;

function grouped<K>(
  steps: readonly RewriteStep[],
  keyOf: (step: RewriteStep) => K,
): ReadonlyMap<K, readonly RewriteStep[]> {
  const groups = new Map<K, RewriteStep[]>();
  for (const step of steps) {
    const group = groups.get(keyOf(step));
    if (group === undefined) groups.set(keyOf(step), [step]);
    else group.push(step);
  }
  return groups;
}

interface Way {
  readonly step: RewriteStep;
  readonly before: Way | undefined;
}

/** The shortest way from a filter back to it, breadth first over tags. */
function wayBack(
  start: InstanceView,
  first: readonly RewriteStep[],
  ofTag: ReadonlyMap<string, readonly RewriteStep[]>,
  budget: { left: number },
): readonly RewriteStep[] | undefined {
  const queue: Way[] = first.map((step) => ({ step, before: undefined }));
  const seen = new Set<string>();
  for (let i = 0; i < queue.length; i += 1) {
    const way = queue[i] as Way;
    const tag = way.step.to;
    if (seen.has(tag)) continue;
    if (meets(start, tag)) return stepsOf(way);
    seen.add(tag);
    for (const step of ofTag.get(tag) ?? []) {
      budget.left -= 1;
      if (budget.left < 0) return undefined;
      if (step.filter !== start && !seen.has(step.to) && meets(step.filter, tag))
        queue.push({ step, before: way });
    }
  }
  return undefined;
}

const stepsOf = ({ step, before }: Way): readonly RewriteStep[] =>
  before === undefined ? [step] : [...stepsOf(before), step];

function meets(filter: InstanceView, tag: string): boolean {
  const { match } = matchOf(filter);
  return match !== undefined && globsMeet(match, tag);
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const rule = (match: string, tag: string): string =>
  `[FILTER]\n    Name  rewrite_tag\n    Match ${match}\n    Rule  $log error ${tag} false\n`;

export const explanations: readonly Explanation[] = [
  {
    code: rewriteLoop.code,
    wrong: "A rewrite_tag rule gives a tag that its own filter matches.",
    production:
      "The record is written again and again. The engine burns a whole core, its emitter fills, and records are lost; some versions crash.",
    fix: "Choose a new tag that the filter's Match does not fit, such as errors.$TAG behind Match app.*.",
    failing: { config: `${INPUT}${rule("app*", "app.errors")}${OUTPUT}` },
    fixed: { config: `${INPUT}${rule("app*", "errors.app")}${OUTPUT}` },
    source: "plugins/filter_rewrite_tag/rewrite_tag.c",
  },
  {
    code: rewriteRefused.code,
    wrong: "A rewrite_tag rule gives a tag that its own filter matches.",
    production:
      "From 5.1.0 on the engine refuses to write such a record again. It logs an error once, and the record keeps its old tag: it goes where it should not.",
    fix: "Choose a new tag that the filter's Match does not fit.",
    engine: "fluent-bit@5.1.1",
    failing: { config: `${INPUT}${rule("app*", "app.errors")}${OUTPUT}` },
    fixed: { config: `${INPUT}${rule("app*", "errors.app")}${OUTPUT}` },
    source: "plugins/filter_rewrite_tag/rewrite_tag.c",
  },
  {
    code: rewriteCycle.code,
    wrong: "Rules of several rewrite_tag filters can send a record in a circle.",
    production:
      "A record that fits the rules is written again and again. The engine burns a whole core, and records are lost.",
    fix: "Give new tags that no earlier rule matches.",
    failing: { config: `${INPUT}${rule("app", "b.app")}${rule("b.*", "app")}${OUTPUT}` },
    fixed: { config: `${INPUT}${rule("app", "b.app")}${rule("b.*", "c.app")}${OUTPUT}` },
    source: "plugins/filter_rewrite_tag/rewrite_tag.c",
  },
];
