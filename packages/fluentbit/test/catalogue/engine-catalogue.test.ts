import { describe, expect, it } from "vitest";
import { awsImageFiles } from "../../src/catalogue/aws-image.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { type Engine, parseEngine } from "../../src/catalogue/engine.js";
import { engineCatalogue } from "../../src/catalogue/engine-catalogue.js";

const engine = (name: string) => parseEngine(name) as Engine;
const image = engineCatalogue(engine("aws-for-fluent-bit@3.4.9"));

describe("engineCatalogue", () => {
  it("is the binary's own for upstream", () => {
    expect(engineCatalogue(engine("fluent-bit@5.0.9"))).toBe(loadCatalogue("5.0.9"));
    expect(loadCatalogue("5.0.9").options("outputs", "cloudwatch")).toBeUndefined();
  });

  it("adds the image's Go plugins, and nothing else", () => {
    const binary = loadCatalogue("5.0.9");
    expect(image.pluginNames("outputs")).toEqual([
      ...binary.pluginNames("outputs"),
      "cloudwatch",
      "firehose",
      "kinesis",
    ]);
    expect(image.pluginNames("inputs")).toEqual(binary.pluginNames("inputs"));
    expect(image.options("outputs", "s3")).toBe(binary.options("outputs", "s3"));
    expect(image.service).toBe(binary.service);
  });

  it("knows their options, those of every output included, by any case of the name", () => {
    const options = image.options("outputs", "CloudWatch");
    expect(options?.get("auto_create_stream")).toMatchObject({ type: "boolean", default: "true" });
    expect(options?.has("retry_limit")).toBe(true);
    expect(options?.has("log_group_nam")).toBe(false);
    expect(image.takesAny?.("outputs", "firehose")).toBe(true);
    expect(image.takesAny?.("outputs", "s3")).toBe(false);
  });

  it("is made once for a version", () => {
    expect(engineCatalogue(engine("aws-for-fluent-bit@3.4.9"))).toBe(image);
  });
});

it("names each of the image's files once, by an absolute path", () => {
  expect(new Set(awsImageFiles).size).toBe(awsImageFiles.length);
  expect(awsImageFiles.every((path) => /^\/[\w./-]+\.conf$/.test(path))).toBe(true);
});
