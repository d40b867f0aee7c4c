import type { FargateCpu, FargateMemory } from "./fargate-size.js";
import { frozenCopy } from "./model/frozen-copy.js";
import type { TaskDefinition } from "./model/task-definition.js";

/** What may be chosen about a Fargate task. */
export interface FargateTaskOptions<Cpu extends FargateCpu = FargateCpu>
  extends Pick<
    TaskDefinition,
    | "family"
    | "containers"
    | "taskRoleArn"
    | "executionRoleArn"
    | "volumes"
    | "tags"
    | "proxyConfiguration"
    | "ephemeralStorage"
    | "runtimePlatform"
    | "enableFaultInjection"
  > {
  /** CPU units: 1024 is one vCPU. */
  readonly cpu: Cpu;
  /** MiB: 1024 is one GiB. Sizes that do not go with the CPU do not compile. */
  readonly memory: FargateMemory<Cpu>;
  /** `task`: containers see each other's processes. */
  readonly pidMode?: "task";
}

/**
 * A task on Fargate: plain, frozen data. Nothing is checked here: `checkTask` reports all problems at once.
 * What Fargate leaves no choice about is written out: `networkMode: "awsvpc"`, `requiresCompatibilities: ["FARGATE"]`.
 *
 * @example
 * fargateTask({ cpu: 512, memory: 1024, containers: [container("api", { image: "…/shop/api:1.4.2" })] })
 */
export function fargateTask<Cpu extends FargateCpu>(
  options: FargateTaskOptions<Cpu>,
): TaskDefinition {
  return frozenCopy({
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    ...options,
  } as const);
}
