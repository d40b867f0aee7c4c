import { diagnostic, showValue } from "@millrace/core";
import type { Explanation } from "../check/explanation.js";

export const invalidMeta = diagnostic<{ text: string }>("FB_INVALID_META", {
  severity: "error",
  message: ({ text }) => `the command ${showValue(text)} has no parameter behind a space`,
  hint: () => "write @SET NAME=value or @INCLUDE file.conf, with one space",
});

export const unknownMeta = diagnostic<{ command: string }>("FB_UNKNOWN_META", {
  severity: "warning",
  message: ({ command }) =>
    `the engine knows no command ${showValue(`@${command}`)} and ignores it`,
  hint: ({ command }) =>
    command.toLowerCase() === "include"
      ? "write @INCLUDE with exactly one space behind it"
      : "the commands are @SET and @INCLUDE",
});

export const invalidSet = diagnostic<{ text: string; why: string }>("FB_INVALID_SET", {
  severity: "warning",
  message: ({ text, why }) => `@SET ${showValue(text)} ${why}`,
  hint: () => "write @SET NAME=value without spaces around the equals sign",
});

export const indentedMeta = diagnostic<{ command: string }>("FB_INDENTED_META", {
  severity: "error",
  message: ({ command }) =>
    `${command} is indented, so the engine takes it for a key of the section`,
  hint: ({ command }) => `put ${command} at the start of its line`,
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
    code: invalidMeta.code,
    wrong: "A line that starts with `@` has no space and parameter behind the command.",
    production: "The engine does not start, and does not say why.",
    fix: "Write the command, one space and its parameter.",
    failing: { config: `@SET\tNAME=a\n${RUNS}` },
    fixed: { config: `@SET NAME=a\n${RUNS}` },
    source: "src/config_format/flb_config_format.c, flb_cf_meta_property_add",
  },
  {
    code: unknownMeta.code,
    wrong: "A line starts with `@` and a command that the engine does not know.",
    production: "The engine ignores it in silence.",
    fix: "Use `@SET` or `@INCLUDE`.",
    failing: { config: `@DEFINE NAME=a\n${RUNS}` },
    fixed: { config: `@SET NAME=a\n${RUNS}` },
    source: "src/flb_meta.c",
  },
  {
    code: invalidSet.code,
    wrong: "`@SET` sets no variable, or another one than it seems to.",
    production:
      "Spaces around the equals sign belong to name and value, so `${NAME}` stays empty. Without an equals sign nothing is set.",
    fix: "Write `@SET NAME=value`.",
    failing: { config: `@SET NAME = a\n${RUNS}` },
    fixed: { config: `@SET NAME=a\n${RUNS}` },
    source: "src/flb_meta.c, meta_cmd_set",
  },
  {
    code: indentedMeta.code,
    wrong: "`@INCLUDE` or `@SET` is indented inside a section.",
    production:
      "The engine takes it for a key: a plugin refuses it and the engine does not start, SERVICE and parsers ignore it.",
    fix: "Put it at the start of its line.",
    failing: {
      config: RUNS.replace("    Tag a\n", "    Tag a\n    @INCLUDE more.conf\n"),
      files: { "more.conf": "# none yet\n" },
    },
    fixed: { config: `${RUNS}\n@INCLUDE more.conf\n`, files: { "more.conf": "# none yet\n" } },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
];
