import { describe, expect, expectTypeOf, it } from "vitest";
import {
  cloudwatchLogsOutput,
  type LokiOutput,
  lokiOutput,
  type OutputPlugin,
  s3Output,
} from "../../src/index.js";
import { labels } from "../support/shop.js";

const written = labels.write({ service: "$container_name", level: "info" });

describe("an output function", () => {
  it("makes a plain node of the options, the escape hatch apart", () => {
    expect(s3Output({ bucket: "b", use_put_object: false, extra: [["New_Key", 1]] })).toEqual({
      kind: "output",
      plugin: "s3",
      options: { bucket: "b", use_put_object: false },
      extra: [["New_Key", 1]],
    });
    expect(cloudwatchLogsOutput({ log_group_name: "g" })).toEqual({
      kind: "output",
      plugin: "cloudwatch_logs",
      options: { log_group_name: "g" },
    });
  });

  it("keeps nothing of the caller's that can change", () => {
    const extra: [string, string][] = [["a", "1"]];
    const node = s3Output({ bucket: "b", extra });
    extra.push(["b", "2"]);
    (extra[0] as [string, string])[1] = "changed";
    expect(node.extra).toEqual([["a", "1"]]);
    expect([node, node.options, node.extra, node.extra?.[0]].every(Object.isFrozen)).toBe(true);
  });
});

describe("lokiOutput", () => {
  it("prints labels and keys as the plugin reads them, and carries the contract", () => {
    const node = lokiOutput({ host: "h", labels: written, remove_keys: ["a", "b"] });
    expect(node.options).toEqual({
      host: "h",
      labels: "service=$container_name, level=info",
      remove_keys: "a,b",
    });
    expect(node.labels).toBe(written);
    expectTypeOf(node).toEqualTypeOf<LokiOutput>();
  });

  it("leaves to the rules what is no label writer", () => {
    const node = lokiOutput({ host: "h", labels: "app-name=x" as never });
    expect(node.options.labels).toBe("app-name=x");
    expect(node).not.toHaveProperty("labels");
  });
});

it("types refuse what the plugin does not take", () => {
  expectTypeOf(s3Output).returns.toExtend<OutputPlugin<"s3">>();
  // @ts-expect-error  the bucket is missing
  s3Output({});
  // @ts-expect-error  `buket` is no option
  s3Output({ bucket: "b", buket: "c" });
  // @ts-expect-error  a key starts with "/"
  s3Output({ bucket: "b", s3_key_format: "access/$UUID" });
  // @ts-expect-error  zip is no compression of the plugin
  s3Output({ bucket: "b", compression: "zip" });
  // @ts-expect-error  a switch is a boolean
  s3Output({ bucket: "b", use_put_object: "on" });
  // @ts-expect-error  the log group is missing
  cloudwatchLogsOutput({ log_stream_prefix: "api-" });
  // @ts-expect-error  days are a number
  cloudwatchLogsOutput({ log_group_name: "g", log_retention_days: "30" });
  // @ts-expect-error  the labels are missing
  lokiOutput({ host: "h" });
  // @ts-expect-error  labels come from a contract
  lokiOutput({ host: "h", labels: { service: "x" } });
  // @ts-expect-error  labels come from a contract, text is none
  lokiOutput({ host: "h", labels: "app-name=x" });
  // @ts-expect-error  a password is a reference to the environment, never the password
  lokiOutput({ host: "h", labels: written, http_passwd: "hunter2" });
  // @ts-expect-error  a port is a number
  lokiOutput({ host: "h", labels: written, port: "3100" });
});
