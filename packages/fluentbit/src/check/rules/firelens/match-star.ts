import { type Diagnostic, diagnostic } from "@millrace/core";
import { globMatches } from "../../../routes/glob.js";
import type { Explanation } from "../../explanation.js";
import { lastOption } from "../../plugin-view.js";
import type { CheckSubject } from "../../subject.js";
import { isFirelens } from "../tags.js";

export const matchStar = diagnostic<{ match: string }>("FL_MATCH_STAR", {
  severity: "warning",
  message: ({ match }) =>
    `Match ${match} takes the records of FireLens's health check too, and those of every rewritten tag`,
  hint: () => "write Match <container>-firelens-* for each container",
});

/** The agent's own health check has a tag, and only the null output should take it. */
export function* checkMatchStar(subject: CheckSubject): Iterable<Diagnostic> {
  if (!isFirelens(subject)) return;
  for (const output of subject.outputs) {
    const match = lastOption(output, "match");
    if (match?.known !== true || output.plugin === "null") continue;
    if (globMatches(match.text, "firelens-healthcheck"))
      yield matchStar(match.spot.path, { match: match.text }, match.spot.position);
  }
}

const output = (match: string): string =>
  `[SERVICE]\n    Grace 30\n[OUTPUT]\n    Name  stdout\n    Match ${match}\n`;

export const explanations: readonly Explanation[] = [
  {
    code: matchStar.code,
    wrong: "An output of a FireLens file takes every tag.",
    production:
      "The health check's records are delivered as logs. Whatever a rewrite_tag rule makes is delivered here too, so records arrive twice.",
    fix: "Match <container>-firelens-* for each container.",
    engine: "aws-for-fluent-bit@3.4.9",
    failing: { config: output("*") },
    fixed: { config: output("app-firelens-*") },
    source: "agent/taskresource/firelens/firelensconfig_unix.go of the ECS agent",
  },
];
