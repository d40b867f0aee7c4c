import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { FARGATE_SIZES } from "../../src/fargate-size.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const sizes = Object.entries(FARGATE_SIZES).flatMap(([cpu, memories]) =>
  memories.map((memory) => ({ cpu: Number(cpu), memory })),
);

test.each(sizes)("Fargate has $cpu with $memory", (size) => {
  expectValid(task([api()], size));
});

test.each([
  [{ cpu: 512, memory: 900 }, "ECS_FARGATE_SIZE memory"],
  [{ cpu: 256, memory: 4096 }, "ECS_FARGATE_SIZE memory"],
  [{ cpu: 8192, memory: 17408 }, "ECS_FARGATE_SIZE memory"],
  [{ cpu: 500, memory: 1024 }, "ECS_FARGATE_SIZE cpu"],
  [{ cpu: 1, memory: 2048 }, "ECS_FARGATE_SIZE cpu"],
  [{ cpu: undefined, memory: 1024 }, "CORE_MISSING_KEY cpu"],
  [{ cpu: 512, memory: undefined }, "CORE_MISSING_KEY memory"],
])("%j: %s", (size, expected) => {
  expectDiagnostics(task([api()], size), [expected]);
});

test.each([
  [{ cpu: 512, memory: 900 }, "the nearest sizes: cpu 512 with memory 1024"],
  [
    { cpu: 512, memory: 1500 },
    "the nearest sizes: cpu 512 with memory 1024; cpu 512 with memory 2048",
  ],
  [
    { cpu: 512, memory: 6000 },
    "the nearest sizes: cpu 512 with memory 4096; cpu 1024 with memory 6144",
  ],
  [{ cpu: 500, memory: 900 }, "the nearest sizes: cpu 512 with memory 1024"],
  [{ cpu: 512, memory: 2 }, "memory is in MiB: write 2048"],
  [{ cpu: 0.25, memory: 512 }, undefined],
  [{ cpu: 2, memory: 4096 }, "cpu is in CPU units, 1024 a vCPU: write 2048"],
  [{ cpu: 99999, memory: 4096 }, /^Fargate has cpu 256, 512/],
])("the hint for %j", (size, hint) => {
  const [found] = checkTask(task([api()], size));
  if (hint === undefined) expect(found?.code).toBe("CORE_INVALID_VALUE");
  else expect(found?.hint).toMatch(hint);
});

test("a task for EC2 has any size", () => {
  expectValid(task([api()], { cpu: 300, memory: 900, requiresCompatibilities: ["EC2"] }));
});
