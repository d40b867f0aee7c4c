import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test.each([1, 30, 120])("%i seconds", (stopTimeout) => {
  expectValid(task([api({ stopTimeout })]));
});

test.each([0, -1, 121, 500])("not %i seconds", (stopTimeout) => {
  expectDiagnostics(task([api({ stopTimeout })]), ["ECS_STOP_TIMEOUT containers[0].stopTimeout"]);
});

test("longer on EC2", () => {
  expectValid(task([api({ stopTimeout: 500 })], { requiresCompatibilities: ["EC2"] }));
});
