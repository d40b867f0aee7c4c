import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { logQueryOf } from "../query.js";
import { readRe2 } from "../re2.js";
import { conditionsOf, type QueryRule } from "./query-rule.js";

export const invalidRegex = diagnostic<{ regex: string; reason: string }>("LOGQL_INVALID_REGEX", {
  severity: "error",
  message: ({ regex, reason }) => `the regex ${JSON.stringify(regex)} ${reason}`,
  hint: () => "write it in RE2's syntax; to match a text as it is, use oneOf(…) or contains(…)",
  docs: "https://github.com/google/re2/wiki/Syntax",
});

/** Regexes are RE2's, and not empty. */
export const re2Regex: QueryRule = function* (query) {
  for (const { condition, path } of conditionsOf(query)) {
    const { op, value } = condition;
    if ((op === "=~" || op === "!~") && typeof value === "string") yield* checkRegex(path, value);
  }
  for (const [i, stage] of logQueryOf(query).stages.entries()) {
    if (stage.kind !== "line-filter" || (stage.op !== "|~" && stage.op !== "!~")) continue;
    if (typeof stage.value === "string") yield* checkRegex(["stages", i], stage.value);
  }
};

function checkRegex(path: Path, regex: string): Diagnostic[] {
  const reason = regex === "" ? "is empty" : readRe2(regex).fault;
  return reason === undefined ? [] : [invalidRegex(path, { regex, reason })];
}
