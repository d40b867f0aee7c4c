import { describe, expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
const withVariable = (name: string, value: string) =>
  task([api({ environment: { [name]: value } })]);

describe("variables", () => {
  test.each([
    ["PORT", "8080"],
    ["TOKENIZER", "bpe"],
    ["MAX_TOKENS", "4096"],
    ["TOKEN_URL", "https://auth.example/token"],
    ["DB_PASSWORD_FILE", "/run/secrets/db"],
    ["PASSWORD_MIN_LENGTH", "12"],
    ["tokenTtl", "300"],
    ["DB_SECRET_ARN", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf"],
    ["DB_SECRET", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf"],
    ["DB_PASSWORD", "${Token[TOKEN.3]}"],
    ["DB_PASSWORD", "${var.password}"],
    ["DB_PASSWORD", ""],
    ["USE_TOKEN", "true"],
    ["SECRETARY", "Ada"],
    ["DATABASE_URL", "postgres://db.shop.local:5432/shop"],
    ["DATABASE_URL", "postgres://app:${DB_PASSWORD}@db.shop.local/shop"],
  ])("%s=%s", (name, value) => {
    expectValid(withVariable(name, value));
  });

  test.each([
    ["DB_PASSWORD", "hunter2hunter2"],
    ["PASSWORD", "hunter2hunter2"],
    ["dbPassword", "hunter2hunter2"],
    ["db-passwd", "hunter2hunter2"],
    ["CLIENT_SECRET", "hunter2hunter2"],
    ["GITHUB_TOKEN", "hunter2hunter2"],
    ["GITHUB_TOKEN_1", "hunter2hunter2"],
    ["STRIPE_API_KEY", "hunter2hunter2"],
    ["APIKEY", "hunter2hunter2"],
    ["PRIVATE_KEY", "hunter2hunter2"],
    ["AWS_SECRET_ACCESS_KEY", "hunter2hunter2"],
    ["DB_PASSWORD", "arn:hunter2hunter2"],
    ["DB_PASSWORD", "${SALT}hunter2hunter2"],
    ["AWS_ACCESS_KEY_ID", ACCESS_KEY],
    ["NOTE", `key=${ACCESS_KEY};`],
    ["PEM", "-----BEGIN RSA PRIVATE KEY-----\nMII"],
    ["DATABASE_URL", "postgres://app:hunter2hunter2@db.shop.local/shop"],
    ["REDIS_URL", "redis://:hunter2hunter2@cache:6379"],
  ])("%s=%s", (name, value) => {
    const given = withVariable(name, value);
    const [found, ...others] = checkTask(given);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "ECS_SECRET_IN_ENVIRONMENT",
      severity: "error",
      path: ["containers", 0, "environment", name],
    });
    expect(JSON.stringify(found)).not.toContain(value);
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("in the API's list", () => {
    const environment = [
      { name: "PORT", value: "1" },
      { name: "DB_PASSWORD", value: "hunter2hunter2" },
    ];
    expectDiagnostics(task([api({ environment })]), [
      "ECS_SECRET_IN_ENVIRONMENT containers[0].environment[1].value",
    ]);
  });

  test("a secret by reference is where it belongs", () => {
    expectValid(task([api({ secrets: { DB_PASSWORD: "/shop/db-password" } })]));
  });
});

test.each([
  ["apikey", "hunter2hunter2"],
  ["http_Passwd", "hunter2hunter2"],
  ["aws_key_id", ACCESS_KEY],
])("the log option %s", (option, value) => {
  const logConfiguration = { logDriver: "splunk", options: { [option]: value } };
  const given = task([api({ logConfiguration })]);
  expectDiagnostics(given, [
    `ECS_SECRET_IN_LOG_OPTIONS containers[0].logConfiguration.options.${option}`,
  ]);
  expect(JSON.stringify(checkTask(given))).not.toContain(value);
});

test.each([
  { environment: { DB_PASSWORD: 4711 } },
  { environment: [{ name: "DB_PASSWORD", value: 4711 }] },
  { environment: 4711 },
  { command: ["--password", 4711] },
  { command: 4711 },
  { entryPoint: 4711 },
  { logConfiguration: { logDriver: "splunk", options: { "splunk-token": 4711 } } },
])("a value of a wrong type is not quoted either: %j", (change) => {
  const found = checkTask(task([api(change)]));
  expect(found.map(({ code }) => code)).toEqual(["CORE_INVALID_VALUE"]);
  expect(JSON.stringify(found)).not.toContain("4711");
});
