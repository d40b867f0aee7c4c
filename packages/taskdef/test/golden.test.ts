import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { awsPlace, cloudwatchLogsPermissions, s3Permissions } from "@millrace/aws";
import { canonicalJson } from "@millrace/core";
import { expect, test } from "vitest";
import { checkTask } from "../src/check-task.js";
import { container } from "../src/container.js";
import { initS3Delivery } from "../src/delivery.js";
import { fargateTask } from "../src/fargate-task.js";
import { taskDefinitionJson } from "../src/render-task.js";
import { rolePolicies } from "../src/roles.js";
import { fluentBitRouter } from "../src/router.js";
import { withRouter } from "../src/with-router.js";

const folder = fileURLToPath(new URL("golden/api-with-router/", import.meta.url));

test("a service whose logs are routed", async () => {
  const place = awsPlace("ap-northeast-2", "123456789012");
  const delivery = initS3Delivery({
    bucket: "shop-logging-config",
    service: "api",
    configHash: "0123456789abcdef",
    main: "services/api/fluent-bit.conf",
    parsers: "services/api/parsers.conf",
  });
  const router = fluentBitRouter({
    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.9",
    memoryReservation: 128,
    place,
    delivery,
    buffer: { volume: "fluent-bit-buffer", path: "/var/fluent-bit/buffer" },
    stopTimeout: 90,
    logs: { group: "/shop/api/log-router", streamPrefix: "router" },
  });
  const app = fargateTask({
    family: "shop-api",
    cpu: 512,
    memory: 1024,
    runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
    containers: [
      container("api", {
        image: "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/shop/api:1.4.2",
        portMappings: [{ containerPort: 8080 }],
        environment: { PORT: "8080" },
        healthCheck: { command: ["CMD", "node", "healthcheck.js"] },
      }),
    ],
  });
  const task = withRouter(app, router, { routed: ["api"] });
  expect(checkTask(task, [], { routed: ["api"], graceSeconds: 60 })).toEqual([]);

  const policies = rolePolicies(task, {
    place,
    delivery,
    destinations: [
      ...s3Permissions(place, { bucket: "shop-access-logs", keyPrefix: "access/" }),
      ...cloudwatchLogsPermissions(place, { logGroup: "/shop/api/errors", streamPrefix: "api-" }),
    ],
  });
  const files = {
    "task-definition.json": taskDefinitionJson(task),
    "task-role.json": canonicalJson(policies.task),
    "execution-role.json": canonicalJson(policies.execution),
    "trust.json": canonicalJson(policies.trust),
  };
  for (const [path, text] of Object.entries(files))
    await expect(text).toMatchFileSnapshot(`${folder}${path}`);
  expect(readdirSync(folder).sort(), "stale golden files").toEqual(Object.keys(files).sort());
});
