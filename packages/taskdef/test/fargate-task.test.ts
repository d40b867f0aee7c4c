import { expect, test } from "vitest";
import { container } from "../src/container.js";
import type { FargateSize } from "../src/fargate-size.js";
import { type FargateTaskOptions, fargateTask } from "../src/fargate-task.js";

const containers = [container("api", { image: "shop/api:1" })];

test("what Fargate leaves no choice about is written out", () => {
  expect(fargateTask({ cpu: 512, memory: 1024, containers })).toEqual({
    cpu: 512,
    memory: 1024,
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    containers,
  });
});

test("it is frozen, the given objects are not", () => {
  const volumes = [{ name: "data" }];
  const task = fargateTask({ cpu: 512, memory: 1024, containers, volumes });
  expect(Object.isFrozen(task.volumes?.[0])).toBe(true);
  expect(Object.isFrozen(volumes)).toBe(false);
});

test.each([null, undefined, 7, { containers: "api" }, { containers: [null] }])(
  "it does not throw on %j",
  (options) => {
    expect(() => fargateTask(options as unknown as FargateTaskOptions)).not.toThrow();
  },
);

test("types", () => {
  const isLarge = containers.length > 1;
  fargateTask({ cpu: isLarge ? 1024 : 512, memory: isLarge ? 4096 : 2048, containers });
  const size: FargateSize = { cpu: 32768, memory: 249856 };
  fargateTask({ ...size, containers });
  // @ts-expect-error  512 CPU units go with 1024, 2048, 3072 or 4096 MiB
  fargateTask({ cpu: 512, memory: 900, containers });
  // @ts-expect-error  Fargate has no 500 CPU units
  fargateTask({ cpu: 500, memory: 1024, containers });
  // @ts-expect-error  900 MiB go with neither of the two
  fargateTask({ cpu: isLarge ? 1024 : 512, memory: 900, containers });
  // @ts-expect-error  numbers go in, the API's strings come out
  fargateTask({ cpu: "512", memory: "1024", containers });
  // @ts-expect-error  on Fargate a task shares its own processes at most
  fargateTask({ cpu: 512, memory: 1024, containers, pidMode: "host" });
  // @ts-expect-error  Fargate leaves no choice of the network
  fargateTask({ cpu: 512, memory: 1024, containers, networkMode: "bridge" });
  const task = fargateTask({ cpu: 512, memory: 1024, containers });
  expect(() => {
    // @ts-expect-error  a task is read-only
    task.cpu = 1024;
  }).toThrow();
});
