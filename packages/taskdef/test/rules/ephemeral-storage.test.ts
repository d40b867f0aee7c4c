import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test.each([21, 100, 200])("%i GiB", (sizeInGiB) => {
  expectValid(task([api()], { ephemeralStorage: { sizeInGiB } }));
});

test.each([0, 20, 201])("not %i GiB", (sizeInGiB) => {
  expectDiagnostics(task([api()], { ephemeralStorage: { sizeInGiB } }), [
    "ECS_EPHEMERAL_STORAGE ephemeralStorage.sizeInGiB",
  ]);
});
