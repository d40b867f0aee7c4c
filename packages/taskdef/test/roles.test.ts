import { awsPlace, s3Permissions } from "@millrace/aws";
import { describe, expect, test } from "vitest";
import { initS3Delivery } from "../src/delivery.js";
import type { TaskDefinition } from "../src/model/task-definition.js";
import { rolePolicies } from "../src/roles.js";
import { api, task } from "./support/expect-diagnostics.js";

const place = awsPlace("eu-west-1", "123456789012");
const LOGS = "arn:aws:logs:eu-west-1:123456789012:log-group";

/** Resources by action of the execution role. */
function execution(container: object, options: object = {}): Record<string, readonly string[]> {
  const policies = rolePolicies(task([api({ ...container })]), {
    place,
    destinations: [],
    ...options,
  });
  return Object.fromEntries(
    policies.execution.Statement.flatMap(({ Action, Resource }) =>
      Action.map((action) => [action, Resource]),
    ),
  );
}

describe("the execution role", () => {
  test("needs nothing for a public image that logs nowhere", () => {
    expect(execution({})).toEqual({});
  });

  test("pulls private images", () => {
    const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2";
    const repository = ["arn:aws:ecr:eu-west-1:123456789012:repository/shop/api"];
    expect(execution({ image })).toEqual({
      "ecr:BatchCheckLayerAvailability": repository,
      "ecr:BatchGetImage": repository,
      "ecr:GetDownloadUrlForLayer": repository,
      "ecr:GetAuthorizationToken": ["*"],
    });
  });

  test("writes the log of awslogs containers, each to its own streams", () => {
    const options = {
      "awslogs-group": "/shop",
      "awslogs-region": "eu-west-1",
      "awslogs-stream-prefix": "web",
    };
    expect(execution({ logConfiguration: { logDriver: "awslogs", options } })).toEqual({
      "logs:CreateLogStream": [`${LOGS}:/shop:*`],
      "logs:PutLogEvents": [`${LOGS}:/shop:log-stream:web/api/*`],
    });
    const creating = { ...options, "awslogs-create-group": "true" };
    expect(
      execution({ logConfiguration: { logDriver: "awslogs", options: creating } }),
    ).toHaveProperty(["logs:CreateLogGroup"]);
    expect(execution({ logConfiguration: { logDriver: "splunk", options } })).toEqual({});
  });

  test("reads secrets, wherever they are named", () => {
    const secret = (name: string) =>
      `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbCdEf`;
    const container = {
      secrets: { DB: `${secret("db")}:password::`, FLAG: "/shop/flag" },
      logConfiguration: {
        logDriver: "splunk",
        secretOptions: [{ name: "splunk-token", valueFrom: secret("splunk") }],
      },
      repositoryCredentials: { credentialsParameter: secret("registry") },
    };
    expect(execution(container, { secretKeyArns: ["arn:k"] })).toEqual({
      "secretsmanager:GetSecretValue": [secret("db"), secret("registry"), secret("splunk")],
      "ssm:GetParameters": ["arn:aws:ssm:eu-west-1:123456789012:parameter/shop/flag"],
      "kms:Decrypt": ["arn:k"],
    });
  });

  test("reads environment files", () => {
    const environmentFiles = [{ value: "arn:aws:s3:::cfg/api.env", type: "s3" }];
    expect(execution({ environmentFiles })).toEqual({
      "s3:GetObject": ["arn:aws:s3:::cfg/api.env"],
      "s3:GetBucketLocation": ["arn:aws:s3:::cfg"],
    });
  });
});

test("the task role writes to destinations and reads the router's config", () => {
  const { task: document } = rolePolicies(task([api()]), {
    place,
    destinations: s3Permissions(place, { bucket: "logs", keyPrefix: "access/" }),
    delivery: initS3Delivery({
      bucket: "cfg",
      service: "api",
      configHash: "01",
      main: "services/api/fluent-bit.conf",
    }),
  });
  expect(document.Statement.map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [["s3:GetBucketLocation"], ["arn:aws:s3:::cfg"]],
    [["s3:PutObject"], ["arn:aws:s3:::logs/access/*"]],
    [["s3:GetObject"], ["arn:aws:s3:::cfg/fluent-bit/api/*"]],
  ]);
});

test("ECS alone takes on the roles", () => {
  const { trust } = rolePolicies(task([api()]), { place, destinations: [] });
  expect(trust.Statement[0]?.Principal).toEqual({ Service: "ecs-tasks.amazonaws.com" });
});

test.each([null, { containers: "x" }, { containers: [{ name: 1, secrets: 7 }] }])(
  "it does not throw on %j",
  (given) => {
    const wrong = given as unknown as TaskDefinition;
    expect(() => rolePolicies(wrong, { place, destinations: [] })).not.toThrow();
  },
);
