import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import type { OptionView } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";

export const quotedValue = diagnostic<{ option: string; value: string }>("FB_QUOTED_VALUE", {
  severity: "warning",
  message: ({ option, value }) =>
    `the quotes around ${option} are part of its value: the classic format takes ${value} as it stands`,
  hint: ({ option, value }) => `write ${option} ${value.slice(1, -1)}`,
});

/** Options of every plugin that are texts. */
const COMMON: ReadonlySet<string> = new Set(["tag", "match", "alias"]);

/** Texts in which quotes have a use: shell, code, queries, templates, JSON, separators. */
const MAY_QUOTE: ReadonlySet<string> = new Set([
  "code",
  "command",
  "delimiter",
  "dummy",
  "line_format",
  "metadata",
  "pattern",
  "query",
  "quote",
  "regex",
  "separator",
  "tag_regex",
  "template",
  "value",
]);

/** Classic texts in quotes keep them. Lists with spaces between have a reader of their own, which takes them away. */
export function* checkQuotedValues(subject: CheckSubject): Iterable<Diagnostic> {
  if (subject.loaded.format !== "classic") return;
  for (const view of [...subject.inputs, ...subject.filters, ...subject.outputs])
    for (const option of view.options)
      if (isQuoted(option) && isText(view, option.key, subject))
        yield quotedValue(
          option.spot.path,
          { option: option.written, value: option.text },
          option.spot.position,
        );
}

const isQuoted = ({ known, text }: OptionView): boolean =>
  known && /^(?:"[^"]+"|'[^']+')$/.test(text);

function isText(
  { group, plugin }: InstanceView,
  key: string,
  { catalogue }: CheckSubject,
): boolean {
  if (COMMON.has(key)) return true;
  const type = catalogue.options(group, plugin)?.get(key)?.type;
  return !MAY_QUOTE.has(key) && (type === "string" || type === "multiple comma delimited strings");
}

const INPUT = "[INPUT]\n    Name tail\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match app\n";

export const explanations: readonly Explanation[] = [
  {
    code: quotedValue.code,
    wrong: "A text of the classic format stands in quotes.",
    production:
      "The quotes become part of the value. A path leads to no file, a tag fits no Match, an index or a topic has quotes in its name.",
    fix: "Write the value without quotes; it may hold spaces.",
    failing: { config: `${INPUT}    Path "/var/log/app.log"\n${OUTPUT}` },
    fixed: { config: `${INPUT}    Path /var/log/app.log\n${OUTPUT}` },
    source: "src/config_format/flb_cf_fluentbit.c",
  },
];
