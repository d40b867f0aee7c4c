import { type Diagnostic, diagnostic } from "@millrace/core";
import { compileOnigmo, readFluentBitRegex } from "../onigmo/index.js";
import type { Explanation } from "./explanation.js";
import type { OptionView } from "./plugin-view.js";

export const invalidRegex = diagnostic<{ regex: string; reason: string }>("FB_INVALID_REGEX", {
  severity: "error",
  message: ({ regex, reason }) => `the regex ${JSON.stringify(regex)} ${reason}`,
  hint: () => "the engine would not start with it: it takes Onigmo regexes, as Ruby does",
});

/** Why the engine would refuse a regex; undefined: it takes it. */
export function onigmoFault(text: string, version: string): string | undefined {
  const { pattern, options } = readFluentBitRegex(text, version);
  const result = compileOnigmo(pattern, options);
  return "fault" in result && result.fault.unsupported !== true ? result.fault.reason : undefined;
}

/** What is wrong with a regex that stands in an option. */
export function* checkRegex(
  { spot }: OptionView,
  regex: string,
  version: string,
): Iterable<Diagnostic> {
  const reason = onigmoFault(regex, version);
  if (reason !== undefined) yield invalidRegex(spot.path, { regex, reason }, spot.position);
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";

export const explanations: readonly Explanation[] = [
  {
    code: invalidRegex.code,
    wrong: "A regex is not one that the engine's library, Onigmo, takes.",
    production: "The engine does not start, or crashes at the first record.",
    fix: "Write the regex as Ruby does; close its brackets and escape what is meant literally.",
    failing: {
      config: `${INPUT}[FILTER]\n    Name  grep\n    Match *\n    Regex log (\n${OUTPUT}`,
    },
    fixed: {
      config: `${INPUT}[FILTER]\n    Name  grep\n    Match *\n    Regex log \\(\n${OUTPUT}`,
    },
    source: "src/flb_regex.c",
  },
];
