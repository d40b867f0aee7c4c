import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const two = (first: number, second: number) =>
  task([api({ cpu: first }), api({ name: "web", cpu: second })]);

test("what is reserved fits, up to the last unit", () => {
  expectValid(two(256, 256));
});

test("more is reserved than there is", () => {
  expectDiagnostics(two(256, 257), ["ECS_CPU_SUM cpu"]);
});
