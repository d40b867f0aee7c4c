import { checkKeyAccessor } from "../../accessor-findings.js";
import type { PluginLaw } from "../../law.js";
import { invalidOption } from "../../option-findings.js";
import { wordsMisread } from "./filter-findings.js";
import { isSince, textsOf } from "./view.js";

/** Source: configure in plugins/filter_parser/filter_parser.c. Which parsers there are is a rule over the whole config. */
export const parserLaw: PluginLaw = function* (view, { engine }) {
  for (const option of textsOf(view, "key_name")) {
    const { written, text, spot } = option;
    if (!text.startsWith("$")) continue;
    if (isSince(engine.fluentBit, "4.1.0")) yield* checkKeyAccessor(option, text, engine.fluentBit);
    else
      yield wordsMisread(
        spot.path,
        {
          option: written,
          wanted: "a key's name without $ before 4.1",
          value: text,
          instead: "no key is called so",
        },
        spot.position,
      );
  }
  if (!isSince(engine.fluentBit, "5.0.0")) return;
  for (const { written: option, text: value, spot } of textsOf(view, "unescape_key"))
    yield invalidOption(
      spot.path,
      {
        option,
        value,
        wanted: "nothing: it is gone, and engines from 5.0 on do not start with it",
      },
      spot.position,
    );
};
