import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import type { OptionView } from "../../plugin-view.js";
import { checkRegex } from "../../regex-fault.js";
import { plainWords } from "../../words.js";
import { wordCount, wordsMisread } from "./filter-findings.js";

const WANTED = "a key and a regex";

/** `Regex KEY REGEX` and `Exclude KEY REGEX`, where the rest of the line is the regex. Source: set_rules in plugins/filter_grep/grep.c. */
export function* checkRegexRule(
  option: OptionView,
  { engine }: LawContext,
  withDollar: boolean,
): Iterable<Diagnostic> {
  const { text, written, spot } = option;
  const [key, regex, ...others] = plainWords(text, 1);
  if (key === undefined || regex === undefined || others.length > 0) {
    yield wordCount(spot.path, { option: written, wanted: WANTED, value: text }, spot.position);
    return;
  }
  const accessor = withDollar && !key.startsWith("$") ? `$${key}` : key;
  yield* checkKeyAccessor(option, accessor, engine.fluentBit, "crashes");
  yield* checkRegex(option, regex, engine.fluentBit);
  const instead = misreading(regex);
  if (instead !== undefined)
    yield wordsMisread(
      spot.path,
      { option: written, wanted: WANTED, value: text, instead },
      spot.position,
    );
}

function misreading(regex: string): string | undefined {
  if (regex.startsWith(" ")) return "the second space between them is part of the regex";
  return /^[^#]*[^#\\] #+ [^#]*$/.test(regex) && !/\/[imo]*x[imox]*$/.test(regex)
    ? "the # and what stands behind it is part of the regex"
    : undefined;
}
