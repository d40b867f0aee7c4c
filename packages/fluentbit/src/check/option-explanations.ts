import type { Explanation } from "./explanation.js";
import {
  deprecatedOption,
  emptyIgnored,
  emptyOption,
  emptyVariable,
  invalidOption,
  misreadOption,
  missingName,
  missingOption,
  optionOverwritten,
  optionTwice,
  secretInFile,
  unknownOption,
  unknownPlugin,
  unlistedOption,
  unsetVariable,
} from "./option-findings.js";

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const http = (...lines: string[]): string =>
  `[OUTPUT]\n    Name        http\n    Match       *\n    host        logs.local\n    Retry_Limit 5\n${lines.map((line) => `    ${line}\n`).join("")}`;

/** Rows of the docs' table for what is found about single options. */
export const explanations: readonly Explanation[] = [
  {
    code: unknownPlugin.code,
    wrong: "The engine has no plugin of this name.",
    production:
      "The engine does not start. Under ECS the task stops and is started again, for ever.",
    fix: "Correct the name. The hint says which version has the plugin, when another one has it.",
    failing: { config: `${INPUT}[OUTPUT]\n    Name  stdot\n    Match *\n` },
    fixed: { config: `${INPUT}${OUTPUT}` },
    source: "the plugins that the binary reports about itself",
  },
  {
    code: missingName.code,
    wrong: "A section does not say which plugin it is.",
    production: "The engine does not start.",
    fix: "Add Name with the plugin's name.",
    failing: { config: `${INPUT}[OUTPUT]\n    Match *\n` },
    fixed: { config: `${INPUT}${OUTPUT}` },
    source: "src/flb_config.c",
  },
  {
    code: unknownOption.code,
    wrong: "The plugin has no option of this name in this version of the engine.",
    production:
      "The engine does not start. Before 5.0 its own dry run says that all is well, so it is found at the deployment.",
    fix: "Correct the name. The hint says which version has the option, when another one has it.",
    failing: { config: `${INPUT}${http("compres gzip")}` },
    fixed: { config: `${INPUT}${http("compress gzip")}` },
    source: "the options that the binary reports about itself",
  },
  {
    code: unlistedOption.code,
    wrong: "The upstream engine has no such option, and the AWS image of the 2.x line may have it.",
    production: "When the image lacks it, the engine does not start.",
    fix: "Try it on the image, or use an image of the 3.x line.",
    engine: "aws-for-fluent-bit@2.34.3",
    failing: {
      config: `${INPUT}[OUTPUT]\n    Name      loki\n    Match     *\n    host      loki.local\n    compress  gzip\n`,
    },
    fixed: {
      config: `${INPUT}[OUTPUT]\n    Name      loki\n    Match     *\n    host      loki.local\n`,
    },
  },
  {
    code: missingOption.code,
    wrong: "The plugin needs an option that is not there.",
    production: "The engine does not start. Its dry run does not see it.",
    fix: "Add the option.",
    failing: { config: `${INPUT}[OUTPUT]\n    Name   s3\n    Match  *\n    region eu-west-1\n` },
    fixed: {
      config: `${INPUT}[OUTPUT]\n    Name   s3\n    Match  *\n    region eu-west-1\n    bucket logs\n`,
    },
    source: "the plugins' init code",
  },
  {
    code: invalidOption.code,
    wrong: "An option has a value that the engine refuses.",
    production: "The engine does not start. Its dry run does not see it.",
    fix: "Give it what the message says.",
    failing: { config: `${INPUT}${http("allow_duplicated_headers maybe")}` },
    fixed: { config: `${INPUT}${http("allow_duplicated_headers false")}` },
    source: "src/flb_config_map.c and the plugins' init code",
  },
  {
    code: misreadOption.code,
    wrong: "An option has a value that is not of its type, and the engine takes it.",
    production:
      "The engine makes something else of it without a word: text becomes the number 0, a size with a wrong unit becomes -1.",
    fix: "Give it what the message says.",
    failing: { config: `${INPUT}${http("port https")}` },
    fixed: { config: `${INPUT}${http("port 443", "tls on")}` },
    source: "src/flb_config_map.c; recorded",
  },
  {
    code: optionTwice.code,
    wrong: "An option stands twice in a section, and it is not one that may repeat.",
    production: "The engine does not start.",
    fix: "Keep one of the two.",
    failing: { config: `${INPUT}${http("uri /a", "uri /b")}` },
    fixed: { config: `${INPUT}${http("uri /b")}` },
    source: "flb_config_map_properties_check in src/flb_config_map.c",
  },
  {
    code: optionOverwritten.code,
    wrong: "An option that every plugin has stands twice in a section.",
    production:
      "The last one counts, and the first is forgotten: an output with two Match gets only the records of the second.",
    fix: "Keep one of the two. For several tags use a Match with *, or Match_Regex.",
    failing: { config: `${INPUT}[OUTPUT]\n    Name  stdout\n    Match app\n    Match *\n` },
    fixed: { config: `${INPUT}${OUTPUT}` },
    source: "src/flb_output.c; recorded",
  },
  {
    code: emptyVariable.code,
    wrong: "A variable is not set, and the option that it fills must not be empty.",
    production:
      "The engine does not start, and it complains of an unknown property, which does not help to find it.",
    fix: "Set the variable for the engine's container.",
    strictEnvironment: true,
    failing: { config: `[INPUT]\n    Name dummy\n    Tag  \${TAG}\n${OUTPUT}` },
    fixed: { config: `${INPUT}${OUTPUT}` },
    source: "src/flb_input.c, src/flb_env.c; recorded",
  },
  {
    code: emptyOption.code,
    wrong: "An option that every plugin has is empty.",
    production:
      "The engine does not start, and it complains of an unknown property, which does not help to find it.",
    fix: "Give it a value, or take it out.",
    failing: {
      format: "yaml",
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n      tag: ''\n  outputs:\n    - name: stdout\n      match: '*'\n",
    },
    fixed: {
      format: "yaml",
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n  outputs:\n    - name: stdout\n      match: '*'\n",
    },
    source: "src/flb_input.c; recorded",
  },
  {
    code: emptyIgnored.code,
    wrong: "An option is empty.",
    production: "The engine goes on as if it were not there, with its default.",
    fix: "Give it a value, or take it out.",
    failing: {
      format: "yaml",
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n      rate: ''\n  outputs:\n    - name: stdout\n      match: '*'\n",
    },
    fixed: {
      format: "yaml",
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n      rate: 5\n  outputs:\n    - name: stdout\n      match: '*'\n",
    },
    source: "flb_config_map_set in src/flb_config_map.c",
  },
  {
    code: unsetVariable.code,
    wrong: "A variable is not set.",
    production:
      "The engine puts nothing in its place and logs a warning: a path, a key or a host lacks a part.",
    fix: "Set the variable for the engine's container.",
    strictEnvironment: true,
    failing: { config: `${INPUT}${http("uri /logs/${STAGE}")}` },
    fixed: { config: `${INPUT}${http("uri /logs/prod")}` },
    source: "src/flb_env.c",
  },
  {
    code: secretInFile.code,
    wrong: "A secret stands in the file in plain text.",
    production: "Whoever reads the file, the image or the repository has it.",
    fix: "Give the engine's container a variable from a secret store, and write that.",
    failing: { config: `${INPUT}${http("http_user me", "http_passwd hunter2")}` },
    fixed: { config: `${INPUT}${http("http_user me", "http_passwd ${PASSWORD}")}` },
  },
  {
    code: deprecatedOption.code,
    wrong: "An option is deprecated and does nothing.",
    production: "Whoever set it believes that it does something.",
    fix: "Take it out.",
    engine: "fluent-bit@1.9.10",
    failing: {
      config: `[SERVICE]\n    Parsers_File parsers.conf\n${INPUT}[FILTER]\n    Name         parser\n    Match        *\n    Key_Name     log\n    Parser       app\n    Unescape_key on\n${OUTPUT}`,
      files: { "parsers.conf": "[PARSER]\n    Name   app\n    Format json\n" },
    },
    fixed: {
      config: `[SERVICE]\n    Parsers_File parsers.conf\n${INPUT}[FILTER]\n    Name         parser\n    Match        *\n    Key_Name     log\n    Parser       app\n${OUTPUT}`,
      files: { "parsers.conf": "[PARSER]\n    Name   app\n    Format json\n" },
    },
    source: "plugins/filter_parser/filter_parser.c",
  },
];
