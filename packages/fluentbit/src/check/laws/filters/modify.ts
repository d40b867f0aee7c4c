import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor } from "../../accessor-findings.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { invalidOption, unknownOption } from "../../option-findings.js";
import { type OptionView, optionsOf } from "../../plugin-view.js";
import { checkRegex } from "../../regex-fault.js";
import { plainWords, quotedWords } from "../../words.js";
import { doesNothing, wordCount, wordsMisread } from "./filter-findings.js";
import { isSince, textsOf } from "./view.js";

/** Operations and how many words they take. */
const OPERATIONS: { readonly [key: string]: 1 | 2 } = {
  set: 2,
  add: 2,
  rename: 2,
  hard_rename: 2,
  copy: 2,
  hard_copy: 2,
  remove: 1,
  remove_wildcard: 1,
  remove_regex: 1,
  move_to_start: 1,
  move_to_end: 1,
};

/** How a condition reads what stands behind its name. */
interface ConditionKind {
  readonly key: "accessor" | "regex";
  readonly value?: "text" | "regex";
}

const CONDITIONS: { readonly [name: string]: ConditionKind } = {
  key_exists: { key: "accessor" },
  key_does_not_exist: { key: "accessor" },
  a_key_matches: { key: "regex" },
  no_key_matches: { key: "regex" },
  key_value_equals: { key: "accessor", value: "text" },
  key_value_does_not_equal: { key: "accessor", value: "text" },
  key_value_matches: { key: "accessor", value: "regex" },
  key_value_does_not_match: { key: "accessor", value: "regex" },
  matching_keys_have_matching_values: { key: "regex", value: "regex" },
  matching_keys_do_not_have_matching_values: { key: "regex", value: "regex" },
};

/** Source: setup in plugins/filter_modify/modify.c. */
export const modifyLaw: PluginLaw = function* (view, context) {
  const operations = view.options.filter(({ key }) => Object.hasOwn(OPERATIONS, key));
  if (operations.length === 0)
    yield doesNothing(
      view.spot.path,
      { plugin: "modify filter", wants: "an operation such as Add or Rename" },
      view.spot.position,
    );
  for (const option of operations.filter(({ known, variant }) => known && variant === undefined))
    yield* checkOperation(option, context);
  for (const option of textsOf(view, "condition")) yield* checkCondition(option, context);
  for (const { written: option, spot } of optionsOf(view, "active"))
    yield unknownOption(
      spot.path,
      { option, plugin: view.plugin, engine: context.engine.name, known: [] },
      spot.position,
    );
};

function words(text: string, version: string): readonly string[] | undefined {
  return isSince(version, "2.1.5") ? quotedWords(text, 3) : plainWords(text, 3);
}

function* checkOperation(option: OptionView, { engine }: LawContext): Iterable<Diagnostic> {
  const { key, written, text, spot } = option;
  const count = OPERATIONS[key] ?? 1;
  const wanted = count === 1 ? "one word" : "two words, a word with spaces in quotes";
  const found = words(text, engine.fluentBit);
  if (found === undefined || found.length > 3 || (found.length < 3 && found.length !== count)) {
    yield wordCount(spot.path, { option: written, wanted, value: text }, spot.position);
    return;
  }
  if (found.length === 3)
    yield wordsMisread(
      spot.path,
      { option: written, wanted, value: text, instead: "the line does not do what it says" },
      spot.position,
    );
  yield* checkOperationRegexes(option, found, engine.fluentBit);
  const literal = found[0] ?? "";
  if (/^\$[A-Za-z_]\w*\[/.test(literal) || (key === "remove_wildcard" && literal.endsWith("*")))
    yield wordsMisread(
      spot.path,
      {
        option: written,
        wanted: "a key's name, or its first letters, without $ and *",
        value: text,
        instead: "no key is called so",
      },
      spot.position,
    );
}

/** Key and value of every operation are compiled as regexes, though only Remove_regex uses one; old engines crash on that one alone. */
function* checkOperationRegexes(
  option: OptionView,
  found: readonly string[],
  version: string,
): Iterable<Diagnostic> {
  if (!isSince(version, "2.1.5") && option.key !== "remove_regex") return;
  const [key, value] = [found[0] ?? "", found.at(-1) ?? ""];
  for (const regex of new Set([key, value])) yield* checkRegex(option, regex, version);
}

function* checkCondition(option: OptionView, { engine }: LawContext): Iterable<Diagnostic> {
  const { written, text, spot } = option;
  const version = engine.fluentBit;
  const [name = "", key, value, ...more] = words(text, version) ?? [];
  const kind = Object.hasOwn(CONDITIONS, name.toLowerCase())
    ? CONDITIONS[name.toLowerCase()]
    : undefined;
  if (kind === undefined) {
    const wanted = `one of ${Object.keys(CONDITIONS).join(", ")}`;
    yield invalidOption(spot.path, { option: written, value: text, wanted }, spot.position);
    return;
  }
  const wanted = `${name} and ${kind.value === undefined ? "a key" : `a key and a ${kind.value === "regex" ? "regex" : "value"}`}`;
  const said = { option: written, wanted, value: text };
  if (more.length > 0 || (kind.value === "regex" && value === undefined)) {
    yield wordCount(spot.path, said, spot.position);
    return;
  }
  yield* misreadWords(option, said, kind, key, value);
  if (key !== undefined && kind.key === "regex") yield* checkRegex(option, key, version);
  if (key !== undefined && kind.key === "accessor") yield* checkKeyAccessor(option, key, version);
  if (value !== undefined && kind.value === "regex") yield* checkRegex(option, value, version);
}

function* misreadWords(
  { spot }: OptionView,
  said: { readonly option: string; readonly wanted: string; readonly value: string },
  kind: ConditionKind,
  key: string | undefined,
  value: string | undefined,
): Iterable<Diagnostic> {
  const instead =
    key === undefined
      ? "the condition's own name is taken for the key"
      : kind.value === undefined && value !== undefined
        ? "the last word is lost"
        : kind.value === "text" && value === undefined
          ? "it is compared with nothing"
          : undefined;
  if (instead !== undefined) yield wordsMisread(spot.path, { ...said, instead }, spot.position);
}
