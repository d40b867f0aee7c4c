import { diagnostic, showValue } from "@millrace/core";
import type { Explanation } from "../../explanation.js";

export const filterWithoutMatch = diagnostic<{ plugin: string }>("FB_FILTER_WITHOUT_MATCH", {
  severity: "error",
  message: ({ plugin }) =>
    `the ${plugin} filter has neither Match nor Match_Regex, so it never runs, and new engines do not start`,
  hint: () => "add Match with the tags that it is for, or Match * for all",
});

export const doesNothing = diagnostic<{ plugin: string; wants: string }>("FB_PLUGIN_DOES_NOTHING", {
  severity: "warning",
  message: ({ plugin, wants }) => `this ${plugin} does nothing without ${wants}`,
  hint: ({ wants }) => `add ${wants}, or take the section out`,
});

export const optionIgnored = diagnostic<{ option: string; because: string }>("FB_OPTION_IGNORED", {
  severity: "warning",
  message: ({ option, because }) => `${option} has no effect: ${because}`,
  hint: ({ option }) => `take ${option} out, or change what keeps it from its work`,
});

export const exclusiveOptions = diagnostic<{ option: string; other: string }>(
  "FB_EXCLUSIVE_OPTIONS",
  {
    severity: "error",
    message: ({ option, other }) => `${option} and ${other} exclude each other`,
    hint: ({ option, other }) => `keep ${option} or ${other}`,
  },
);

export const wordCount = diagnostic<{ option: string; wanted: string; value: string }>(
  "FB_WORD_COUNT",
  {
    severity: "error",
    message: ({ option, wanted, value }) =>
      `${option} takes ${wanted}, got ${showValue(value)}, and the engine refuses that`,
    hint: ({ option, wanted }) => `write ${option} with ${wanted}`,
  },
);

export const wordsMisread = diagnostic<{
  option: string;
  wanted: string;
  value: string;
  instead: string;
}>("FB_WORDS_MISREAD", {
  severity: "warning",
  message: ({ option, wanted, value, instead }) =>
    `${option} takes ${wanted}, got ${showValue(value)}: ${instead}`,
  hint: ({ option, wanted }) => `write ${option} with ${wanted}`,
});

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const filter = (name: string, ...lines: string[]): string =>
  `${INPUT}[FILTER]\n    Name ${name}\n${lines.map((line) => `    ${line}\n`).join("")}${OUTPUT}`;

export const explanations: readonly Explanation[] = [
  {
    code: filterWithoutMatch.code,
    wrong: "A filter does not say which records it is for.",
    production: "From 2.1 on the engine does not start. Before, the filter is left out.",
    fix: "Add Match.",
    failing: { config: filter("grep", "Regex log x") },
    fixed: { config: filter("grep", "Match *", "Regex log x") },
    source: "src/flb_filter.c",
  },
  {
    code: doesNothing.code,
    wrong: "A plugin lacks the options that say what it is to do.",
    production: "It starts, and records pass it as they are.",
    fix: "Say what it is to do, or take it out.",
    failing: { config: filter("modify", "Match *") },
    fixed: { config: filter("modify", "Match *", "Add stage prod") },
  },
  {
    code: optionIgnored.code,
    wrong: "An option stands where nothing reads it, because of another option.",
    production: "Nothing: the engine starts and does not do what the option says.",
    fix: "Take it out, or change the other option.",
    failing: {
      config: filter(
        "multiline",
        "Match *",
        "mode partial_message",
        "multiline.key_content log",
        "multiline.parser go",
      ),
    },
    fixed: {
      config: filter("multiline", "Match *", "mode partial_message", "multiline.key_content log"),
    },
  },
  {
    code: exclusiveOptions.code,
    wrong: "Two options stand together of which the plugin takes one.",
    production: "The engine does not start.",
    fix: "Keep one of them.",
    failing: {
      config: filter("record_modifier", "Match *", "Remove_key a", "Allowlist_key b"),
    },
    fixed: { config: filter("record_modifier", "Match *", "Allowlist_key b") },
  },
  {
    code: wordCount.code,
    wrong: "An option takes a number of words, and has another.",
    production: "The engine does not start.",
    fix: "Write all words; one with a space in it stands in double quotes where the filter knows them.",
    failing: { config: filter("modify", "Match *", "Add stage") },
    fixed: { config: filter("modify", "Match *", "Add stage prod") },
  },
  {
    code: wordsMisread.code,
    wrong:
      "An option has more words than it takes, or fewer, and the engine takes it all the same.",
    production: "The line is ignored, or means something else.",
    fix: "Write the words that it takes; one with a space in it stands in double quotes where the filter knows them.",
    failing: { config: filter("record_modifier", "Match *", "Record team web shop") },
    fixed: { config: filter("record_modifier", "Match *", 'Record team "web shop"') },
  },
];
