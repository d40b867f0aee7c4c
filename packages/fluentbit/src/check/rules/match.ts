import { type Diagnostic, diagnostic } from "@millrace/core";
import { globsMeet } from "../../routes/glob.js";
import type { Explanation } from "../explanation.js";
import { hasOption, knownText, lastOption } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { FIRELENS_TAGS, isFirelens, mayMatch, type TagSource, tagsOf } from "./tags.js";

export const outputWithoutMatch = diagnostic<{ plugin: string }>("FB_OUTPUT_WITHOUT_MATCH", {
  severity: "warning",
  message: ({ plugin }) => `the ${plugin} output has no Match, so it gets no record`,
  hint: () => "add Match with the tags that it should get",
});

export const matchUnreached = diagnostic<{ kind: string; match: string; tags: readonly string[] }>(
  "FB_MATCH_UNREACHED",
  {
    severity: "warning",
    message: ({ kind, match }) => `no record has a tag that this ${kind} matches: ${match}`,
    hint: ({ tags }) =>
      `the tags are ${tags.slice(0, 8).join(", ")}${tags.length > 8 ? ", …" : ""}`,
  },
);

export const matchUncertain = diagnostic<{ kind: string; match: string; tags: readonly string[] }>(
  "FB_MATCH_UNCERTAIN",
  {
    severity: "info",
    message: ({ kind, match }) =>
      `no tag that can be known matches this ${kind}: ${match}; an input that brings its own tags may bring one`,
    hint: ({ tags }) => `the known tags are ${tags.slice(0, 8).join(", ")}`,
  },
);

export const firelensMatch = diagnostic<{ kind: string; match: string }>("FL_MATCH_TAG", {
  severity: "warning",
  message: ({ kind, match }) =>
    `this ${kind} matches ${match}, and FireLens gives records the tag <container>-firelens-<task id>`,
  hint: ({ match }) => `write Match ${firelensName(match)}-firelens-*`,
});

export const recordsUnrouted = diagnostic<{ tag: string }>("FB_RECORDS_UNROUTED", {
  severity: "warning",
  message: ({ tag }) => `no output takes records with the tag ${tag}, so they are dropped`,
  hint: () => "give an output a Match for it; to drop them on purpose, use the null output",
});

export const matchAndRegex = diagnostic<{ plugin: string }>("FB_MATCH_AND_REGEX", {
  severity: "warning",
  message: ({ plugin }) =>
    `the ${plugin} section has Match and Match_Regex, and a tag that fits either one is taken`,
  hint: () => "keep the one that you mean",
});

const firelensName = (match: string): string =>
  match.replace(/-firelens.*$/, "").replace(/[.*]+$/, "") || "<container>";

/** Each Match must be one that a tag can have, and each tag one that an output takes. */
export function* checkMatches(subject: CheckSubject): Iterable<Diagnostic> {
  const { filters, outputs } = subject;
  const known = knownTags(subject);
  const called = calledByRoutes(subject);
  for (const output of outputs)
    if (!isRouted(output, called)) yield* checkOutput(output, subject, known);
  for (const filter of filters)
    if (hasOption(filter, "match")) yield* checkReached(filter, "filter", subject, known);
  for (const view of [...filters, ...outputs]) {
    const option = lastOption(view, "match_regex");
    if (option !== undefined && hasOption(view, "match"))
      yield matchAndRegex(option.spot.path, { plugin: view.plugin }, option.spot.position);
  }
  yield* checkUnrouted(subject);
}

function* checkOutput(
  output: InstanceView,
  subject: CheckSubject,
  known: KnownTags,
): Iterable<Diagnostic> {
  const { inputs, outputs } = subject;
  if (hasOption(output, "match") || hasOption(output, "match_regex")) {
    yield* checkReached(output, "output", subject, known);
    return;
  }
  // With one input and one output the engine sets Match * by itself.
  if (inputs.length === 1 && outputs.length === 1) return;
  yield outputWithoutMatch(output.spot.path, { plugin: output.plugin }, output.spot.position);
}

/** A conditional route leads to it, by alias, instance or plugin. */
function isRouted({ instance, plugin }: InstanceView, called: ReadonlySet<string>): boolean {
  return called.has(instance) || called.has(plugin);
}

function calledByRoutes({ inputs }: CheckSubject): ReadonlySet<string> {
  const outputs = inputs.flatMap(({ section }) =>
    (section.routes ?? []).flatMap((route) => route.outputs),
  );
  const names = outputs.flatMap(({ name, fallback }) => [name, fallback]);
  return new Set(names.filter((name) => name !== undefined));
}

/** Tags that are known, for quick looks: a Match without `*` need not be held against each. */
interface KnownTags {
  readonly all: readonly string[];
  readonly fixed: ReadonlySet<string>;
  readonly open: readonly string[];
}

function knownTags(subject: CheckSubject): KnownTags {
  const globs = tagsOf(subject).sources.map(({ glob }) => glob);
  const all = [...new Set(globs.filter((glob) => glob !== "*"))];
  const isOpen = (glob: string): boolean => glob.includes("*");
  return {
    all,
    fixed: new Set(all.filter((glob) => !isOpen(glob))),
    open: all.filter(isOpen),
  };
}

function isReached(match: string, { all, fixed, open }: KnownTags): boolean {
  if (fixed.has(match) && fits(match, match)) return true;
  return (match.includes("*") ? all : open).some((glob) => fits(match, glob));
}

