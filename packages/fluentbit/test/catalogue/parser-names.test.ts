import { describe, expect, it } from "vitest";
import { type Engine, parseEngine } from "../../src/catalogue/engine.js";
import { builtInMultilineParsers, carriedParsers } from "../../src/catalogue/parser-names.js";

const engine = (name: string) => parseEngine(name) as Engine;

it("ruby is a built-in multiline parser from 2.0.0", () => {
  expect(builtInMultilineParsers("1.9.10")).toEqual(["docker", "cri", "java", "go", "python"]);
  expect(builtInMultilineParsers("4.2.8")).toContain("ruby");
});

describe("carriedParsers", () => {
  it.each([
    ["aws-for-fluent-bit@2.34.3", "/fluent-bit/parsers/parsers.conf", "docker", "logfmt"],
    ["aws-for-fluent-bit@3.4.9", "/fluent-bit/parsers/parsers.conf", "logfmt", "ambassador"],
    ["aws-for-fluent-bit@3.4.9", "/fluent-bit/etc/parsers_extra.conf", "couchbase_http", "json"],
    ["aws-for-fluent-bit@2.34.3", "/fluent-bit/etc/parsers_extra.conf", "uuid", "couchbase_http"],
    [
      "aws-for-fluent-bit@2.34.3",
      "/fluent-bit/configs/plugin-metrics-parser.conf",
      "json",
      "docker",
    ],
    ["fluent-bit@1.9.10", "/fluent-bit/etc/parsers.conf", "cri", "logfmt"],
    ["fluent-bit@5.0.9", "/etc/fluent-bit/parsers.conf", "kmsg-netfilter-log", "java_multiline"],
  ])("%s has %s with %s, without %s", (name, path, has, hasNot) => {
    const { parsers = [] } = carriedParsers(engine(name), path) ?? {};
    expect(parsers).toContain(has);
    expect(parsers).not.toContain(hasNot);
  });

  it("knows multiline parsers of a file too", () => {
    expect(
      carriedParsers(engine("fluent-bit@5.0.9"), "/fluent-bit/etc/parsers_multiline.conf"),
    ).toEqual({ parsers: [], multilineParsers: ["exception_test"] });
  });

  it.each([
    ["fluent-bit@5.0.9", "/fluent-bit/parsers/parsers.conf"],
    ["aws-for-fluent-bit@3.4.9", "/fluent-bit/parsers/constructor"],
    ["aws-for-fluent-bit@3.4.9", "/other/parsers.conf"],
    ["aws-for-fluent-bit@3.4.9", "parsers.conf"],
    ["aws-for-fluent-bit@2.34.3", "/fluent-bit/parsers/parsers_multiline.conf"],
  ])("%s carries no %s that we know of", (name, path) => {
    expect(carriedParsers(engine(name), path)).toBeUndefined();
  });
});
