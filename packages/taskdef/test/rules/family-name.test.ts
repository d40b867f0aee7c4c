import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test.each(["shop-api", "A_1", "a".repeat(255), "${Token[TOKEN.1]}", "shop-${var.stage}"])(
  "%s is a family",
  (family) => {
    expectValid(task([api()], { family }));
  },
);

test.each(["", "shop api", "shop.api", "a".repeat(256), "shop\n"])("%j is none", (family) => {
  expectDiagnostics(task([api()], { family }), ["ECS_INVALID_FAMILY family"]);
});
