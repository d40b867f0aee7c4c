import { diagnostic, showValue } from "@millrace/core";
import type { Explanation } from "../check/explanation.js";
import type { ConfigFormat } from "../model/config.js";

export const parserInMain = diagnostic<{ title: string }>("FB_PARSER_IN_MAIN_FILE", {
  severity: "error",
  message: ({ title }) => `the engine takes no ${title} in the main file of the classic format`,
  hint: () => "put it into a file of its own, and name that in SERVICE as Parsers_File",
});

export const misplacedSection = diagnostic<{ title: string; where: string; belongs: string }>(
  "FB_MISPLACED_SECTION",
  {
    severity: "warning",
    message: ({ title, where }) => `the engine ignores ${title} in ${where}`,
    hint: ({ belongs }) => belongs,
  },
);

export const pluginsInMain = diagnostic("FB_PLUGINS_IN_MAIN_FILE", {
  severity: "error",
  message: () =>
    "the engine takes each key of PLUGINS in the main file for the path of a plugin, and refuses it",
  hint: () => "put the section into a file of its own, and name that in SERVICE as Plugins_File",
});

export const wrongFormat = diagnostic<{ file: string; reads: ConfigFormat; holds: ConfigFormat }>(
  "FB_WRONG_FORMAT",
  {
    severity: "error",
    message: ({ file, reads, holds }) =>
      `the engine reads ${showValue(file)} as ${reads}, by its name, and it is ${holds}`,
    hint: ({ holds }) =>
      holds === "yaml" ? "let its name end in .yaml" : "let its name end in .conf",
  },
);

const RUNS = `[INPUT]
    Name dummy
    Tag a

[OUTPUT]
    Name null
    Match a
`;
const PARSER = "[PARSER]\n    Name app\n    Format json\n";

export const explanations: readonly Explanation[] = [
  {
    code: parserInMain.code,
    wrong: "A parser stands in the main file of a classic config.",
    production: "The engine does not start.",
    fix: "Put the parsers into a file of their own and name it in SERVICE as `Parsers_File`.",
    failing: { config: `${PARSER}\n${RUNS}` },
    fixed: {
      config: `[SERVICE]\n    Parsers_File parsers.conf\n\n${RUNS}`,
      files: { "parsers.conf": PARSER },
    },
    source: "src/flb_config.c, flb_config_load_config_format",
  },
  {
    code: misplacedSection.code,
    wrong: "A section stands in a file in which the engine does not look for it.",
    production: "The engine ignores the section without a word.",
    fix: "Move it: stream tasks into the file that SERVICE names as `Streams_File`, upstreams and nodes into the file that an output names as `Upstream`, all else into the main file.",
    failing: {
      config: `[SERVICE]\n    Parsers_File parsers.conf\n\n${RUNS}`,
      files: { "parsers.conf": `${PARSER}\n[FILTER]\n    Name stdout\n    Match *\n` },
    },
    fixed: {
      config: `[SERVICE]\n    Parsers_File parsers.conf\n\n${RUNS}`,
      files: { "parsers.conf": PARSER },
    },
    source: "src/flb_parser.c, flb_parser_conf_file",
  },
  {
    code: pluginsInMain.code,
    wrong: "A PLUGINS section stands in the main file of a classic config.",
    production:
      "From 3.2 on the engine does not start, or crashes at the start. Before, it ignores the section.",
    fix: "Put the section into a file of its own and name it in SERVICE as `Plugins_File`.",
    failing: { config: `[PLUGINS]\n    Path /opt/own/out_own.so\n\n${RUNS}` },
    fixed: {
      config: `[SERVICE]\n    Plugins_File plugins.conf\n\n${RUNS}`,
      files: { "plugins.conf": "[PLUGINS]\n    Path /opt/own/out_own.so\n" },
    },
    source: "src/flb_plugin.c, flb_plugin_load_config_format",
  },
  {
    code: wrongFormat.code,
    wrong: "The file's name ends in `.conf` and it is YAML, or the other way round.",
    production: "The engine chooses the format by the name alone, and does not start.",
    fix: "Rename the file. YAML ends in `.yaml` or `.yml`; every other name is classic.",
    failing: {
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n  outputs:\n    - name: 'null'\n      match: '*'\n",
    },
    fixed: { config: RUNS },
    source: "src/config_format/flb_config_format.c, flb_cf_create_from_file",
  },
];
