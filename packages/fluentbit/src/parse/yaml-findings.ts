import { diagnostic, didYouMean } from "@millrace/core";
import type { ConfigExample, Explanation } from "../check/explanation.js";

const show = (text: string): string =>
  JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}…` : text);

export const yamlSyntax = diagnostic<{ what: string }>("FB_YAML_SYNTAX", {
  severity: "error",
  message: ({ what }) => `the file is not YAML: ${lowerStart(what)}`,
  hint: () => "look at the quotes, colons and indentation of this line and the one above",
});

export const yamlTooDeep = diagnostic<{ what: string }>("FB_YAML_TOO_DEEP", {
  severity: "error",
  message: ({ what }) => `the file has ${what}`,
  hint: () => "no config is like that: look for a wrong indentation, or at what wrote the file",
});

export const yamlTooLarge = diagnostic<{ size: number; most: number }>("FB_YAML_TOO_LARGE", {
  severity: "error",
  message: ({ size, most }) => `the file has ${size} bytes, and no more than ${most} are looked at`,
  hint: () => "a config of this size is no config: look at what wrote it",
});

export const yamlAlias = diagnostic<{ name: string }>("FB_YAML_ALIAS", {
  severity: "error",
  message: ({ name }) => `the alias *${name} stops the engine`,
  hint: () =>
    "Fluent Bit reads no aliases: write the value again, or keep it in env and use ${NAME}",
});

export const yamlWrongShape = diagnostic<{
  what: string;
  wanted: string;
  found: string;
  hint?: string | undefined;
}>("FB_YAML_WRONG_SHAPE", {
  severity: "error",
  message: ({ what, wanted, found }) => `${what} takes ${wanted}, not ${found}`,
  hint: ({ hint }) => hint,
});

export const yamlMissingKey = diagnostic<{ what: string; key: string; hint?: string }>(
  "FB_YAML_MISSING_KEY",
  {
    severity: "error",
    message: ({ what, key }) => `${what} has no ${show(key)}`,
    hint: ({ hint }) => hint ?? "the engine does not start without it",
  },
);

export const yamlEmptyList = diagnostic<{ what: string; hint?: string }>("FB_YAML_EMPTY_LIST", {
  severity: "error",
  message: ({ what }) => `${what} is an empty list, and the engine refuses that`,
  hint: ({ hint }) => hint ?? "take the key out, or give it a value",
});

export const yamlBlankValue = diagnostic<{ what: string }>("FB_YAML_BLANK_VALUE", {
  severity: "error",
  message: ({ what }) => `${what} holds no text, and the engine refuses that`,
  hint: () => "take the key out, or give it a value",
});

export const yamlLongList = diagnostic<{ items: number; hint?: string }>("FB_YAML_LONG_LIST", {
  severity: "error",
  message: ({ items }) =>
    `the list has ${items} items; in processors and routes the engine takes no more than 10`,
  hint: ({ hint }) => hint ?? "split it over several processors or routes",
});

export const yamlUnknownSection = diagnostic<{
  key: string;
  known: readonly string[];
  note: string;
}>("FB_YAML_UNKNOWN_SECTION", {
  severity: "warning",
  message: ({ key, note }) => `the engine does not know the section ${show(key)}: ${note}`,
  hint: ({ key, known }) => didYouMean(key, known) ?? `it knows ${known.join(", ")}`,
});

export const yamlStraySection = diagnostic<{ key: string; kind: string; instead: string }>(
  "FB_YAML_STRAY_SECTION",
  {
    severity: "error",
    message: ({ key, kind }) =>
      `${show(key)} makes an empty section of kind ${kind}, and the engine does not start with it`,
    hint: ({ instead }) => `write it as ${instead}`,
  },
);

export const yamlUnknownPipelineKey = diagnostic<{ key: string }>("FB_YAML_UNKNOWN_PIPELINE_KEY", {
  severity: "error",
  message: ({ key }) => `pipeline has inputs, filters and outputs, not ${show(key)}`,
  hint: ({ key }) =>
    didYouMean(key, ["inputs", "filters", "outputs"]) ??
    "other sections stand beside pipeline, not in it",
});

export const yamlUnknownSignal = diagnostic<{
  key: string;
  what: string;
  known: readonly string[];
}>("FB_YAML_UNKNOWN_SIGNAL", {
  severity: "error",
  message: ({ key, what }) => `${what} are for a telemetry type, and ${show(key)} is none`,
  hint: ({ key, known }) => didYouMean(key, known) ?? `write one of ${known.join(", ")}`,
});

export const yamlSecondService = diagnostic("FB_YAML_SECOND_SERVICE", {
  severity: "error",
  message: () => "service stands there a second time, and the engine refuses that",
  hint: () => "keep one service section, over all included files, and put all its keys there",
});

export const yamlIgnoredKey = diagnostic<{ key: string; why: string; hint?: string | undefined }>(
  "FB_YAML_IGNORED_KEY",
  {
    severity: "warning",
    message: ({ key, why }) => `the engine does not use ${show(key)}: ${why}`,
    hint: ({ hint }) => hint ?? "take it out",
  },
);

export const yamlOldLayout = diagnostic<{ plugin: string }>("FB_YAML_OLD_LAYOUT", {
  severity: "error",
  message: ({ plugin }) => `the plugin ${show(plugin)} is written in the layout of Fluent Bit 1.x`,
  hint: ({ plugin }) =>
    `from 2.0 on: "- name: ${plugin}", with the options below it at the same indentation`,
});

export const yamlNewLayout = diagnostic<{ plugin: string }>("FB_YAML_NEW_LAYOUT", {
  severity: "error",
  message: ({ plugin }) =>
    plugin === ""
      ? "Fluent Bit 1.x does not read this layout"
      : `Fluent Bit 1.x does not read "- name: ${plugin}"`,
  hint: ({ plugin }) =>
    `before 2.0 the plugin's name is the key: "- ${plugin === "" ? "dummy" : plugin}: {…}"; or use a newer engine`,
});

