import { test } from "vitest";
import {
  api,
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

const both = (first: string, second: string) =>
  task([routed({ name: first }), routed({ name: second }), router()]);

test.each([
  ["app", "app2"],
  ["app", "app-web"],
  ["app", "web-app"],
  ["app", "app-firelens2"],
])("%s and %s", (first, second) => {
  expectValid(both(first, second));
});

test.each(["app-firelens", "app-firelens-x"])("app also matches %s", (name) => {
  expectDiagnostics(both("app", name), ["FL_TAG_OVERLAP containers[1].name"]);
  expectDiagnostics(both(name, "app"), ["FL_TAG_OVERLAP containers[0].name"]);
});

test("a container that does not log to the router has no tag", () => {
  expectValid(task([routed({ name: "app" }), api({ name: "app-firelens" }), router()]));
});
