import type { Entry } from "../model/config.js";
import { type RuleParts, ruleParts, ruleText } from "../model/rule-text.js";
import { readFluentBitRegex } from "../onigmo/slashes.js";
import { type Code, list, map, text } from "./code.js";
import { type OptionKnowledge, type OptionRows, typedRows } from "./option-rows.js";

/** Keys of a multiline parser as options: rules as states, where all of them can be said so. */
export function multilineRows(entries: readonly Entry[], known: OptionKnowledge): OptionRows {
  const isRule = ([key]: Entry): boolean => key.toLowerCase() === "rule";
  const rules = entries.filter(isRule).map(([, line]) => ruleCode(String(line)));
  if (rules.length === 0 || rules.includes(undefined)) return typedRows(entries, known);
  const { rows, typed } = typedRows(
    entries.filter((entry) => !isRule(entry)),
    known,
  );
  const rule = { key: "rule", value: list(rules as readonly Code[]) };
  const extra = rows.filter(({ key }) => key === "extra");
  return { rows: [...rows.filter(({ key }) => key !== "extra"), rule, ...extra], typed };
}

/** The printer puts slashes around a regex: one that would then be another regex is left as it is. */
function ruleCode(line: string): Code | undefined {
  const parts = ruleParts(line);
  if (parts === undefined) return undefined;
  const [state, written, next] = parts;
  const regex = readFluentBitRegex(written, VERSIONS[0]).pattern;
  if (!VERSIONS.every((version) => sameRegex(`/${regex}/`, written, version))) return undefined;
  return isKept([state, `/${regex}/`, next])
    ? map([
        { key: "state", value: text(state) },
        { key: "regex", value: text(regex) },
        { key: "next", value: text(next) },
      ])
    : undefined;
}

/** Before and after slashes could be followed by modes. */
const VERSIONS = ["1.9.10", "5.1.1"] as const;

function sameRegex(a: string, b: string, version: string): boolean {
  const [left, right] = [readFluentBitRegex(a, version), readFluentBitRegex(b, version)];
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Nothing of the parts is lost on the way through a line. */
function isKept(parts: RuleParts): boolean {
  const read = ruleParts(ruleText(parts));
  return read?.every((part, i) => part === parts[i]) === true;
}
