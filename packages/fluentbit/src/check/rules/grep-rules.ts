import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { withListValues } from "../laws/filters/view.js";
import { knownText, lastOption } from "../plugin-view.js";
import type { CheckSubject } from "../subject.js";

export const grepFirstRegex = diagnostic<{ first: string }>("FB_GREP_FIRST_REGEX", {
  severity: "warning",
  message: ({ first }) =>
    `this rule is never asked: in legacy mode the first Regex (${first}) decides at once`,
  hint: () =>
    "two Regex are no AND: set Logical_Op AND (from 2.x on), or write a grep filter for each",
});

/** Legacy grep stops at its first Regex, whether it fits or not. Source: plugins/filter_grep/grep.c. */
export function* checkGrepRules({ filters, processors }: CheckSubject): Iterable<Diagnostic> {
  const greps = [...filters, ...processors].filter(({ plugin }) => plugin === "grep");
  for (const view of greps.map(withListValues)) {
    const mode = lastOption(view, "logical_op");
    const legacy = mode === undefined || knownText(view, "logical_op")?.toLowerCase() === "legacy";
    if (!legacy) continue;
    const rules = view.options.filter(({ key }) => key === "regex" || key === "exclude");
    const first = rules.findIndex(({ key }) => key === "regex");
    if (first < 0) continue;
    for (const rule of rules.slice(first + 1))
      yield grepFirstRegex(rule.spot.path, { first: rules[first]?.text ?? "" }, rule.spot.position);
  }
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";

export const explanations: readonly Explanation[] = [
  {
    code: grepFirstRegex.code,
    wrong: "A grep filter in legacy mode has a rule behind its first Regex.",
    production:
      "The first Regex keeps or drops the record at once, and the rules behind it are never asked. Two Regex look like an AND and are none.",
    fix: "Set Logical_Op AND or OR, or write one grep filter for each Regex. An Exclude in front of the Regex is asked.",
    failing: {
      config: `${INPUT}[FILTER]\n    Name  grep\n    Match *\n    Regex level error\n    Regex path ^/api\n${OUTPUT}`,
    },
    fixed: {
      config: `${INPUT}[FILTER]\n    Name       grep\n    Match      *\n    Logical_Op AND\n    Regex      level error\n    Regex      path ^/api\n${OUTPUT}`,
    },
    source: "plugins/filter_grep/grep.c",
  },
];
