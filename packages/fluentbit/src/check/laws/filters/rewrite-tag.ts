import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor, checkTemplate } from "../../accessor-findings.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { misreadOption } from "../../option-findings.js";
import { hasOption, type OptionView } from "../../plugin-view.js";
import { checkRegex } from "../../regex-fault.js";
import { listWords } from "../../words.js";
import { doesNothing, wordCount, wordsMisread } from "./filter-findings.js";
import { textsOf } from "./view.js";

const WANTED = "a key, a regex, a new tag and true or false";
const BOOLEAN = ["true", "on", "yes", "false", "off", "no"];

/** Source: process_config in plugins/filter_rewrite_tag/rewrite_tag.c. */
export const rewriteTagLaw: PluginLaw = function* (view, context) {
  if (!hasOption(view, "rule"))
    yield doesNothing(
      view.spot.path,
      { plugin: "rewrite_tag filter", wants: "Rule" },
      view.spot.position,
    );
  for (const option of textsOf(view, "rule")) yield* checkRule(option, context);
};

function* checkRule(option: OptionView, { engine }: LawContext): Iterable<Diagnostic> {
  const { written, text, spot } = option;
  const [key, regex, tag, keep, more] = listWords(text, 4);
  if (key === undefined || regex === undefined || tag === undefined || keep === undefined) {
    yield wordCount(spot.path, { option: written, wanted: WANTED, value: text }, spot.position);
    return;
  }
  yield* checkKeyAccessor(option, key, engine.fluentBit, "crashes");
  yield* checkRegex(option, regex, engine.fluentBit);
  yield* checkTemplate(option, tag, engine.fluentBit);
  if (!BOOLEAN.includes(keep.toLowerCase()))
    yield misreadOption(
      spot.path,
      { option: written, value: keep, wanted: "true or false as its fourth word" },
      spot.position,
    );
  else if (more !== undefined)
    yield wordsMisread(
      spot.path,
      { option: written, wanted: WANTED, value: text, instead: "the words behind are lost" },
      spot.position,
    );
}
