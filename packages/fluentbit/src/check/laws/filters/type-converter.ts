import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor } from "../../accessor-findings.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { invalidOption, missingOption } from "../../option-findings.js";
import type { OptionView } from "../../plugin-view.js";
import { listWords } from "../../words.js";
import { wordCount, wordsMisread } from "./filter-findings.js";
import { textsOf } from "./view.js";

const KEYS = ["str_key", "int_key", "uint_key", "float_key"];
const TYPES = ["int", "uint", "float", "hex", "string", "bool"];
const WANTED = "a key, a new key and a type";

/** Source: config_rule in plugins/filter_type_converter/type_converter.c. */
export const typeConverterLaw: PluginLaw = function* (view, context) {
  const rules = view.options.filter(({ key }) => KEYS.includes(key));
  if (rules.length === 0)
    yield missingOption(
      view.spot.path,
      { option: "Str_key, Int_key, Uint_key or Float_key", plugin: "type_converter" },
      view.spot.position,
    );
  const texts = textsOf(view, ...KEYS);
  const anyGood = texts.length < rules.length || texts.some(({ text }) => isRule(text));
  for (const option of texts) yield* checkRule(option, context, anyGood);
};

const isRule = (text: string): boolean => listWords(text, 3).length === 3;

/** A line with too many words is left out, and the engine starts if another one is left. */
function* checkRule(
  option: OptionView,
  { engine }: LawContext,
  anyGood: boolean,
): Iterable<Diagnostic> {
  const { written, text: value, spot } = option;
  const words = listWords(value, 3);
  const said = { option: written, wanted: WANTED, value };
  if (words.length > 3 && anyGood)
    yield wordsMisread(spot.path, { ...said, instead: "the line is ignored" }, spot.position);
  else if (words.length !== 3) yield wordCount(spot.path, said, spot.position);
  if (words.length !== 3) return;
  const [from = "", , type = ""] = words;
  if (!isType(type))
    yield invalidOption(
      spot.path,
      { option: written, value: type, wanted: `as its type one of ${TYPES.join(", ")}` },
      spot.position,
    );
  yield* checkKeyAccessor(option, from, engine.fluentBit);
}

/** The engine takes the first letters of a type too. Source: flb_typecast_str_to_type_t in src/flb_typecast.c. */
function isType(text: string): boolean {
  return TYPES.some((type) => type.startsWith(text.toLowerCase()));
}
