import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const mounting = api({ mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] });

test("a volume of the task", () => {
  expectValid(task([mounting], { volumes: [{ name: "data" }] }));
});

test("no volume of the task", () => {
  const expected = ["ECS_UNKNOWN_VOLUME containers[0].mountPoints[0].sourceVolume"];
  expectDiagnostics(task([mounting]), expected);
  expectDiagnostics(task([mounting], { volumes: [{ name: "date" }] }), expected);
});

test("volumes of a wrong shape: that is the fault", () => {
  expectDiagnostics(task([mounting], { volumes: "data" }), ["CORE_INVALID_VALUE volumes"]);
});