export const yamlIncludeNoMatch = diagnostic<{ pattern: string }>("FB_YAML_INCLUDE_NO_MATCH", {
  severity: "warning",
  message: ({ pattern }) => `no file matches ${show(pattern)}`,
  hint: () => "put a file there, or take the include out",
});

export const yamlLineSeparator = diagnostic<{ character: string }>("FB_YAML_LINE_SEPARATOR", {
  severity: "warning",
  message: ({ character }) =>
    `the line has ${character}, which the engine reads as the end of the line`,
  hint: () => 'write it as an escape in double quotes, such as "\\u2028"',
});

/** Lower case, unless it starts with a word in capitals. */
function lowerStart(text: string): string {
  const first = (text.split("\n")[0] ?? "").replace(/[.:\s]+$/, "");
  return /^[A-Z][^A-Z]/.test(first) ? `${first[0]?.toLowerCase()}${first.slice(1)}` : first;
}

const yaml = (config: string, files?: ConfigExample["files"]): ConfigExample => ({
  format: "yaml",
  config,
  ...(files === undefined ? {} : { files }),
});
const INPUT = "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n";
const OUTPUT = "  outputs:\n    - name: stdout\n      match: app\n";
const RUNS = `${INPUT}${OUTPUT}`;
const GOOD = yaml(RUNS);
const withLines = (lines: string): ConfigExample => yaml(`${INPUT}${lines}${OUTPUT}`);
const SOURCE = "src/config_format/flb_cf_yaml.c";
const processor = (lines: string): ConfigExample =>
  withLines(`      processors:\n        logs:\n          - ${lines}\n`);
const GOOD_PROCESSOR = processor(
  "name: content_modifier\n            action: delete\n            key: secret",
);
const adds = (count: number): string =>
  Array.from({ length: count }, (_, i) => `\n              - k${i} v`).join("");

