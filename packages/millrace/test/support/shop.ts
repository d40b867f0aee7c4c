import { type Diagnostic, formatPath, isConfigError } from "@millrace/core";
import {
  cloudwatchLogsOutput,
  container,
  defineStack,
  errorRate,
  fargateTask,
  field,
  firelens,
  json,
  labelContract,
  logsOverview,
  lokiOutput,
  monolithicLoki,
  type ServiceDefinition,
  type StackDefinition,
  s3Output,
  service,
  tsdb,
} from "../../src/index.js";

export const labels = labelContract("service", "level");

export const toLoki = lokiOutput({
  host: "loki.shop.local",
  port: 3100,
  labels: labels.write({ service: "$container_name", level: "$level" }),
});

export const toCloudwatch = cloudwatchLogsOutput({
  log_group_name: "/shop/api/errors",
  log_stream_prefix: "api-",
});

export const toS3 = s3Output({
  bucket: "shop-access-logs",
  s3_key_format: "/access/%Y/%m/%d/$UUID.gz",
  compression: "gzip",
});

export const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2";

export const apiTask = fargateTask({
  cpu: 512,
  memory: 1024,
  containers: [container("api", { image })],
});

export const apiLogs = firelens("api")
  .parse(json())
  .route(
    "errors",
    field("level").in("error", "fatal").or(field("status").atLeast(500)),
    [toCloudwatch, toLoki],
    { continue: true },
  )
  .route("access", field("type").equals("access"), toS3)
  .otherwise(toLoki);

export const api: ServiceDefinition = service("api", { task: apiTask, logs: apiLogs });

/** A whole valid definition, with changes. */
export function shop(change: Partial<StackDefinition> = {}): StackDefinition {
  return {
    name: "shop",
    region: "eu-west-1",
    account: "123456789012",
    engine: "aws-for-fluent-bit@3.4.9",
    services: [api],
    loki: monolithicLoki({
      version: "3.7.6",
      bucket: "shop-loki",
      schema: [tsdb({ from: "2026-01-01" })],
      retention: "30d",
      labels,
    }),
    grafana: {
      dashboards: [logsOverview({ labels })],
      alerts: [errorRate({ labels, over: "5m", above: 10 })],
    },
    ...change,
  };
}

/** What `defineStack` finds, as `CODE path`; also for what types would refuse. */
export function findings(definition: unknown): string[] {
  return diagnosticsOf(definition).map(({ code, path }) => `${code} ${formatPath(path)}`.trim());
}

/** All findings of a definition, errors or not. */
export function diagnosticsOf(definition: unknown): readonly Diagnostic[] {
  try {
    return defineStack(definition as StackDefinition).diagnostics;
  } catch (error) {
    if (isConfigError(error)) return error.diagnostics;
    throw error;
  }
}
