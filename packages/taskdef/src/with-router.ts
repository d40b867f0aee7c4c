import type { Container } from "./model/container-definition.js";
import { frozenCopy } from "./model/frozen-copy.js";
import type { TaskDefinition, Volume } from "./model/task-definition.js";

/** How containers are tied to the router. */
export interface WithRouterOptions {
  /** Names of the containers whose output goes to the router. */
  readonly routed: readonly string[];
  /** What the router must have reached before they start. `START` can lose the first lines. @default "HEALTHY" */
  readonly dependsOn?: "HEALTHY" | "START";
  /** Bytes that the log driver keeps while the router does not take them, per container. @default 2097152 */
  readonly logDriverBufferLimit?: number;
}

/** ECS's own default of `stopTimeout`, in seconds. */
const STOP_TIMEOUT = 30;

/** Seconds that a router has left, at least, when the containers before it were killed. */
const HEAD_START = 5;

/**
 * The task with the router as its last container, and the volumes that the router mounts. Each routed container
 * - writes to the router, by the log driver `awsfirelens` without `Name`, which would make an output of its own;
 *   a container that has a `logConfiguration` keeps it, and `checkTask` reports it when told who is routed;
 * - starts after the router, and so stops before it;
 * - has a `stopTimeout` that is shorter than the router's.
 */
export function withRouter(
  task: TaskDefinition,
  router: Container,
  options: WithRouterOptions,
): TaskDefinition {
  const { containers, volumes } = task;
  if (!Array.isArray(containers)) return task;
  return frozenCopy({
    ...task,
    containers: [
      ...containers.map((one) => (isNamed(one, options.routed) ? tied(one, router, options) : one)),
      router,
    ],
    ...withVolumes(volumes, router),
  });
}

function isNamed(container: unknown, names: readonly string[]): boolean {
  return (
    typeof container === "object" &&
    container !== null &&
    names.includes((container as Container).name)
  );
}

function tied(container: Container, router: Container, options: WithRouterOptions): Container {
  const { dependsOn: condition = "HEALTHY", logDriverBufferLimit = 2097152 } = options;
  const { dependsOn = [] } = container;
  const isTied =
    !Array.isArray(dependsOn) || dependsOn.some((one) => one?.containerName === router.name);
  return {
    logConfiguration: {
      logDriver: "awsfirelens",
      options: { "log-driver-buffer-limit": String(logDriverBufferLimit) },
    },
    stopTimeout: Math.max(
      1,
      Math.min(STOP_TIMEOUT, (router.stopTimeout ?? STOP_TIMEOUT) - HEAD_START),
    ),
    ...container,
    dependsOn: isTied ? dependsOn : [...dependsOn, { containerName: router.name, condition }],
  };
}

/** A volume that the router mounts and that the task does not have: a folder that lives as long as the task. */
function withVolumes(
  volumes: TaskDefinition["volumes"] = [],
  { mountPoints = [] }: Container,
): { readonly volumes: readonly Volume[] } {
  if (!Array.isArray(volumes)) return { volumes };
  const known = new Set(volumes.map((volume) => volume?.name));
  const missing = mountPoints.flatMap(({ sourceVolume: name }) =>
    name === undefined || known.has(name) ? [] : [{ name }],
  );
  return { volumes: [...volumes, ...missing] };
}
