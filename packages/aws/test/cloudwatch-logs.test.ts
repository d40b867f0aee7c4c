import { describe, expect, test } from "vitest";
import {
  awsPlace,
  checkKnownName,
  checkLogGroup,
  cloudwatchLogsPermissions,
  type LogGroupWriter,
  logGroup,
} from "../src/index.js";

const place = awsPlace("eu-west-1", "123456789012");
const GROUP = "arn:aws:logs:eu-west-1:123456789012:log-group:/shop/api";

describe("cloudwatchLogsPermissions", () => {
  test.each<[string, Omit<LogGroupWriter, "logGroup">, Record<string, string[]>]>([
    [
      "any stream",
      {},
      {
        [`${GROUP}:*`]: ["logs:CreateLogStream"],
        [`${GROUP}:log-stream:*`]: ["logs:PutLogEvents"],
      },
    ],
    [
      "streams by prefix",
      { streamPrefix: "api-" },
      {
        [`${GROUP}:*`]: ["logs:CreateLogStream"],
        [`${GROUP}:log-stream:api-*`]: ["logs:PutLogEvents"],
      },
    ],
    [
      "one stream",
      { stream: "all" },
      {
        [`${GROUP}:*`]: ["logs:CreateLogStream"],
        [`${GROUP}:log-stream:all`]: ["logs:PutLogEvents"],
      },
    ],
    [
      "a stream that is known in part",
      { stream: "api-${HOSTNAME}" },
      {
        [`${GROUP}:*`]: ["logs:CreateLogStream"],
        [`${GROUP}:log-stream:api-*`]: ["logs:PutLogEvents"],
      },
    ],
    [
      "a group that the writer makes",
      { autoCreateGroup: true, retentionDays: 30 },
      {
        [`${GROUP}:*`]: ["logs:CreateLogStream", "logs:CreateLogGroup", "logs:PutRetentionPolicy"],
        [`${GROUP}:log-stream:*`]: ["logs:PutLogEvents"],
      },
    ],
  ])("%s", (_, writer, expected) => {
    const statements = cloudwatchLogsPermissions(place, { logGroup: "/shop/api", ...writer });
    expect(
      Object.fromEntries(statements.map(({ Action, Resource }) => [Resource.join(), Action])),
    ).toEqual(expected);
  });
});

describe("checkLogGroup", () => {
  test.each<[string, number | undefined, { code: string; path: (string | number)[] }[]]>([
    ["/shop/api", 30, []],
    ["/shop/api", undefined, []],
    ["${Token[TOKEN.3]}", 3653, []],
    ["", undefined, [{ code: "IAM_INVALID_LOG_GROUP_NAME", path: ["g", "name"] }]],
    ["a b", undefined, [{ code: "IAM_INVALID_LOG_GROUP_NAME", path: ["g", "name"] }]],
    ["aws/mine", undefined, [{ code: "IAM_INVALID_LOG_GROUP_NAME", path: ["g", "name"] }]],
    ["/shop/api", 31, [{ code: "IAM_INVALID_LOG_RETENTION", path: ["g", "retentionDays"] }]],
    ["/shop/api", 0, [{ code: "IAM_INVALID_LOG_RETENTION", path: ["g", "retentionDays"] }]],
  ])("%s for %s days", (name, days, expected) => {
    const group = logGroup({ name, ...(days === undefined ? {} : { retentionDays: days }) });
    const found = checkLogGroup(group, ["g"]);
    expect(found.map(({ code, path }) => ({ code, path }))).toEqual(expected);
  });

  test("the hint names the nearest days", () => {
    const [found] = checkLogGroup(logGroup({ name: "/x", retentionDays: 31 }));
    expect(found?.hint).toBe("the nearest that it can: 30 or 60");
  });
});

test.each([
  ["/shop/api", 0],
  ["/shop/${STAGE}", 1],
  ["${Token[TOKEN.3]}", 0],
  ["${aws_cloudwatch_log_group.api.name}", 0],
])("a policy can name %s: %i findings", (name, count) => {
  expect(checkKnownName(["log_group_name"], name)).toHaveLength(count);
});
