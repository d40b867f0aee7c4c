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
  s3Output,
  service,
  tsdb,
} from "millrace";

// The only labels that exist: written by the shipper, queried by the dashboard, checked against Loki's limits.
const labels = labelContract("service", "level");

export default ({ stage = "prod" }: { stage?: string }) => {
  // Every name has the stage in it, so that stages never share a bucket or a log group.
  const name = stage === "prod" ? "shop" : `shop-${stage}`;

  const toLoki = lokiOutput({
    host: `loki.${name}.local`,
    port: 3100,
    labels: labels.write({ service: "api", level: "$level" }),
  });

  const toOperations = cloudwatchLogsOutput({
    log_group_name: `/${name}/api/errors`,
    log_stream_prefix: "api-",
  });

  const toArchive = s3Output({
    bucket: `${name}-access-logs`,
    s3_key_format: "/access/%Y/%m/%d/%H/$UUID.gz",
    compression: "gzip",
  });

  return defineStack({
    name,
    region: "ap-northeast-2",
    account: "123456789012",
    engine: "aws-for-fluent-bit@3.4.9",
    services: [
      service("api", {
        task: fargateTask({
          cpu: 512,
          memory: 1024,
          runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
          containers: [
            container("api", {
              image: "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/shop/api:1.4.2",
              portMappings: [{ containerPort: 8080 }],
              environment: { PORT: "8080" },
              // The image has no curl: its own health check asks with Node.
              healthCheck: { command: ["CMD", "node", "healthcheck.js"] },
            }),
          ],
        }),
        logs: firelens("api")
          .parse(json())
          .route(
            "errors",
            field("level").in("error", "fatal").or(field("status").atLeast(500)),
            [toOperations, toLoki],
            { continue: true },
          )
          .route("access", field("type").equals("access"), toArchive)
          .otherwise(toLoki),
      }),
    ],
    loki: monolithicLoki({
      version: "3.7.6",
      bucket: `${name}-loki`,
      schema: [tsdb({ from: "2026-01-01" })],
      retention: "30d",
      labels,
    }),
    grafana: {
      dashboards: [logsOverview({ labels })],
      alerts: [errorRate({ labels, over: "5m", above: 10, alertLabels: { severity: "page" } })],
    },
  });
};
