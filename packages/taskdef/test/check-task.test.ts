import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTask } from "../src/check-task.js";
import { type FargateTaskOptions, fargateTask } from "../src/fargate-task.js";
import { containerSchema } from "../src/schema/container-schema.js";
import { taskSchema } from "../src/schema/task-schema.js";
import { withRouter } from "../src/with-router.js";
import { api, expectDiagnostics, router, task } from "./support/expect-diagnostics.js";

describe("a wrong shape is a finding at its own key", () => {
  test.each<[unknown, readonly string[]]>([
    [null, ["CORE_INVALID_VALUE"]],
    [7, ["CORE_INVALID_VALUE"]],
    [[], ["CORE_INVALID_VALUE"]],
    [undefined, ["CORE_MISSING_KEY"]],
    [task([]), ["ECS_NO_ESSENTIAL_CONTAINER containers"]],
    [task([null]), ["CORE_INVALID_VALUE containers[0]"]],
    [task([api(), 7]), ["CORE_INVALID_VALUE containers[1]"]],
    [task([api()], { cpu: "512" }), ["CORE_INVALID_VALUE cpu"]],
    [task([api()], { memory: 1024.5 }), ["CORE_INVALID_VALUE memory"]],
    [task([api()], { volumes: {} }), ["CORE_INVALID_VALUE volumes"]],
    [task([api()], { colour: "red" }), ["CORE_UNKNOWN_KEY colour"]],
    [task([api({ image: undefined })]), ["CORE_MISSING_KEY containers[0].image"]],
    [task([api({ essential: "no" })]), ["CORE_INVALID_VALUE containers[0].essential"]],
    [task([api({ portMappings: [8080] })]), ["CORE_INVALID_VALUE containers[0].portMappings[0]"]],
    [
      task([api({ dependsOn: [{ containerName: "api", condition: "ready" }] })]),
      ["CORE_INVALID_VALUE containers[0].dependsOn[0].condition"],
    ],
    [task([api({ healthcheck: {} })]), ["CORE_UNKNOWN_KEY containers[0].healthcheck"]],
    [
      task([api({ environment: { PORT: 8080 } })]),
      ["CORE_INVALID_VALUE containers[0].environment.PORT"],
    ],
    [
      task([api({ environment: [{ name: "PORT", value: 8080 }] })]),
      ["CORE_INVALID_VALUE containers[0].environment[0].value"],
    ],
    [task([api({ environment: "PORT=1" })]), ["CORE_INVALID_VALUE containers[0].environment"]],
  ])("%j", (given, expected) => {
    expectDiagnostics(given, expected);
  });

  test("containers that are no list are one finding, not several", () => {
    expectDiagnostics(task("api" as unknown as []), ["CORE_INVALID_VALUE containers"]);
    expectDiagnostics(task(undefined as unknown as []), ["CORE_MISSING_KEY containers"]);
  });
});

test("an unknown field is corrected", () => {
  const [found] = checkTask(task([api({ healthcheck: {} })]));
  expect(found?.hint).toBe('did you mean "healthCheck"?');
});

test("all problems at once, shapes first, each from where the caller says", () => {
  const given = task([api({ name: "a b", cpu: "x" }), api({ image: "node" })], { memory: 900 });
  expect(checkTask(given, ["services", "api", "task"]).map(({ path }) => path)).toEqual([
    ["services", "api", "task", "containers", 0, "cpu"],
    ["services", "api", "task", "memory"],
    ["services", "api", "task", "containers", 0, "name"],
    ["services", "api", "task", "containers", 1, "image"],
  ]);
});

test("it never throws, whatever a field is", () => {
  const junk = fc.anything({ maxDepth: 3 });
  const fields = (names: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...names), junk, { maxKeys: 6 });
  const containerFields = Object.keys(containerSchema().shape);
  const taskFields = Object.keys(taskSchema().shape);
  const anyContainer = fc.oneof(
    junk,
    fields(containerFields).map((change) => api(change)),
  );
  const anyTask = fc.tuple(fields(taskFields), fc.array(anyContainer, { maxLength: 3 }));
  fc.assert(
    fc.property(anyTask, ([change, containers]) => {
      const made = fargateTask({ containers, ...change } as unknown as FargateTaskOptions);
      const given = withRouter(made, router(), { routed: ["api"] });
      const found = checkTask(given, [], { routed: ["api"], graceSeconds: 60 });
      expect(Array.isArray(found)).toBe(true);
      expect(Array.isArray(checkTask({ containers, ...change }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
