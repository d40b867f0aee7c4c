import { checkTemplate } from "../../accessor-findings.js";
import type { PluginLaw } from "../../law.js";
import { listWords } from "../../words.js";
import { doesNothing, wordCount, wordsMisread } from "../filters/filter-findings.js";
import { textsOf } from "../filters/view.js";

const PAIRS = ["update", "insert", "upsert"];
const NAMES = ["delete", "hash"];

/** Source: plugins/processor_labels/labels.c. */
export const labelsLaw: PluginLaw = function* (view, { engine }) {
  if (!view.options.some(({ key }) => PAIRS.includes(key) || NAMES.includes(key)))
    yield doesNothing(
      view.spot.path,
      { plugin: "labels processor", wants: "update, insert, upsert, delete or hash" },
      view.spot.position,
    );
  for (const option of textsOf(view, ...PAIRS)) {
    const { written, text: value, spot } = option;
    const [, label] = listWords(value, 1);
    if (label === undefined)
      yield wordCount(
        spot.path,
        { option: written, wanted: "a label and a value", value },
        spot.position,
      );
    else if (label.includes("$")) yield* checkTemplate(option, label, engine.fluentBit);
  }
  for (const { written: option, text: value, spot } of textsOf(view, ...NAMES))
    if (/[ ,]/.test(value))
      yield wordsMisread(
        spot.path,
        { option, wanted: "one label", value, instead: "no label is called so" },
        spot.position,
      );
};
