import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const hostPortDiffers = diagnostic<{ hostPort: number; containerPort: number }>(
  "ECS_HOST_PORT",
  {
    severity: "error",
    message: ({ hostPort, containerPort }) =>
      `When networkMode=awsvpc, the host ports and container ports in port mappings must match: ${hostPort} and ${containerPort}`,
    hint: () => "leave hostPort out",
  },
);

export const invalidPort = diagnostic<{ port: number }>("ECS_INVALID_PORT", {
  severity: "error",
  message: ({ port }) => `${port} is not a port`,
  hint: () => "ports are whole numbers from 1 to 65535",
});

/** Ports are ports, and with awsvpc the host's are the container's. */
export const ports: TaskRule = function* ({ containers, networkMode }) {
  for (const { at, container } of containers) {
    for (const [i, { containerPort, hostPort }] of (container.portMappings ?? []).entries()) {
      const path = [...at, "portMappings", i];
      if (containerPort === undefined) continue;
      if (containerPort < 1 || containerPort > 65535)
        yield invalidPort([...path, "containerPort"], { port: containerPort });
      if (networkMode === "awsvpc" && hostPort !== undefined && hostPort !== containerPort)
        yield hostPortDiffers([...path, "hostPort"], { hostPort, containerPort });
    }
  }
};
