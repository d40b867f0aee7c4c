import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { knownText, lastOption } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";

export const duplicateAlias = diagnostic<{ alias: string; first?: number }>("FB_DUPLICATE_ALIAS", {
  severity: "warning",
  message: ({ alias, first }) =>
    `the alias ${JSON.stringify(alias)} is taken already${first === undefined ? "" : ` on line ${first}`}`,
  hint: () => "metrics and routes of the two cannot be told apart; rename one of them",
});

export const duplicateEmitter = diagnostic<{ name: string; first?: number }>(
  "FB_DUPLICATE_EMITTER_NAME",
  {
    severity: "error",
    message: ({ name, first }) =>
      `the emitter name ${JSON.stringify(name)} is taken already${first === undefined ? "" : ` on line ${first}`}, and the engine refuses that`,
    hint: () => "give each emitter a name of its own, or leave Emitter_Name out",
  },
);

/** Aliases and names of emitters must be unique. */
export function* checkNames(subject: CheckSubject): Iterable<Diagnostic> {
  const { inputs, filters, outputs } = subject;
  for (const views of [inputs, filters, outputs])
    yield* duplicates(views, "alias", (alias, first) => ({ alias, first }), duplicateAlias);
  yield* duplicates(filters, "emitter_name", (name, first) => ({ name, first }), duplicateEmitter);
}

function* duplicates<P>(
  views: readonly InstanceView[],
  key: string,
  params: (name: string, first: number) => P,
  found: (
    path: InstanceView["spot"]["path"],
    params: P,
    position?: InstanceView["spot"]["position"],
  ) => Diagnostic,
): Iterable<Diagnostic> {
  const first = new Map<string, number>();
  for (const view of views) {
    const name = knownText(view, key);
    const option = lastOption(view, key);
    if (name === undefined || option === undefined) continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, option.spot.position?.line ?? 0);
    else yield found(option.spot.path, params(name, before), option.spot.position);
  }
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const named = (alias: string): string =>
  `[OUTPUT]\n    Name  stdout\n    Match *\n    Alias ${alias}\n`;
const rule = (match: string, emitter: string): string =>
  `[FILTER]\n    Name         rewrite_tag\n    Match        ${match}\n    Rule         $log x ${match}-x false\n    Emitter_Name ${emitter}\n`;

export const explanations: readonly Explanation[] = [
  {
    code: duplicateAlias.code,
    wrong: "Two plugins of a kind have the same alias.",
    production:
      "Their metrics are one series, and a conditional route reaches only the first of them.",
    fix: "Rename one of the two.",
    failing: { config: `${INPUT}${named("a")}${named("a")}` },
    fixed: { config: `${INPUT}${named("a")}${named("b")}` },
  },
  {
    code: duplicateEmitter.code,
    wrong: "Two filters name the same emitter.",
    production: "The engine does not start.",
    fix: "Give each emitter a name of its own, or leave Emitter_Name out.",
    failing: { config: `${INPUT}${rule("app", "e")}${rule("web", "e")}${OUTPUT}` },
    fixed: { config: `${INPUT}${rule("app", "e")}${rule("web", "f")}${OUTPUT}` },
    source: "plugins/filter_rewrite_tag/rewrite_tag.c",
  },
];
