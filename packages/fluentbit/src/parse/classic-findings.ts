import { diagnostic, didYouMean, showValue } from "@millrace/core";
import type { Explanation } from "../check/explanation.js";
import { KNOWN_TITLES } from "../model/section-kind.js";

export const unclosedTitle = diagnostic<{ title: string }>("FB_CLASSIC_UNCLOSED_TITLE", {
  severity: "error",
  message: ({ title }) => `the section title ${showValue(title)} has no closing bracket`,
  hint: () => "write [NAME] alone on its line",
});

export const textAfterTitle = diagnostic<{ text: string }>("FB_CLASSIC_TEXT_AFTER_TITLE", {
  severity: "warning",
  message: ({ text }) => `the engine ignores ${showValue(text)} behind the section title`,
  hint: () => "put it on a line of its own",
});

export const indentedTitle = diagnostic<{ title: string }>("FB_CLASSIC_INDENTED_TITLE", {
  severity: "error",
  message: ({ title }) =>
    `the section title ${showValue(title)} is indented, so the engine does not start a section with it`,
  hint: () => "put the title at the start of its line",
});

export const ignoredGroup = diagnostic<{ title: string }>("FB_CLASSIC_IGNORED_GROUP", {
  severity: "warning",
  message: ({ title }) => `the engine ignores the group ${showValue(title)} and all that is in it`,
  hint: () =>
    "the classic format has no groups that the engine reads: processors need the YAML format",
});

export const refusedGroup = diagnostic<{ title: string; why: string }>("FB_CLASSIC_REFUSED_GROUP", {
  severity: "error",
  message: ({ title, why }) => `the group ${showValue(title)} ${why}`,
  hint: () =>
    "the classic format has no groups that the engine reads: processors need the YAML format",
});

export const keyOutsideSection = diagnostic<{ key: string }>("FB_CLASSIC_KEY_OUTSIDE_SECTION", {
  severity: "error",
  message: ({ key }) => `${showValue(key)} stands before any section of this file`,
  hint: () =>
    "put a title such as [OUTPUT] above it; an included file needs titles of its own, and cannot go on with a section of the file that includes it",
});

export const notIndented = diagnostic<{ text: string }>("FB_CLASSIC_NOT_INDENTED", {
  severity: "error",
  message: ({ text }) => `the line ${showValue(text)} is not indented`,
  hint: () => "indent the keys of a section, by four spaces say",
});

export const wrongIndentation = diagnostic<{ why: string }>("FB_CLASSIC_INDENTATION", {
  severity: "error",
  message: ({ why }) => why,
  hint: () =>
    "the first indented line of a file sets the indentation for all of it, blank lines and comments included: use four spaces everywhere",
});

export const missingValue = diagnostic<{ key: string }>("FB_CLASSIC_MISSING_VALUE", {
  severity: "error",
  message: ({ key }) => `${showValue(key)} has no value`,
  hint: () =>
    "write the key, one space and the value; take the line out when there is nothing to say",
});

export const tabAfterKey = diagnostic<{ key: string }>("FB_CLASSIC_TAB_AFTER_KEY", {
  severity: "error",
  message: ({ key }) =>
    `a tab stands behind ${showValue(key)}, and only a space ends a key: the engine takes the tab and what follows for a part of the key`,
  hint: () => "put a space between key and value",
});

export const inlineComment = diagnostic<{ key: string; comment: string }>(
  "FB_CLASSIC_INLINE_COMMENT",
  {
    severity: "warning",
    message: ({ key, comment }) => `${showValue(comment)} is a part of the value of ${key}`,
    hint: () => "a comment stands on a line of its own: put it above",
  },
);

export const lineTooLong = diagnostic<{ what: string; hint: string }>("FB_CLASSIC_LINE_TOO_LONG", {
  severity: "error",
  message: ({ what }) => what,
  hint: ({ hint }) => hint,
});

export const unknownSection = diagnostic<{ title: string }>("FB_UNKNOWN_SECTION", {
  severity: "warning",
  message: ({ title }) =>
    `the engine knows no section ${showValue(title)} and ignores all that is in it`,
  hint: ({ title }) =>
    title.toLowerCase() === "env"
      ? "set variables with lines such as @SET NAME=value"
      : didYouMean(title.trim(), KNOWN_TITLES),
});

export const emptySection = diagnostic<{ title: string }>("FB_EMPTY_SECTION", {
  severity: "warning",
  message: ({ title }) => `the section ${title} has no keys`,
  hint: () => "give it keys, or take it out",
});

export const tooManyFindings = diagnostic<{ count: number }>("FB_TOO_MANY_FINDINGS", {
  severity: "error",
  message: ({ count }) => `there are more than ${count} findings, so the rest was not read`,
  hint: () => "see whether this is a config for Fluent Bit in the classic format",
});

const RUNS = `[INPUT]
    Name dummy
    Tag a

[OUTPUT]
    Name null
    Match a
`;

