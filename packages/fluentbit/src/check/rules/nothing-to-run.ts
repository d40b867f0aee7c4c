import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import type { CheckSubject } from "../subject.js";
import { isFirelens } from "./tags.js";

export const nothingToRun = diagnostic("FB_NOTHING_TO_RUN", {
  severity: "warning",
  message: () => "there is no input and no output, so the engine runs and does nothing",
  hint: () => "is this the file that you meant? a file of parsers is checked with --as parsers",
});

export const noOutput = diagnostic("FB_NO_OUTPUT", {
  severity: "warning",
  message: () => "there is no output, so every record is dropped",
  hint: () => "add an output; when another file includes this one, check that file",
});

export const noInput = diagnostic("FB_NO_INPUT", {
  severity: "info",
  message: () => "there is no input here",
  hint: () =>
    "when another file includes this one, check that file; FireLens brings its own inputs",
});

/** A config needs something that gives records, and something that takes them. */
export function* checkSomethingRuns(subject: CheckSubject): Iterable<Diagnostic> {
  const { inputs, filters, outputs, customs, loaded } = subject;
  if (customs.length > 0 || loaded.as === "parsers") return;
  const at = { file: loaded.path, line: 1 };
  if (inputs.length + filters.length + outputs.length === 0) yield nothingToRun([], {}, at);
  else if (outputs.length === 0 && inputs.length > 0) yield noOutput([], {}, at);
  else if (inputs.length === 0 && !isFirelens(subject)) yield noInput([], {}, at);
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";

export const explanations: readonly Explanation[] = [
  {
    code: nothingToRun.code,
    wrong: "The config has no input and no output.",
    production: "The engine starts, looks healthy, and moves nothing.",
    fix: "Add an input and an output, or check the file that includes this one.",
    failing: { config: "[SERVICE]\n    Flush 1\n" },
    fixed: { config: `${INPUT}${OUTPUT}` },
  },
  {
    code: noOutput.code,
    wrong: "The config has inputs and no output.",
    production: "Every record is read and dropped.",
    fix: "Add an output, or check the file that includes this one.",
    failing: { config: INPUT },
    fixed: { config: `${INPUT}${OUTPUT}` },
  },
  {
    code: noInput.code,
    wrong: "The config has outputs and no input.",
    production:
      "Run by itself it moves nothing. Included by another file, as FireLens does it, it works.",
    fix: "Nothing, when another file brings the inputs. Check that file to see the whole.",
    failing: { config: OUTPUT },
    fixed: { config: `${INPUT}${OUTPUT}` },
  },
];
