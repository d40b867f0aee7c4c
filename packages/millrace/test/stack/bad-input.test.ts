import { describe, expect, it } from "vitest";
import {
  container,
  defineStack,
  errorRate,
  fargateTask,
  firelens,
  labelContract,
  logsOverview,
  lokiOutput,
  monolithicLoki,
  renderStack,
  s3Output,
  service,
  tsdb,
} from "../../src/index.js";
import {
  api,
  apiLogs,
  apiTask,
  diagnosticsOf,
  findings,
  image,
  labels,
  shop,
  toCloudwatch,
  toLoki,
  toS3,
} from "../support/shop.js";

const withLogs = (logs: unknown) => ({
  ...shop({ services: [service("api", { task: apiTask, logs: logs as never })] }),
  loki: undefined,
  grafana: undefined,
});
const rest = (output: unknown) => withLogs(firelens("api").otherwise(output as never));

it("finds nothing in a good definition", () => {
  expect(findings(shop())).toEqual([]);
});

describe("a mistake is found, with code and path", () => {
  it.each<[string, unknown, string[]]>([
    [
      "an unknown option",
      rest(s3Output({ bucket: "b-logs", bukcet: "x" } as never)),
      ["FB_UNKNOWN_OPTION services.api.logs.otherwise[0].bukcet"],
    ],
    [
      "a missing bucket",
      rest(s3Output({ s3_key_format: "/a" } as never)),
      ["FB_MISSING_OPTION services.api.logs.otherwise[0].bucket"],
    ],
    [
      "a bucket that is a URL",
      rest(s3Output({ bucket: "s3://b-logs" })),
      [
        "FB_INVALID_OPTION services.api.logs.otherwise[0].bucket",
        "IAM_INVALID_BUCKET_NAME services.api.logs.otherwise[0].bucket",
      ],
    ],
    [
      "an output plugin called like a property of objects",
      rest({ kind: "output", plugin: "constructor", options: {} }),
      ["FB_UNKNOWN_PLUGIN services.api.logs.otherwise[0]"],
    ],
    [
      "a secret that ends with a line break, without showing it",
      rest(
        lokiOutput({
          host: "loki",
          http_passwd: "hunter2\n" as never,
          labels: labels.write({ service: "a", level: "b" }),
        }),
      ),
      ["FB_SECRET_IN_CONFIG services.api.logs.otherwise[0].http_passwd"],
    ],
    [
      "a variable that the router does not have",
      rest(
        lokiOutput({
          host: "loki",
          http_user: "me",
          http_passwd: "${LOKI_PASS}",
          labels: labels.write({ service: "a", level: "b" }),
        }),
      ),
      ["STACK_UNKNOWN_VARIABLE services.api.logs.otherwise[0].http_passwd"],
    ],
    [
      "a Loki with tenants that nobody names",
      shop({
        loki: monolithicLoki({
          version: "3.7.6",
          bucket: "shop-loki",
          schema: [tsdb({ from: "2026-01-01" })],
          auth: true,
        }),
      }),
      [
        "STACK_OUTPUT_WITHOUT_TENANT services.api.logs.routes[0].outputs[1]",
        "STACK_OUTPUT_WITHOUT_TENANT services.api.logs.otherwise[0]",
        "STACK_DATASOURCE_WITHOUT_TENANT grafana.datasource",
      ],
    ],
    [
      "labels that no contract wrote",
      rest(lokiOutput({ host: "loki", labels: { a: "$b" } as never })),
      ["FB_INVALID_OPTION services.api.logs.otherwise[0].labels"],
    ],
    [
      "a bucket that is only known in the router",
      rest(s3Output({ bucket: "${BUCKET}" })),
      [
        "STACK_UNKNOWN_VARIABLE services.api.logs.otherwise[0].bucket",
        "IAM_UNKNOWN_NAME services.api.logs.otherwise[0].bucket",
      ],
    ],
    [
      "a label with -",
      rest(
        lokiOutput({
          host: "loki",
          labels: (labelContract as (...names: string[]) => typeof labels)("app-name").write({
            "app-name": "x",
          } as never),
        }),
      ),
      ["CORE_INVALID_LABEL_NAME services.api.logs.otherwise[0].labels[0]"],
    ],
    [
      "a value with a line break",
      rest(
        lokiOutput({
          host: "loki",
          uri: "/x\n[OUTPUT]\nName stdout",
          labels: labels.write({ service: "a", level: "b" }),
        }),
      ),
      ["CORE_LINE_BREAK_IN_VALUE services.api.logs.otherwise[0].uri"],
    ],
    [
      "a line break in the escape hatch",
      rest(
        lokiOutput({
          host: "loki",
          labels: labels.write({ service: "a", level: "b" }),
          extra: [["x", "a\r\nb"]],
        }),
      ),
      ["CORE_LINE_BREAK_IN_VALUE services.api.logs.otherwise[0].extra.x"],
    ],
    [
      "a duplicate container name",
      shop({
        services: [
          service("api", {
            task: fargateTask({
              cpu: 512,
              memory: 1024,
              containers: [container("api", { image }), container("api", { image })],
            }),
            logs: apiLogs,
          }),
        ],
      }),
      ["ECS_DUPLICATE_CONTAINER services.api.task.containers[1].name"],
    ],
    [
      "an unknown route target",
      rest("s3"),
      ["FB_UNKNOWN_ROUTE_TARGET services.api.logs.otherwise[0]"],
    ],
    [
      "a route target that is missing",
      withLogs(apiLogs.route("x", undefined as never, undefined as never)),
      [
        "FB_INVALID_TEST services.api.logs.routes[2].test",
        "FB_UNKNOWN_ROUTE_TARGET services.api.logs.routes[2].outputs[0]",
      ],
    ],
    [
      "a pipeline of no container",
      withLogs(firelens("apii").otherwise(toLoki)),
      ["STACK_UNKNOWN_CONTAINER services.api.logs"],
    ],
    [
      "two pipelines of one container",
      withLogs([apiLogs, firelens("api").otherwise(toLoki)]),
      ["STACK_DUPLICATE_PIPELINE services.api.logs[1]"],
    ],
    ["logs that are none", withLogs("x"), ["STACK_INVALID_LOGS services.api.logs"]],
    [
      "an engine that nobody knows",
      shop({ engine: "fluentd@1.2.3" }),
      ["STACK_UNKNOWN_ENGINE engine"],
    ],
    [
      "an engine without init process",
      shop({ engine: "fluent-bit@5.0.9" }),
      ["STACK_ENGINE_WITHOUT_INIT engine"],
    ],
    [
      "two services of one name",
      shop({ services: [api, api] }),
      ["STACK_DUPLICATE_SERVICE services[1].name"],
    ],
    ["a name that is none", shop({ name: "Shop Inc" }), ["CORE_INVALID_VALUE name"]],
    ["a region that is none", shop({ region: "europe" }), ["CORE_INVALID_VALUE region"]],
    ["a key that is none", { ...shop(), servces: [] }, ["CORE_UNKNOWN_KEY servces"]],
    [
      "a retention that CloudWatch Logs does not know",
      shop({ logGroupRetentionDays: 31 }),
      ["IAM_INVALID_LOG_RETENTION logGroupRetentionDays"],
    ],
    [
      "Loki's bucket used for logs",
      shop({
        loki: monolithicLoki({
          version: "3.7.6",
          bucket: "shop-access-logs",
          schema: [tsdb({ from: "2026-01-01" })],
        }),
      }),
      ["STACK_SHARED_BUCKET loki.bucket"],
    ],
    [
      "a label that nobody writes",
      shop({
        grafana: {
          dashboards: [logsOverview({ labels: labelContract("service", "level", "team") })],
          alerts: [],
        },
      }),
      ["STACK_LABEL_NOT_WRITTEN grafana.dashboards[0].labels"],
    ],
    [
      "a secret in plain text",
      shop({
        services: [
          service("api", {
            task: fargateTask({
              cpu: 512,
              memory: 1024,
              containers: [container("api", { image, environment: { DB_PASSWORD: "hunter2" } })],
            }),
            logs: apiLogs,
          }),
        ],
      }),
      ["ECS_SECRET_IN_ENVIRONMENT services.api.task.containers[0].environment.DB_PASSWORD"],
    ],
  ])("%s", (_, definition, expected) => {
    expect(findings(definition)).toEqual(expected);
  });
});