export const explanations: readonly Explanation[] = [
  {
    code: unclosedTitle.code,
    wrong: "A section title has no closing bracket.",
    production: "The engine does not start.",
    fix: "Write the title as `[NAME]`.",
    failing: { config: RUNS.replace("[OUTPUT]", "[OUTPUT") },
    fixed: { config: RUNS },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: textAfterTitle.code,
    wrong: "Text stands behind a section title on the same line.",
    production: "The engine reads up to the bracket and drops the rest in silence.",
    fix: "Put the text on a line of its own, a key indented and a comment with `#`.",
    failing: { config: RUNS.replace("[INPUT]", "[INPUT] Samples 1") },
    fixed: { config: RUNS.replace("[INPUT]", "[INPUT]\n    Samples 1") },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: indentedTitle.code,
    wrong: "A section title is indented.",
    production:
      "The engine takes it for a group inside the section above. It does not start, or it ignores what follows.",
    fix: "Put the title at the start of its line.",
    failing: { config: RUNS.replace("[OUTPUT]", "    [OUTPUT]") },
    fixed: { config: RUNS },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: ignoredGroup.code,
    wrong: "A section has a group, a title within the section.",
    production: "The engine reads the group and uses nothing of it.",
    fix: "Take the group out. Processors can be written in the YAML format only.",
    failing: { config: RUNS.replace("    Tag a\n", "    Tag a\n    [extra] \n        Rate 5\n") },
    fixed: { config: RUNS.replace("    Tag a\n", "    Tag a\n    Rate 5\n") },
    source: "src/flb_config.c, configure_plugins_type",
  },
  {
    code: refusedGroup.code,
    wrong:
      "A section has a group that the engine refuses: processors, one without an end, or one outside a section.",
    production: "The engine does not start.",
    fix: "Take the group out. Processors can be written in the YAML format only.",
    failing: {
      config: RUNS.replace("    Tag a\n", "    Tag a\n    [processors] \n        logs x\n"),
    },
    fixed: { config: RUNS },
    source: "src/flb_processor.c, flb_processors_load_from_config_format_group",
  },
  {
    code: keyOutsideSection.code,
    wrong: "A key stands before the first section title of its file.",
    production: "The engine does not start. This also holds for each included file.",
    fix: "Put the key into a section.",
    failing: { config: `    Flush 1\n\n${RUNS}` },
    fixed: { config: `[SERVICE]\n    Flush 1\n\n${RUNS}` },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: notIndented.code,
    wrong: "A key stands at the start of its line.",
    production:
      "The engine takes the first character of the line for the indentation of the file. It does not start, or it knows the key by the rest of its name and ignores it.",
    fix: "Indent all keys in the same way.",
    failing: { config: `[SERVICE]\nFlush 1\n\n${RUNS}` },
    fixed: { config: `[SERVICE]\n    Flush 1\n\n${RUNS}` },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: wrongIndentation.code,
    wrong: "A line is indented otherwise than the first indented line of its file.",
    production: "The engine does not start.",
    fix: "Use the same indentation for all lines of a file. A line that looks blank must be empty or have the same indentation.",
    failing: { config: RUNS.replace("    Match", "  Match") },
    fixed: { config: RUNS },
    source: "src/config_format/flb_cf_fluentbit.c, check_indent",
  },
  {
    code: missingValue.code,
    wrong: "A key has no value.",
    production: "The engine does not start.",
    fix: "Give it a value, or take the line out.",
    failing: { config: RUNS.replace("Tag a", "Tag") },
    fixed: { config: RUNS },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: tabAfterKey.code,
    wrong: "A tab stands between a key and its value.",
    production:
      "The engine ends a key at the first space only. It finds no value and does not start, or the value's first word becomes a part of the key.",
    fix: "Put a space there.",
    failing: { config: RUNS.replace("Tag a", "Tag\ta") },
    fixed: { config: RUNS },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: inlineComment.code,
    wrong: "A comment stands behind a value.",
    production:
      "It becomes a part of the value: a `Match` then matches nothing, a number is cut at the space.",
    fix: "Put the comment on a line of its own above the key.",
    failing: { config: RUNS.replace("Match a", "Match a # all of it") },
    fixed: { config: RUNS.replace("    Match a", "    # all of it\n    Match a") },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: lineTooLong.code,
    wrong: "A line does not fit into the engine's buffer.",
    production:
      "Before 2.2 the buffer has 4096 bytes and the engine does not start with a longer line. Later ones grow it, but lose a last line that fills it exactly and has no line end.",
    fix: "Shorten the line, or use a newer engine. End the last line with a line break.",
    failing: { config: `# ${"x".repeat(5000)}\n${RUNS}` },
    fixed: { config: `# ${"x".repeat(1000)}\n${RUNS}` },
    engine: "fluent-bit@1.9.10",
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: unknownSection.code,
    wrong: "The engine knows no section with this title.",
    production: "The engine starts and ignores the whole section without a word.",
    fix: "Correct the title. A space inside the brackets counts.",
    failing: { config: `${RUNS}\n[OUTPTU]\n    Name stdout\n    Match *\n` },
    fixed: { config: `${RUNS}\n[OUTPUT]\n    Name stdout\n    Match *\n` },
    source: "src/config_format/flb_config_format.c, get_section_type",
  },
  {
    code: emptySection.code,
    wrong: "A section has no keys.",
    production: "Nothing happens. Often its keys ended up somewhere else.",
    fix: "Give it keys, or take it out.",
    failing: { config: `[SERVICE]\n\n${RUNS}` },
    fixed: { config: `[SERVICE]\n    Flush 1\n\n${RUNS}` },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: tooManyFindings.code,
    wrong: "Almost every line of the file is wrong.",
    production: "The engine does not start.",
    fix: "See whether this is a config for Fluent Bit in the classic format.",
    failing: { config: "[X]\n".repeat(1001) },
    fixed: { config: RUNS },
  },
];
