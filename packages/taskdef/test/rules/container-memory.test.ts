import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const two = (first: object, second: object) =>
  task([api({ ...first }), api({ name: "web", ...second })]);

test("what is reserved fits, up to the last MiB", () => {
  expectValid(two({ memory: 512 }, { memory: 512 }));
  expectValid(two({ memory: 1024, memoryReservation: 256 }, { memory: 768 }));
  expectValid(two({ memoryReservation: 512, memory: 512 }, {}));
});

test("more is reserved than there is", () => {
  expectDiagnostics(two({ memory: 512 }, { memoryReservation: 513 }), ["ECS_MEMORY_SUM memory"]);
});

test("a reservation above the limit", () => {
  expectDiagnostics(task([api({ memory: 128, memoryReservation: 256 })]), [
    "ECS_MEMORY_RESERVATION containers[0].memoryReservation",
  ]);
});

test("a limit above the task's memory", () => {
  expectDiagnostics(task([api({ memory: 2048, memoryReservation: 128 })]), [
    "ECS_CONTAINER_MEMORY containers[0].memory",
  ]);
});
