import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const named = (name: string, ...others: string[]) =>
  api({
    name,
    dependsOn: others.map((containerName) => ({ containerName, condition: "START" })),
  });

test("a diamond is no circle", () => {
  expectValid(task([named("a", "b", "c"), named("b", "d"), named("c", "d"), named("d")]));
});

test("a container that waits for itself", () => {
  expectDiagnostics(task([named("a", "a")]), ["ECS_DEPENDENCY_CYCLE containers[0].dependsOn[0]"]);
});

test("a circle is reported once, where it closes", () => {
  const circle = task([named("x", "a"), named("a", "b"), named("b", "c"), named("c", "a")]);
  expectDiagnostics(circle, ["ECS_DEPENDENCY_CYCLE containers[3].dependsOn[0]"]);
  expect(checkTask(circle)[0]?.message).toBe("containers wait for each other: a -> b -> c -> a");
});

test("two circles are two findings", () => {
  expectDiagnostics(task([named("a", "b"), named("b", "a"), named("c", "d"), named("d", "c")]), [
    "ECS_DEPENDENCY_CYCLE containers[1].dependsOn[0]",
    "ECS_DEPENDENCY_CYCLE containers[3].dependsOn[0]",
  ]);
});
