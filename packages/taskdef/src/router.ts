import type { AwsPlace } from "@millrace/aws";
import { type Delivery, deliveryNeeds } from "./delivery.js";
import type { Container, HealthCheck } from "./model/container-definition.js";
import { frozenCopy } from "./model/frozen-copy.js";

/** What may be chosen about the log router. */
export interface FluentBitRouterOptions {
  /** With the delivery `init-s3` an image whose tag starts with `init-`. */
  readonly image: string;
  /** @default "log_router" */
  readonly name?: string;
  /** MiB that are kept for it. */
  readonly memoryReservation: number;
  /** CPU units that are kept for it. @default - none */
  readonly cpu?: number;
  readonly place: AwsPlace;
  readonly delivery: Delivery;
  /** The volume of the disk buffers, and where it is mounted: the config's `storage.path`. */
  readonly buffer: { readonly volume: string; readonly path: string };
  /** Seconds between SIGTERM and SIGKILL. At least the config's `grace`, at most 120 on Fargate. */
  readonly stopTimeout: number;
  /** Where the router's own output goes. */
  readonly logs: RouterLogs;
  /** Variables that the config refers to as `${NAME}`. */
  readonly environment?: { readonly [name: string]: string };
  /** ECS asks Fluent Bit's HTTP server whether it runs; needs `http_server` on port 2020. @default true */
  readonly healthCheck?: boolean;
}

/** The router's own log: in CloudWatch Logs, since a router cannot route what it has to say about its failures. */
export interface RouterLogs {
  readonly group: string;
  readonly streamPrefix: string;
  /** @default the place's */
  readonly region?: string;
}

/** `/api/v1/uptime` says that the engine runs. `/api/v1/health` would stop the task when a destination is away. */
const HEALTH_CHECK: HealthCheck = {
  command: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"],
  interval: 10,
  timeout: 5,
  retries: 3,
  startPeriod: 30,
};

/**
 * The container that Fluent Bit runs in. All that matters is written out, so that no default of the service decides:
 * - essential: without it the task would run on and lose its logs;
 * - its own log driver does not block. ECS's default became that in 2025-06; older accounts may differ;
 * - user 0: the agent's socket and, with an init image, `/init` are root's;
 * - the root file system is writable: the init process writes its config there.
 */
export function fluentBitRouter(options: FluentBitRouterOptions): Container {
  const { name = "log_router", healthCheck = true, delivery, place, buffer } = options;
  const needs = deliveryNeeds(delivery, place);
  return frozenCopy({
    name,
    image: options.image,
    essential: true,
    ...(options.cpu === undefined ? {} : { cpu: options.cpu }),
    memoryReservation: options.memoryReservation,
    user: "0",
    readonlyRootFilesystem: false,
    firelensConfiguration: {
      type: "fluentbit",
      options: { "enable-ecs-log-metadata": "true", ...needs.firelensOptions },
    },
    environment: { ...options.environment, ...needs.environment },
    mountPoints: [{ sourceVolume: buffer.volume, containerPath: buffer.path, readOnly: false }],
    stopTimeout: options.stopTimeout,
    logConfiguration: ownLog(options),
    ...(healthCheck ? { healthCheck: HEALTH_CHECK } : {}),
  });
}

function ownLog({ logs, place }: FluentBitRouterOptions): Container["logConfiguration"] & {} {
  return {
    logDriver: "awslogs",
    options: {
      "awslogs-group": logs.group,
      "awslogs-region": logs.region ?? place.region,
      "awslogs-stream-prefix": logs.streamPrefix,
      mode: "non-blocking",
      "max-buffer-size": "10m",
    },
  };
}