function* checkReached(
  view: InstanceView,
  kind: "filter" | "output",
  subject: CheckSubject,
  known: KnownTags,
): Iterable<Diagnostic> {
  const match = lastOption(view, "match");
  if (match?.known !== true || hasOption(view, "match_regex")) return;
  const { complete } = tagsOf(subject);
  if (known.all.length === 0 || isReached(match.text, known)) return;
  const said = { kind, match: match.text, tags: known.all };
  const { path, position } = match.spot;
  if (isFirelens(subject) && subject.givenTags === undefined)
    yield firelensMatch(path, said, position);
  else yield (complete ? matchUnreached : matchUncertain)(path, said, position);
}

/** Neither a container's name nor a task's id has a dot. */
const fits = (match: string, glob: string): boolean =>
  globsMeet(match, glob) && !(FIRELENS_TAGS.includes(glob) && match.includes("."));

function* checkUnrouted(subject: CheckSubject): Iterable<Diagnostic> {
  const { outputs, inputs } = subject;
  if (outputs.length === 0) return;
  if (
    inputs.length === 1 &&
    outputs.length === 1 &&
    !hasOption(outputs[0] as InstanceView, "match")
  )
    return;
  const fixed = new Set(outputs.map((output) => knownText(output, "match")));
  for (const source of tagsOf(subject).sources) {
    if (source.glob === "*" || FIRELENS_TAGS.includes(source.glob) || isTakenElsewhere(source))
      continue;
    if (fixed.has(source.glob) || outputs.some((output) => mayMatch(output, source.glob))) continue;
    const spot = source.option?.spot ?? source.from?.spot;
    if (spot !== undefined) yield recordsUnrouted(spot.path, { tag: source.glob }, spot.position);
  }
}

/** Records of an input with conditional routes do not go by Match. */
const isTakenElsewhere = ({ from }: TagSource): boolean =>
  from?.section.routes !== undefined && from.section.routes.length > 0;

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app.log\n";

export const explanations: readonly Explanation[] = [
  {
    code: outputWithoutMatch.code,
    wrong: "An output has neither Match nor Match_Regex.",
    production: "The engine starts and the output never gets a record.",
    fix: "Say which tags it gets. Match * takes all of them.",
    failing: {
      config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match *\n[OUTPUT]\n    Name file\n    Path /tmp\n`,
    },
    fixed: {
      config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match *\n[OUTPUT]\n    Name  file\n    Path  /tmp\n    Match app.*\n`,
    },
    source: "src/flb_router.c",
  },
  {
    code: matchUnreached.code,
    wrong: "A filter or an output matches a tag that no record can have.",
    production:
      "A filter that never runs, or an output that gets nothing. The engine says nothing about it.",
    fix: "Write a Match that fits a tag. Only * is special in it, and the whole tag counts.",
    failing: {
      config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match app\n[OUTPUT]\n    Name  null\n    Match app.*\n`,
    },
    fixed: { config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match app.*\n` },
    source: "src/flb_router.c",
  },
  {
    code: matchUncertain.code,
    wrong: "A filter or an output matches a tag that no input is known to give.",
    production: "If no client sends the tag, the filter never runs, or the output gets nothing.",
    fix: "Look at the tags that the clients send, or give the input a tag.",
    failing: {
      config: `${INPUT}[INPUT]\n    Name forward\n[OUTPUT]\n    Name  stdout\n    Match web.*\n[OUTPUT]\n    Name  null\n    Match app.*\n`,
    },
    fixed: { config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match app.*\n` },
  },
  {
    code: firelensMatch.code,
    wrong: "A custom file of FireLens matches a tag that FireLens does not give.",
    production:
      "The tag of a container's records is <container>-firelens-<task id>. The output gets nothing, and the logs are lost without a word.",
    fix: "Match <container>-firelens-*.",
    engine: "aws-for-fluent-bit@3.4.9",
    failing: { config: "[OUTPUT]\n    Name  stdout\n    Match app\n" },
    fixed: { config: "[OUTPUT]\n    Name  stdout\n    Match app-firelens-*\n" },
    source: "agent/engine/docker_task_engine.go of the ECS agent",
  },
  {
    code: recordsUnrouted.code,
    wrong: "Records get a tag that no output matches.",
    production: "They are dropped. The engine says so only at log level debug.",
    fix: "Give an output a Match for the tag. To drop records on purpose, use the null output.",
    failing: {
      config: `${INPUT}[INPUT]\n    Name cpu\n    Tag  metrics\n[OUTPUT]\n    Name  stdout\n    Match app.*\n`,
    },
    fixed: {
      config: `${INPUT}[INPUT]\n    Name cpu\n    Tag  metrics\n[OUTPUT]\n    Name  stdout\n    Match *\n`,
    },
    source: "src/flb_task.c",
  },
  {
    code: matchAndRegex.code,
    wrong: "A section has both Match and Match_Regex.",
    production:
      "A tag that fits either of them is taken: more records arrive than one of them says.",
    fix: "Keep one of the two.",
    failing: {
      config: `${INPUT}[OUTPUT]\n    Name stdout\n    Match app.*\n    Match_Regex ^app\n`,
    },
    fixed: { config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match app.*\n` },
    source: "src/flb_router.c",
  },
];
