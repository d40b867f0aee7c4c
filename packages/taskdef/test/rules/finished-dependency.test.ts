import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const after = (condition: string) =>
  api({ name: "web", dependsOn: [{ containerName: "api", condition }] });

test.each(["COMPLETE", "SUCCESS"])("%s of what may end", (condition) => {
  expectValid(task([after(condition), api({ essential: false })]));
});

test.each(["COMPLETE", "SUCCESS"])("%s of what is essential", (condition) => {
  const expected = ["ECS_ESSENTIAL_MUST_FINISH containers[0].dependsOn[0].condition"];
  expectDiagnostics(task([after(condition), api({ essential: true })]), expected);
  expectDiagnostics(task([after(condition), api()]), expected);
});

test("START of what is essential", () => {
  expectValid(task([after("START"), api()]));
});