it("reports all problems at once, of all parts", () => {
  const bad = shop({
    region: "europe",
    engine: "x",
    services: [
      service("api", {
        task: fargateTask({
          cpu: 512,
          memory: 300 as 1024,
          containers: [container("api", { image }), container("api", { image })],
        }),
        logs: firelens("api").route("a", undefined as never, s3Output({ bucket: "" })),
      }),
    ],
    loki: monolithicLoki({ version: "3.7.6", bucket: "", schema: [] }),
    grafana: { alerts: [errorRate({ labels, over: "x", above: Number.NaN })] },
  });
  const found = findings(bad).map((line) => line.split(" ")[0]);
  for (const code of [
    "CORE_INVALID_VALUE",
    "STACK_UNKNOWN_ENGINE",
    "ECS_FARGATE_SIZE",
    "ECS_DUPLICATE_CONTAINER",
    "FB_INVALID_TEST",
    "FB_INVALID_OPTION",
  ]) {
    expect(found).toContain(code);
  }
  expect(found).toContain("LOKI_MISSING_BUCKET");
  expect(findings(bad)).toContain("CORE_INVALID_VALUE grafana.alerts[0].above");
});

it("takes a secret of the router, and lets its execution role read it", () => {
  const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:loki-AbCdEf";
  const output = lokiOutput({
    host: "loki",
    http_passwd: "${LOKI_PASS}",
    labels: labels.write({ service: "a", level: "b" }),
  });
  const stack = defineStack(
    shop({
      services: [
        service("api", {
          task: apiTask,
          logs: firelens("api").otherwise(output),
          router: { secrets: { LOKI_PASS: arn } },
        }),
      ],
    }),
  );
  const files = renderStack(stack);
  expect(files.get("services/api/task-definition.json")?.text).toContain(arn);
  expect(files.get("services/api/policies/execution.json")?.text).toContain(
    "secretsmanager:GetSecretValue",
  );
});

