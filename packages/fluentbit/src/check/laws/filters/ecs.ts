import { checkTemplate } from "../../accessor-findings.js";
import type { PluginLaw } from "../../law.js";
import { plainWords } from "../../words.js";
import { wordCount, wordsMisread } from "./filter-findings.js";
import { textsOf } from "./view.js";

const WANTED = "a key and a template, both without spaces";

/** Source: cb_ecs_init in plugins/filter_ecs/ecs.c. */
export const ecsLaw: PluginLaw = function* (view, { engine }) {
  for (const option of textsOf(view, "add")) {
    const { written, text: value, spot } = option;
    const words = plainWords(value, 2);
    const said = { option: written, wanted: WANTED, value };
    if (words.length > 2 || words.length === 0) yield wordCount(spot.path, said, spot.position);
    else if (words.length === 1)
      yield wordsMisread(
        spot.path,
        { ...said, instead: "the key is taken for the template too" },
        spot.position,
      );
    else yield* checkTemplate(option, words[1] ?? "", engine.fluentBit);
  }
};
