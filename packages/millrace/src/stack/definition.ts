import type { PipelineBuilder, Preset } from "@millrace/fluentbit";
import type { AlertNode, DashboardNode, LokiDatasource } from "@millrace/grafana";
import type { LokiModel } from "@millrace/loki";
import type { TaskDefinition } from "@millrace/taskdef";

/** A whole logging system, as a user writes it. */
export interface StackDefinition {
  /** Lower-case name; it starts the names of what is made for the stack. */
  readonly name: string;
  /** AWS region, such as `ap-northeast-2`. */
  readonly region: string;
  /** Twelve digits. Without it policies have `*` in its place, and trust policies no source account. */
  readonly account?: string;
  /** The router's image and version: `aws-for-fluent-bit@3.4.9`. */
  readonly engine: string;
  readonly services: readonly ServiceDefinition[];
  readonly loki?: LokiModel;
  readonly grafana?: StackGrafana;
  /**
   * Bucket from which routers read their config.
   * @default `<name>-logging-config-<account>-<region>`, the account left out when it is not given
   */
  readonly configBucket?: string;
  /** Days that the stack's log groups keep events; 0: for ever. @default 30 */
  readonly logGroupRetentionDays?: number;
  /** How engines run. @default productionPreset */
  readonly preset?: Preset;
  /** Warnings and infos that are known and fine. Errors cannot be ignored. */
  readonly ignore?: readonly IgnoreEntry[];
}

/** A finding that is known and fine. */
export interface IgnoreEntry {
  readonly code: string;
  /** Start of the finding's path as it is printed, such as `services.api`. */
  readonly path?: string;
  /** Why it is fine: for those who read the definition later. */
  readonly reason: string;
}

/** A service: its task, and what becomes of its logs. */
export interface ServiceDefinition {
  readonly kind: "service";
  readonly name: string;
  readonly task: TaskDefinition;
  /** A pipeline for each container whose logs are routed. */
  readonly logs: PipelineBuilder | readonly PipelineBuilder[];
  readonly router?: RouterSettings;
}

/** What may be chosen about the router, the container that Fluent Bit runs in. */
export interface RouterSettings {
  /** Name of the container. @default "log_router" */
  readonly name?: string;
  /** MiB that are kept for it. @default 128; 250 to 500 for megabytes of logs a second */
  readonly memoryReservation?: number;
  /** Another image, which must be one of the init images. @default by the stack's engine */
  readonly image?: string;
  /** Seconds that Fluent Bit takes at a stop to send what it has. @default 60 */
  readonly graceSeconds?: number;
  /** Seconds after which ECS kills the router; at most 120 on Fargate. @default 90 */
  readonly stopTimeout?: number;
  /** Variables of the router, to which options refer as `${NAME}`. */
  readonly environment?: { readonly [name: string]: string };
  /** Variables whose values are in Secrets Manager or SSM: name to ARN, or name of a parameter. */
  readonly secrets?: { readonly [name: string]: string };
}

/** Dashboards and alerts of a stack. */
export interface StackGrafana {
  readonly dashboards?: readonly DashboardNode[];
  readonly alerts?: readonly AlertNode[];
  /** @default the Loki that the pipelines write to */
  readonly datasource?: LokiDatasource;
}

/**
 * A service of a stack.
 *
 * @example service("api", { task: fargateTask({ … }), logs: firelens("api").otherwise(toLoki) })
 */
export function service(
  name: string,
  options: Omit<ServiceDefinition, "kind" | "name">,
): ServiceDefinition {
  return Object.freeze({ kind: "service", name, ...options });
}