it("never echoes a secret", () => {
  const found = diagnosticsOf(
    shop({
      services: [
        service("api", {
          task: fargateTask({
            cpu: 512,
            memory: 1024,
            containers: [container("api", { image, environment: { API_TOKEN: "s3cr3t-v4lue" } })],
          }),
          logs: firelens("api").otherwise(
            lokiOutput({
              host: "loki",
              http_passwd: "s3cr3t-v4lue" as never,
              labels: labels.write({ service: "a", level: "b" }),
            }),
          ),
        }),
      ],
    }),
  );
  expect(found.map(({ code }) => code).sort()).toEqual([
    "ECS_SECRET_IN_ENVIRONMENT",
    "FB_SECRET_IN_CONFIG",
  ]);
  expect(JSON.stringify(found)).not.toContain("s3cr3t");
});

describe("input of any shape gives findings, never an exception", () => {
  const shapes: readonly unknown[] = [
    undefined,
    null,
    1,
    "x",
    [],
    {},
    { services: null },
    { services: [null, 1, {}, { kind: "service" }] },
    shop({ services: [service("api", {} as never)] }),
    shop({ services: [service("api", { task: null, logs: null } as never)] }),
    shop({ loki: 1 as never, grafana: [] as never }),
    shop({ grafana: { dashboards: [null, 1] as never, alerts: [{}] as never } }),
    shop({
      ignore: [null] as never,
      configBucket: 5 as never,
      account: 7 as never,
      engine: {} as never,
      preset: null as never,
    }),
    withLogs([]),
    withLogs(apiLogs.filter(null as never)),
    withLogs(apiLogs.parse(null as never)),
    shop({
      services: [
        service("api", {
          task: {
            containers: [
              null,
              { name: 5 },
              { name: "api", image: 7, environment: 3, dependsOn: "x" },
            ],
          } as never,
          logs: apiLogs,
        }),
      ],
    }),
  ];
  it.each(shapes.map((shape, i) => [i, shape]))("shape %i", (_, shape) => {
    expect(findings(shape).length).toBeGreaterThan(0);
  });
});

describe("ignore", () => {
  const warned = withLogs(
    firelens("api").route(
      "errors",
      apiLogs.build().routes[0]?.test === undefined
        ? (undefined as never)
        : ({ test: apiLogs.build().routes[0]?.test } as never),
      [toCloudwatch, toLoki, toS3],
    ),
  );
  it("takes away a warning that is known", () => {
    expect(findings(warned)).toEqual(["FB_NO_OTHERWISE services.api.logs.otherwise"]);
    expect(
      findings({
        ...warned,
        ignore: [{ code: "FB_NO_OTHERWISE", path: "services.api", reason: "the rest is noise" }],
      }),
    ).toEqual([]);
  });
  it("says when it takes away nothing, or an error", () => {
    expect(findings(shop({ ignore: [{ code: "FB_NO_OTHERWISE", reason: "x" }] }))).toEqual([
      "STACK_IGNORES_NOTHING ignore[0]",
    ]);
    expect(
      findings({ ...rest("x"), ignore: [{ code: "FB_UNKNOWN_ROUTE_TARGET", reason: "x" }] }),
    ).toContain("STACK_CANNOT_IGNORE ignore[0]");
  });
});
