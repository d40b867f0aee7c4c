import { diagnostic, showValue } from "@millrace/core";
import type { Explanation } from "../check/explanation.js";

export const includeTwice = diagnostic<{ file: string }>("FB_INCLUDE_TWICE", {
  severity: "error",
  message: ({ file }) => `${showValue(file)} is read a second time`,
  hint: () => "the engine refuses to read a file twice: include it once",
});

export const includeLoop = diagnostic<{ file: string }>("FB_INCLUDE_LOOP", {
  severity: "error",
  message: ({ file }) => `${showValue(file)} includes itself, alone or through other files`,
  hint: () => "take one of the includes out; a pattern must not match the file that it stands in",
});

export const includeNothing = diagnostic<{ pattern: string }>("FB_INCLUDE_MATCHES_NOTHING", {
  severity: "error",
  message: ({ pattern }) => `no file matches ${showValue(pattern)}`,
  hint: () =>
    "the engine refuses a pattern that matches nothing; patterns start at the folder of the main config",
});

export const tooManyFiles = diagnostic<{ limit: number }>("FB_TOO_MANY_FILES", {
  severity: "error",
  message: ({ limit }) => `the config has more than ${limit} files`,
  hint: () => "put some of them together",
});

const RUNS = `[INPUT]
    Name dummy
    Tag a

[OUTPUT]
    Name null
    Match a
`;
const FILES = { "more.conf": "# none yet\n" };
const SOURCE = "src/config_format/flb_cf_fluentbit.c, read_config and read_glob";

export const explanations: readonly Explanation[] = [
  {
    code: includeTwice.code,
    wrong: "A file is included a second time, by its name or by a pattern.",
    production:
      "The engine does not start. 1.9 reads the file again when its name is spelled otherwise, and then everything in it runs twice.",
    fix: "Include each file once.",
    failing: { config: `@INCLUDE more.conf\n@INCLUDE more*.conf\n${RUNS}`, files: FILES },
    fixed: { config: `@INCLUDE more*.conf\n${RUNS}`, files: FILES },
    source: SOURCE,
  },
  {
    code: includeLoop.code,
    wrong: "A file includes itself, or two files include each other.",
    production: "The engine does not start. 1.9 crashes.",
    fix: "Take one of the includes out.",
    failing: {
      config: `@INCLUDE more.conf\n${RUNS}`,
      files: { "more.conf": "@INCLUDE more.conf\n" },
    },
    fixed: { config: `@INCLUDE more.conf\n${RUNS}`, files: FILES },
    source: SOURCE,
  },
  {
    code: includeNothing.code,
    wrong: "A pattern in `@INCLUDE` matches no file.",
    production: "The engine does not start.",
    fix: "Correct the pattern, or put a file there. One with only a comment is enough.",
    failing: { config: `@INCLUDE conf.d/*.conf\n${RUNS}` },
    fixed: {
      config: `@INCLUDE conf.d/*.conf\n${RUNS}`,
      files: { "conf.d/more.conf": "# none yet\n" },
    },
    source: SOURCE,
  },
  {
    code: tooManyFiles.code,
    wrong: "The config includes more than 999 files.",
    production: "The engine does not start.",
    fix: "Put some of the files together.",
    failing: {
      config: `@INCLUDE d/*.conf\n${RUNS}`,
      files: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`d/${i}.conf`, "#\n"])),
    },
    fixed: { config: `@INCLUDE d/*.conf\n${RUNS}`, files: { "d/1.conf": "#\n" } },
    source: SOURCE,
  },
];
