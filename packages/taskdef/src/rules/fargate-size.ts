import { diagnostic, missingKey } from "@millrace/core";
import { FARGATE_CPUS, fargateMemories, nearestFargateSizes } from "../fargate-size.js";
import { isOnFargate, type TaskRule } from "./task-rule.js";

export const fargateSize = diagnostic<{ cpu: number; memory: number | undefined }>(
  "ECS_FARGATE_SIZE",
  {
    severity: "error",
    message: ({ cpu, memory }) =>
      fargateMemories(cpu) === undefined
        ? `Invalid 'cpu' setting for task: ${cpu}`
        : `No Fargate configuration exists for given values: ${cpu} CPU, ${memory} memory`,
    hint: ({ cpu, memory }) => wrongUnit(cpu, memory) ?? nearest(cpu, memory),
    docs: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
  },
);

/** People write vCPUs and GiB, as the console does. */
function wrongUnit(cpu: number, memory: number | undefined): string | undefined {
  if (FARGATE_CPUS.includes(cpu * 1024))
    return `cpu is in CPU units, 1024 a vCPU: write ${cpu * 1024}`;
  if (memory !== undefined && fargateMemories(cpu)?.includes(memory * 1024))
    return `memory is in MiB: write ${memory * 1024}`;
  return undefined;
}

function nearest(cpu: number, memory = 0): string {
  const sizes = nearestFargateSizes(cpu, memory);
  return sizes.length === 0
    ? `Fargate has cpu ${FARGATE_CPUS.join(", ")}`
    : `the nearest sizes: ${sizes.join("; ")}`;
}

/** A Fargate task has one of the pairs of CPU and memory that Fargate has. */
export const fargateSizes: TaskRule = function* (task) {
  if (!isOnFargate(task)) return;
  const { cpu, memory } = task;
  if (!("cpu" in task)) yield missingKey(["cpu"], { key: "cpu" });
  if (!("memory" in task)) yield missingKey(["memory"], { key: "memory" });
  if (cpu === undefined) return;
  const memories = fargateMemories(cpu);
  if (memories === undefined) yield fargateSize(["cpu"], { cpu, memory });
  else if (memory !== undefined && !memories.includes(memory))
    yield fargateSize(["memory"], { cpu, memory });
};
