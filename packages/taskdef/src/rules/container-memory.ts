import { diagnostic } from "@millrace/core";
import type { SoundContainer } from "../sound-task.js";
import type { TaskRule } from "./task-rule.js";

export const reservationAboveLimit = diagnostic<{ reservation: number; memory: number }>(
  "ECS_MEMORY_RESERVATION",
  {
    severity: "error",
    message: ({ reservation, memory }) =>
      `memoryReservation (${reservation}) is more than memory (${memory})`,
    hint: () => "memory is the limit, memoryReservation what is kept for the container below it",
  },
);

export const memoryAboveTask = diagnostic<{ memory: number; task: number }>(
  "ECS_CONTAINER_MEMORY",
  {
    severity: "error",
    message: ({ memory, task }) =>
      `the container may take ${memory} MiB, the whole task has ${task}`,
    hint: () => "give the task more memory or the container less",
  },
);

export const memorySum = diagnostic<{ sum: number; task: number }>("ECS_MEMORY_SUM", {
  severity: "error",
  message: ({ sum, task }) => `${sum} MiB are reserved for containers, the task has ${task}`,
  hint: () =>
    "give the task more memory or reserve less; a container reserves its memoryReservation, or its memory without one",
});

/** The memory of containers fits into the task's. */
export const containerMemory: TaskRule = function* ({ containers, memory: task }) {
  for (const { at, container } of containers) {
    const { memory, memoryReservation: reservation } = container;
    if (memory === undefined) continue;
    if (reservation !== undefined && reservation > memory)
      yield reservationAboveLimit([...at, "memoryReservation"], { reservation, memory });
    if (task !== undefined && memory > task)
      yield memoryAboveTask([...at, "memory"], { memory, task });
  }
  const sum = containers.reduce((total, { container }) => total + reserved(container), 0);
  if (task !== undefined && sum > task) yield memorySum(["memory"], { sum, task });
};

const reserved = ({ memory, memoryReservation }: SoundContainer): number =>
  memoryReservation ?? memory ?? 0;
