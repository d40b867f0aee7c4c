import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test("one that does not say is essential", () => {
  expectValid(task([api({ essential: false }), api({ name: "web" })]));
});

test("none is essential", () => {
  expectDiagnostics(task([api({ essential: false })]), ["ECS_NO_ESSENTIAL_CONTAINER containers"]);
});

test("there is no container", () => {
  expectDiagnostics(task([]), ["ECS_NO_ESSENTIAL_CONTAINER containers"]);
});
