import { diagnostic, type Path } from "@millrace/core";
import type { SoundContainer } from "../sound-task.js";
import { isOnFargate, type TaskRule, type TaskView } from "./task-rule.js";

export const notOnFargate = diagnostic<{ what: string; hint?: string }>("ECS_NOT_ON_FARGATE", {
  severity: "error",
  message: ({ what }) => `${what} is not supported on Fargate`,
  hint: ({ hint }) => hint ?? "take it out",
  docs: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
});

interface Breach {
  readonly path: Path;
  readonly what: string;
  readonly hint?: string;
}

const CONTAINER_FIELDS = [
  "disableNetworking",
  "dnsSearchDomains",
  "dnsServers",
  "dockerSecurityOptions",
  "extraHosts",
  "hostname",
  "links",
  "privileged",
] as const satisfies readonly (keyof SoundContainer)[];

const TASK_FIELDS = ["inferenceAccelerators", "ipcMode", "placementConstraints"] as const;

const LINUX_FIELDS = ["devices", "maxSwap", "sharedMemorySize", "swappiness", "tmpfs"] as const;

/** A Fargate task has no fields that need a host of one's own. */
export const fargateFields: TaskRule = function* (task) {
  if (!isOnFargate(task)) return;
  for (const { path, what, hint } of taskBreaches(task))
    yield notOnFargate(path, { what, ...(hint === undefined ? {} : { hint }) });
  for (const { at, container } of task.containers) {
    for (const { path, what, hint } of containerBreaches(container))
      yield notOnFargate([...at, ...path], { what, ...(hint === undefined ? {} : { hint }) });
  }
};

function* taskBreaches(task: TaskView): Iterable<Breach> {
  const { networkMode, pidMode, volumes = [] } = task;
  for (const field of TASK_FIELDS) if (isSet(task[field])) yield { path: [field], what: field };
  if (!("networkMode" in task) || (networkMode !== undefined && networkMode !== "awsvpc"))
    yield {
      path: ["networkMode"],
      what: `the network mode ${JSON.stringify(networkMode ?? "bridge")}`,
      hint: 'write networkMode: "awsvpc"',
    };
  if (pidMode === "host")
    yield { path: ["pidMode"], what: 'pidMode "host"', hint: 'only "task" is' };
  for (const [i, { host, dockerVolumeConfiguration }] of volumes.entries()) {
    if (host?.sourcePath !== undefined)
      yield { path: ["volumes", i, "host", "sourcePath"], what: "a folder of the host" };
    if (dockerVolumeConfiguration !== undefined)
      yield { path: ["volumes", i, "dockerVolumeConfiguration"], what: "a volume of Docker" };
  }
}

function* containerBreaches(container: SoundContainer): Iterable<Breach> {
  const { linuxParameters = {}, resourceRequirements = [] } = container;
  for (const field of CONTAINER_FIELDS)
    if (isSet(container[field])) yield { path: [field], what: field };
  for (const field of LINUX_FIELDS)
    if (isSet(linuxParameters[field])) yield { path: ["linuxParameters", field], what: field };
  for (const [i, capability] of (linuxParameters.capabilities?.add ?? []).entries()) {
    if (capability === "SYS_PTRACE") continue;
    yield {
      path: ["linuxParameters", "capabilities", "add", i],
      what: `the capability ${JSON.stringify(capability)}`,
      hint: "only SYS_PTRACE can be added",
    };
  }
  for (const [i, { type }] of resourceRequirements.entries())
    yield { path: ["resourceRequirements", i, "type"], what: `a device of the type ${type}` };
}

/** `false` and an empty list ask for nothing. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}
