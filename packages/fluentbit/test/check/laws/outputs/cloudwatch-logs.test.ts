import { describe, expect, it } from "vitest";
import { checkCloudwatchLogs } from "../../../../src/check/laws/outputs/cloudwatch-logs.js";
import { lawContext, outputView, told } from "../view.js";

const cloudwatch = (version: string, ...lines: string[]): string[] => {
  const view = outputView("cloudwatch_logs", "region eu-central-1", "log_group_name g", ...lines);
  return told(checkCloudwatchLogs(view, lawContext(version)));
};
const prefix = "log_stream_prefix p-";
const stream = ["FB_CLOUDWATCH_STREAM_NAME 0"];

describe("the stream of cloudwatch_logs", () => {
  it.each([
    [[], stream],
    [["log_stream_template $app"], stream],
    [[prefix, "log_stream_name s"], stream],
    [[prefix], []],
    [["log_stream_name s"], []],
    [["log_stream_name"], []],
  ])("%j gives %j", (lines, found) => {
    expect(cloudwatch("5.0.9", ...lines)).toEqual(found);
  });
});

describe("cloudwatch_logs", () => {
  it.each([
    [["auto_create_group On", "log_retention_days 7"], []],
    [["auto_create_group On", "log_retention_days 8"], ["FB_MISREAD_OPTION log_retention_days"]],
    [["log_retention_days 7"], ["FB_OPTION_IGNORED log_retention_days"]],
    [["log_retention_days 0"], []],
    [["auto_create_group On", "log_group_class STANDARD"], []],
    [["auto_create_group On", "log_group_class standard"], ["FB_INVALID_OPTION log_group_class"]],
    [["log_group_class INFREQUENT_ACCESS"], ["FB_OPTION_IGNORED log_group_class"]],
    [["log_group_template $a['b"], ["FB_INVALID_ACCESSOR log_group_template"]],
    [["endpoint http://127.0.0.1:4566"], ["FB_HOST_SYNTAX endpoint"]],
    [["endpoint https://logs.local"], []],
    [["metric_dimensions a"], ["FB_PARTNER_MISSING metric_dimensions"]],
    [["auto_retry_requests no"], ["FB_MISREAD_OPTION auto_retry_requests"]],
  ])("%j gives %j", (lines, found) => {
    expect(cloudwatch("5.0.9", prefix, ...lines)).toEqual(found);
  });

  it("knows no template of the Go plugin", () => {
    expect(cloudwatch("5.0.9", "log_stream_name $(ecs_task_id)")).toEqual([
      "FB_MISREAD_OPTION log_stream_name",
    ]);
  });

  it("reads yes as no before 2.2", () => {
    expect(cloudwatch("1.9.10", prefix, "auto_create_group yes")).toEqual([
      "FB_MISREAD_OPTION auto_create_group",
    ]);
    expect(cloudwatch("4.2.8", prefix, "auto_create_group yes")).toEqual([]);
  });
});
