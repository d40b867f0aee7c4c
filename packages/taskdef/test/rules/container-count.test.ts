import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const containers = (count: number) =>
  Array.from({ length: count }, (_, i) => api({ name: `c${i}` }));

test("ten are possible, eleven are not", () => {
  expectValid(task(containers(10)));
  expectDiagnostics(task(containers(11)), ["ECS_TOO_MANY_CONTAINERS containers"]);
});
