import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { invalidRegex } from "../check/regex-fault.js";
import { existsConditions } from "../routes/onigmo-text.js";
import type { Test } from "../routes/predicate.js";
import { regexFault } from "../routes/regex-fault.js";

export const invalidTest = diagnostic<{ reason: string }>("FB_INVALID_TEST", {
  severity: "error",
  message: ({ reason }) => reason,
  hint: () => 'write a test such as field("level").equals("error")',
});

export const variableInTest = diagnostic<{ text: string }>("FB_VARIABLE_IN_TEST", {
  severity: "error",
  message: ({ text }) =>
    `${JSON.stringify(text)} has "\${" in it, which the engine would replace by an environment variable`,
  hint: () =>
    'the engine has no way to escape it; test for the text around it, in a regex for example with "[$][{]"',
});

export const unreachableField = diagnostic<{ field: string }>("FB_UNREACHABLE_FIELD", {
  severity: "error",
  message: ({ field }) => `no filter can look into the field ${field}`,
  hint: () =>
    "a nested field is reached through keys of letters, digits, _ - and / without spaces or double quotes; rename the key first, with a modify filter",
});

/** Findings for a route's test. */
export function* checkTest(test: Test | undefined, path: Path): Iterable<Diagnostic> {
  if (typeof test !== "object" || test === null) {
    yield invalidTest(path, { reason: "the route has no test" });
    return;
  }
  switch (test.op) {
    case "and":
    case "or":
      for (const inner of test.tests) yield* checkTest(inner, path);
      return;
    case "not":
      yield* checkTest(test.test, path);
      return;
    case "always":
      return;
    default:
      yield* checkFieldTest(test, path);
  }
}

/** A group that starts with such a mode; `\(?x` is an escaped parenthesis. */
const UNKNOWN_MODE = /^(?:[^\\]|\\[\s\S])*?\(\?[a-z]*[vx]/;

type FieldTest = Extract<Test, { readonly field: readonly string[] }>;

function* checkFieldTest(test: FieldTest, path: Path): Iterable<Diagnostic> {
  const field = test.field.map(String).join(".");
  if (test.field.length === 0 || test.field.some((key) => typeof key !== "string" || key === "")) {
    yield invalidTest(path, { reason: "a field needs the name of a key" });
  }
  yield* oneLine(test.field, path);
  switch (test.op) {
    case "exists":
      if (existsConditions(test.field) === undefined) yield unreachableField(path, { field });
      return;
    case "in":
      if (test.values.length === 0)
        yield invalidTest(path, { reason: `${field} is compared with no value` });
      for (const value of test.values) {
        if (!isLiteral(value))
          yield invalidTest(path, {
            reason: `${field} is compared with ${typeof value === "number" ? value : typeof value}`,
          });
      }
      yield* oneLine(
        test.values.filter((value) => typeof value === "string"),
        path,
      );
      return;
    case "matches": {
      if (typeof test.regex !== "string") {
        yield invalidTest(path, { reason: `${field} is matched against ${typeof test.regex}` });
        return;
      }
      yield* oneLine([test.regex], path);
      if (UNKNOWN_MODE.test(test.regex))
        yield invalidTest(path, {
          reason: `the regex for ${field} uses extended mode (?x) or JavaScript's flag v`,
        });
      const reason = UNKNOWN_MODE.test(test.regex) ? undefined : regexFault(test.regex);
      if (reason !== undefined) yield invalidRegex(path, { regex: test.regex, reason });
      if (existsConditions(test.field) === undefined) yield unreachableField(path, { field });
      return;
    }
    default:
      if (typeof test.than !== "number" || !Number.isFinite(test.than)) {
        yield invalidTest(path, {
          reason: `${field} is compared with ${String(test.than)}, which is no number`,
        });
      }
  }
}

function isLiteral(value: unknown): boolean {
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

function* oneLine(texts: readonly unknown[], path: Path): Iterable<Diagnostic> {
  for (const text of texts.map(String))
    if (text.includes("${")) yield variableInTest(path, { text });
}
