import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../../explanation.js";
import type { LawContext } from "../../law.js";
import { invalidOption, misreadOption } from "../../option-findings.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { exclusiveOptions, optionIgnored } from "../filters/filter-findings.js";

export const optionNeedsAnother = diagnostic<{ option: string; other: string; plugin: string }>(
  "FB_OPTION_NEEDS_ANOTHER",
  {
    severity: "error",
    message: ({ option, other, plugin }) =>
      `${option} of the ${plugin} plugin needs ${other}, and the engine does not start without it`,
    hint: ({ other }) => `add ${other}`,
  },
);

/** A finding about a value: the engine refuses it. */
export function refused({ written, text, spot }: OptionView, wanted: string): Diagnostic {
  return invalidOption(spot.path, { option: written, value: text, wanted }, spot.position);
}

/** A finding about a value: the engine takes it, and makes something else of it. */
export function misread(
  { written, text, spot }: OptionView,
  wanted: string,
  { strict }: Pick<LawContext, "strict"> = {},
): Diagnostic {
  const report = strict === true ? invalidOption : misreadOption;
  return report(spot.path, { option: written, value: text, wanted }, spot.position);
}

/** One option does nothing, because of others. */
export function withoutEffect(
  { written, spot }: OptionView,
  because: string,
  fix?: string,
): Diagnostic {
  const found = optionIgnored(spot.path, { option: written, because }, spot.position);
  return fix === undefined ? found : Object.freeze({ ...found, hint: fix });
}

/** One option stops the engine, because another is not there. */
export function needsAnother(
  view: PluginView,
  { written, spot }: OptionView,
  other: string,
): Diagnostic {
  return optionNeedsAnother(
    spot.path,
    { option: written, other, plugin: view.plugin },
    spot.position,
  );
}

/** Two options stop the engine. */
export function exclude(
  _view: PluginView,
  { written, spot }: OptionView,
  other: OptionView,
): Diagnostic {
  return exclusiveOptions(spot.path, { option: written, other: other.written }, spot.position);
}

const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const input = (...lines: readonly string[]): string =>
  `[INPUT]\n${lines.map((line) => `    ${line}\n`).join("")}${OUTPUT}`;

export const explanations: readonly Explanation[] = [
  {
    code: optionNeedsAnother.code,
    wrong: "An option stands there without another one that it cannot do without.",
    production: "The engine does not start.",
    fix: "Add the other option, or take this one out.",
    failing: { config: input("Name tail", "Tag app", "Path app.log", "Multiline On") },
    fixed: { config: input("Name tail", "Tag app", "Path app.log", "multiline.parser java") },
    source: "plugins/in_tail/tail_multiline.c",
  },
];
