import { expect, expectTypeOf, it } from "vitest";
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
  renderStack,
  type Stack,
  s3Output,
  service,
  tsdb,
} from "../../src/index.js";

const labels = labelContract("service", "level");
const toLoki = lokiOutput({
  host: "loki.shop.local",
  port: 3100,
  labels: labels.write({ service: "$container_name", level: "$level" }),
});

// How a definition reads: it must compile whole.
const stack = defineStack({
  name: "shop",
  region: "ap-northeast-2",
  engine: "aws-for-fluent-bit@3.4.9",
  services: [
    service("api", {
      task: fargateTask({
        cpu: 512,
        memory: 1024,
        containers: [
          container("api", {
            image: "public.ecr.aws/shop/api:1.4.2",
            portMappings: [{ containerPort: 8080 }],
          }),
        ],
      }),
      logs: firelens("api")
        .parse(json())
        .route(
          "errors",
          field("level").in("error", "fatal").or(field("status").atLeast(500)),
          [
            cloudwatchLogsOutput({ log_group_name: "/shop/api/errors", log_stream_prefix: "api-" }),
            toLoki,
          ],
          { continue: true },
        )
        .route(
          "access",
          field("type").equals("access"),
          s3Output({
            bucket: "shop-access-logs",
            s3_key_format: "/access/%Y/%m/%d/$UUID.gz",
            compression: "gzip",
          }),
        )
        .otherwise(toLoki),
    }),
  ],
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
});

it("is a stack that renders", () => {
  expectTypeOf(stack).toEqualTypeOf<Stack>();
  expect(stack.diagnostics).toEqual([]);
  expect(renderStack(stack).paths).toContain("manifest.json");
});

it("is frozen to any depth", () => {
  const seen = new Set<unknown>();
  const check = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    expect(Object.isFrozen(value)).toBe(true);
    for (const inner of Object.values(value)) check(inner);
  };
  check(stack);
  expect(seen.size).toBeGreaterThan(100);
});

it("refuses at compile time what types can say", () => {
  // Each line below would compile if a type were too wide.
  const refused = () => {
    // @ts-expect-error a label cannot have "-"
    labelContract("app-name");
    // @ts-expect-error every label of the contract must be written
    labels.write({ service: "x" });
    // @ts-expect-error a label outside of the contract is written
    labels.write({ service: "x", level: "y", pod: "z" });
    // @ts-expect-error s3 has no such option
    s3Output({ bucket: "b", bukcet: "b" });
    // @ts-expect-error a key starts with "/"
    s3Output({ bucket: "b", s3_key_format: "access/%Y" });
    const written = labels.write({ service: "x", level: "y" });
    // @ts-expect-error a password is a variable of the router
    lokiOutput({ host: "loki", labels: written, http_passwd: "hunter2" });
    // @ts-expect-error Fargate has no task of 512 CPU units and 900 MiB
    fargateTask({ cpu: 512, memory: 900, containers: [] });
    // @ts-expect-error a limit is a number
    field("status").atLeast("500");
    // @ts-expect-error a route leads to outputs
    firelens("api").otherwise("s3");
  };
  expect(refused).toBeTypeOf("function");
});
