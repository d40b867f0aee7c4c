import { describe, expect, test } from "vitest";
import type { TaskDefinition } from "../src/model/task-definition.js";
import { withRouter } from "../src/with-router.js";
import { api, expectDiagnostics, expectValid, router, task } from "./support/expect-diagnostics.js";

const logRouter = router({
  stopTimeout: 90,
  mountPoints: [{ sourceVolume: "buffer", containerPath: "/buffer" }],
  healthCheck: { command: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"] },
});
const tied = (container: object, options: object = {}) =>
  withRouter(task([api({ ...container })]), logRouter, { routed: ["api"], ...options });

describe("a routed container", () => {
  test("logs to the router, starts after it, stops before it", () => {
    expect(tied({}).containers).toEqual([
      {
        name: "api",
        image: "registry.example/shop/api:1.4.2",
        logConfiguration: {
          logDriver: "awsfirelens",
          options: { "log-driver-buffer-limit": "2097152" },
        },
        dependsOn: [{ containerName: "log_router", condition: "HEALTHY" }],
        stopTimeout: 30,
      },
      logRouter,
    ]);
  });

  test.each([
    [90, 30],
    [35, 30],
    [30, 25],
    [2, 1],
    [undefined, 25],
  ])("a router with %s seconds leaves it %i", (stopTimeout, expected) => {
    const made = withRouter(task([api()]), router({ stopTimeout }), { routed: ["api"] });
    expect(made.containers[0]?.stopTimeout).toBe(expected);
  });

  test("keeps what it says itself", () => {
    const own = {
      stopTimeout: 10,
      logConfiguration: { logDriver: "splunk" },
      dependsOn: [{ containerName: "log_router", condition: "START" }],
    };
    expect(tied(own).containers[0]).toMatchObject(own);
  });

  test("keeps its other dependencies", () => {
    const dependsOn = [{ containerName: "migrate", condition: "SUCCESS" }];
    expect(tied({ dependsOn }).containers[0]?.dependsOn).toEqual([
      ...dependsOn,
      { containerName: "log_router", condition: "HEALTHY" },
    ]);
  });

  test("may start earlier, with another buffer", () => {
    const [container] = tied({}, { dependsOn: "START", logDriverBufferLimit: 1000 }).containers;
    expect(container).toMatchObject({
      dependsOn: [{ condition: "START" }],
      logConfiguration: { options: { "log-driver-buffer-limit": "1000" } },
    });
  });
});

test("other containers stay as they are", () => {
  const web = api({ name: "web" });
  expect(withRouter(task([api(), web]), logRouter, { routed: ["api"] }).containers[1]).toEqual(web);
});

test("volumes that the router mounts are added once", () => {
  expect(tied({}).volumes).toEqual([{ name: "buffer" }]);
  const volumes = [{ name: "buffer", configuredAtLaunch: true }, { name: "data" }];
  const made = withRouter(task([api()], { volumes }), logRouter, { routed: ["api"] });
  expect(made.volumes).toEqual(volumes);
});

test("the task is not changed, the new one is frozen", () => {
  const given = task([api()]);
  const made = withRouter(given, logRouter, { routed: ["api"] });
  expect(given.containers).toHaveLength(1);
  expect(Object.isFrozen(made.containers[0]?.dependsOn)).toBe(true);
});

test("the result is valid, also when told who is routed", () => {
  expectValid(tied({}), { routed: ["api"], graceSeconds: 60 });
});

test("a router that is called like a container is the one at fault", () => {
  const made = withRouter(task([api()]), router({ name: "api" }), { routed: [] });
  expectDiagnostics(made, [
    "ECS_DUPLICATE_CONTAINER containers[1].name",
    "FL_UNUSED_ROUTER containers[1].firelensConfiguration",
  ]);
});

test("HEALTHY needs the router's health check", () => {
  const made = withRouter(task([api()]), router(), { routed: ["api"] });
  expectDiagnostics(made, [
    "ECS_HEALTHY_WITHOUT_HEALTH_CHECK containers[0].dependsOn[0].condition",
  ]);
});

test.each([
  { containers: "api" },
  { containers: [null, 7] },
  { containers: [{ name: "api", dependsOn: "x" }], volumes: 7 },
  { containers: [{ name: "api", dependsOn: [null] }], volumes: [null] },
])("it does not throw on %j", (given) => {
  const wrong = given as unknown as TaskDefinition;
  expect(() => withRouter(wrong, logRouter, { routed: ["api"] })).not.toThrow();
});