/** A row for each code, but for those that stand elsewhere too. */
export const explanations: readonly Explanation[] = [
  {
    code: yamlSyntax.code,
    wrong:
      "The file is not YAML: a quote or a bracket is open, a colon is missing, a tab stands where spaces must.",
    production: "The engine does not start.",
    fix: "Mend the line; the fault is there or one line above.",
    failing: yaml(`${INPUT}      path: [a\n${OUTPUT}`),
    fixed: GOOD,
    source: "libyaml",
  },
  {
    code: yamlTooDeep.code,
    wrong: "The file nests lists and maps deeper than any option of the engine.",
    production: "The engine refuses it, or takes very long to read it.",
    fix: "Look for a wrong indentation, or at the program that wrote the file.",
    failing: yaml(`${RUNS}x: ${"[".repeat(70)}${"]".repeat(70)}\n`),
    fixed: GOOD,
  },
  {
    code: yamlTooLarge.code,
    wrong: "The file is larger than any config.",
    production: "The engine reads it, slowly.",
    fix: "Look at the program that wrote the file.",
    failing: yaml(`${RUNS}#${"x".repeat(2 * 1024 * 1024)}\n`),
    fixed: GOOD,
  },
  {
    code: yamlAlias.code,
    wrong:
      "The file has an alias, `*name`. Fluent Bit reads anchors and forgets them, and knows no aliases.",
    production: "The engine does not start.",
    fix: "Write the value again, or set a variable in `env` and write `${NAME}`.",
    failing: yaml(
      `${INPUT.replace("tag: app", "tag: &tag app")}${OUTPUT.replace("match: app", "match: *tag")}`,
    ),
    fixed: yaml(`env:\n  TAG: app\n${RUNS.replaceAll(": app", ": ${TAG}")}`),
    source: SOURCE,
  },
  {
    code: yamlWrongShape.code,
    wrong:
      "A key holds a list, a map, text or nothing where the engine wants another of these. A section with nothing below it is such a case.",
    production: "The engine does not start.",
    fix: "Write what the message asks for, or take the key out.",
    failing: yaml(`service:\n${RUNS}`),
    fixed: yaml(`service:\n  flush: 1\n${RUNS}`),
    source: SOURCE,
  },
  {
    code: yamlMissingKey.code,
    wrong: "A processor, a route or a rule lacks a key that the engine needs.",
    production: "The engine does not start.",
    fix: "Add the key.",
    failing: processor("action: delete\n            key: secret"),
    fixed: GOOD_PROCESSOR,
    source: SOURCE,
  },
  {
    code: yamlEmptyList.code,
    wrong: "A key holds an empty list.",
    production: "The engine does not start.",
    fix: "Take the key out, or give it a value.",
    failing: withLines("      samples: []\n"),
    fixed: GOOD,
    source: "src/flb_config.c, configure_plugins_type",
  },
  {
    code: yamlBlankValue.code,
    wrong: "A value holds nothing but spaces.",
    production: "The engine does not start. In SERVICE and in parsers it drops the key.",
    fix: "Take the key out, or give it a value.",
    failing: withLines("      samples: ' '\n"),
    fixed: GOOD,
    source: "src/flb_sds.c, flb_sds_trim",
  },
  {
    code: yamlLongList.code,
    wrong: "A list in a processor or a route has more than ten items.",
    production: "The engine does not start: it has room for ten there.",
    fix: "Split it over two processors.",
    failing: processor(`name: modify\n            add:${adds(11)}`),
    fixed: processor(`name: modify\n            add:${adds(10)}`),
    source: `${SOURCE}, state_push_variant`,
  },
  {
    code: yamlUnknownSection.code,
    wrong: "The file has a section that the engine does not know.",
    production:
      "The engine starts without it. From 2.0 to 5.0 it makes variables of what stands there.",
    fix: "Correct the name, or take the section out.",
    failing: yaml(`servise:\n  flush: 1\n${RUNS}`),
    fixed: yaml(`service:\n  flush: 1\n${RUNS}`),
    source: SOURCE,
  },
  {
    code: yamlStraySection.code,
    wrong:
      "A plugin or a parser stands at the top of the file as a section of its own, as in the classic format.",
    production: "The engine does not start: it makes a section without a name of it.",
    fix: "Put it into the list where it belongs: `pipeline.inputs`, `parsers`.",
    failing: yaml(`parser:\n  name: p\n  format: json\n${RUNS}`),
    fixed: yaml(`parsers:\n  - name: p\n    format: json\n${RUNS}`),
    source: "src/config_format/flb_config_format.c, get_section_type",
  },
  {
    code: yamlUnknownPipelineKey.code,
    wrong: "`pipeline` holds another key than inputs, filters and outputs.",
    production: "The engine does not start.",
    fix: "Correct the key. Parsers, SERVICE and the like stand beside pipeline.",
    failing: yaml(`${INPUT}  output:\n    - name: stdout\n      match: app\n`),
    fixed: GOOD,
    source: SOURCE,
  },
  {
    code: yamlUnknownSignal.code,
    wrong: "Processors or routes stand under a word that is no telemetry type.",
    production: "The engine does not start.",
    fix: "Write logs, metrics or traces.",
    failing: withLines("      processors:\n        log: []\n"),
    fixed: GOOD_PROCESSOR,
    source: SOURCE,
  },
  {
    code: yamlSecondService.code,
    wrong: "There is a second `service`, in this file or in an included one.",
    production: "The engine does not start.",
    fix: "Keep one.",
    failing: yaml(`service:\n  flush: 1\nservice:\n  grace: 1\n${RUNS}`),
    fixed: yaml(`service:\n  flush: 1\n  grace: 1\n${RUNS}`),
    source: SOURCE,
  },
  {
    code: yamlIgnoredKey.code,
    wrong:
      "The engine reads a key and does nothing with it: processors of a filter, a key that stands there twice, a word that it does not know.",
    production: "The engine starts without it.",
    fix: "Put it where it counts, or take it out.",
    failing: yaml(
      `${INPUT}  filters:\n    - name: modify\n      match: app\n      add: a b\n      processors:\n        logs: []\n${OUTPUT}`,
    ),
    fixed: yaml(
      `${INPUT}  filters:\n    - name: modify\n      match: app\n      add: a b\n${OUTPUT}`,
    ),
    source: SOURCE,
  },
  {
    code: yamlOldLayout.code,
    wrong: "A plugin's name is the key of its options, as Fluent Bit 1.x wants it.",
    production: "The engine does not start: it finds no name.",
    fix: "Write `- name: dummy` with the options beside it.",
    failing: yaml(`pipeline:\n  inputs:\n    - dummy:\n        tag: app\n${OUTPUT}`),
    fixed: GOOD,
    source: SOURCE,
  },
  {
    code: yamlNewLayout.code,
    wrong: "The file is in the layout of Fluent Bit 2.0 and later, and the engine is older.",
    production: "The engine does not start.",
    fix: "Use the classic format with this engine, or a newer engine.",
    failing: GOOD,
    fixed: yaml(
      "pipeline:\n  inputs:\n    - dummy:\n        tag: app\n  outputs:\n    - stdout:\n        match: app\n",
    ),
    engine: "fluent-bit@1.9.10",
    source: SOURCE,
  },
  {
    code: yamlIncludeNoMatch.code,
    wrong: "A pattern of `includes` matches no file.",
    production: "The engine warns, and starts without what should be there.",
    fix: "Correct the pattern. It starts at the folder of the file that it stands in.",
    failing: yaml(`includes:\n  - conf.d/*.yaml\n${RUNS}`),
    fixed: yaml(`includes:\n  - conf.d/*.yaml\n${RUNS}`, { "conf.d/a.yaml": "env:\n  A: b\n" }),
    source: `${SOURCE}, read_glob`,
  },
  {
    code: yamlLineSeparator.code,
    wrong:
      "The file has a Unicode line separator, which is a line end in YAML 1.1 and a character in YAML 1.2.",
    production: "The engine ends the line there, which few editors show.",
    fix: "Take it out, or write it as an escape in double quotes.",
    failing: yaml(`# a\u2028# b\n${RUNS}`),
    fixed: GOOD,
    source: "libyaml",
  },
];
