import type { PluginLaw } from "../../law.js";
import { invalidOption } from "../../option-findings.js";
import { hasOption, knownText, lastOption } from "../../plugin-view.js";
import { doesNothing, exclusiveOptions } from "./filter-findings.js";
import { checkRegexRule } from "./regex-rules.js";
import { textsOf } from "./view.js";

/** Source: plugins/filter_grep/grep.c. */
export const grepLaw: PluginLaw = function* (view, context) {
  for (const option of textsOf(view, "regex", "exclude"))
    yield* checkRegexRule(option, context, true);
  const operator = lastOption(view, "logical_op");
  const combines = ["and", "or"].includes(knownText(view, "logical_op")?.toLowerCase() ?? "");
  const rules = view.options.filter(({ key }) => key === "regex" || key === "exclude");
  const [first] = rules;
  if (first === undefined) {
    if (combines && operator !== undefined)
      yield invalidOption(
        operator.spot.path,
        {
          option: operator.written,
          value: operator.text,
          wanted: "a Regex or Exclude beside it, or the engine crashes at the first record",
        },
        operator.spot.position,
      );
    else
      yield doesNothing(
        view.spot.path,
        { plugin: "grep filter", wants: "Regex or Exclude" },
        view.spot.position,
      );
    return;
  }
  const other = rules.find(({ key }) => key !== first.key);
  if (combines && other !== undefined && hasOption(view, "logical_op"))
    yield exclusiveOptions(
      other.spot.path,
      { option: other.written, other: first.written },
      other.spot.position,
    );
};
