import { checkKeyAccessor } from "../../accessor-findings.js";
import type { PluginLaw } from "../../law.js";
import { unknownOption } from "../../option-findings.js";
import { hasOption, knownText, lastOption, optionsOf } from "../../plugin-view.js";
import { plainWords } from "../../words.js";
import { doesNothing, optionIgnored, wordsMisread } from "./filter-findings.js";
import { textsOf } from "./view.js";

const KEYS = ["key_exists", "key_not_exists", "key_val_is_null", "key_val_is_not_null"];

/** Source: context_create in plugins/filter_expect/expect.c. */
export const expectLaw: PluginLaw = function* (view, { engine }) {
  if (!view.options.some(({ key }) => key === "key_val_eq" || KEYS.includes(key)))
    yield doesNothing(
      view.spot.path,
      { plugin: "expect filter", wants: "a rule such as key_exists" },
      view.spot.position,
    );
  for (const option of textsOf(view, ...KEYS))
    yield* checkKeyAccessor(option, option.text, engine.fluentBit);
  for (const option of textsOf(view, "key_val_eq")) {
    const { written, text, spot } = option;
    const [key = "", value] = plainWords(text, 1);
    yield* checkKeyAccessor(option, key, engine.fluentBit);
    if (value === undefined)
      yield wordsMisread(
        spot.path,
        {
          option: written,
          wanted: "a key and a value",
          value: text,
          instead: "the key is taken for the value too",
        },
        spot.position,
      );
  }
  const result = lastOption(view, "result_key");
  const action = lastOption(view, "action");
  const named = knownText(view, "action")?.toLowerCase() === "result_key";
  if (result !== undefined && !named && (!hasOption(view, "action") || action?.known === true))
    yield optionIgnored(
      result.spot.path,
      { option: result.written, because: "it is read with action result_key alone" },
      result.spot.position,
    );
  for (const { written: option, spot } of optionsOf(view, "active"))
    yield unknownOption(
      spot.path,
      { option, plugin: view.plugin, engine: engine.name, known: [] },
      spot.position,
    );
};
