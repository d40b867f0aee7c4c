import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test.each(["api", "log_router", "a-1", "a".repeat(255)])("%s is a name", (name) => {
  expectValid(task([api({ name })]));
});

test.each(["", "my api", "api.v2", "a".repeat(256), "api\n", "${Token[TOKEN.1]}"])(
  "%j is none",
  (name) => {
    expectDiagnostics(task([api({ name })]), ["ECS_INVALID_CONTAINER_NAME containers[0].name"]);
  },
);
