import { describe, expect, it } from "vitest";
import * as z from "zod";
import { formatPath, type Path, parseWith } from "../src/index.js";

function findings(schema: z.ZodType, data: unknown, base: Path = []) {
  return parseWith(schema, data, base).diagnostics.map(({ code, path, hint }) => ({
    at: `${code} ${formatPath(path)}`.trim(),
    ...(hint === undefined ? {} : { hint }),
  }));
}
const at = (schema: z.ZodType, data: unknown, base: Path = []) =>
  findings(schema, data, base).map((found) => found.at);

const output = z.discriminatedUnion("plugin", [
  z.strictObject({ plugin: z.literal("s3"), bucket: z.string(), region: z.string().optional() }),
  z.strictObject({
    plugin: z.literal("loki"),
    host: z.string(),
    port: z.number().int().default(3100),
  }),
]);
const service = z.strictObject({
  name: z.string().min(1),
  level: z.enum(["debug", "info"]).optional(),
  outputs: z.array(output).optional(),
  env: z.record(z.string(), z.strictObject({ value: z.string() })).optional(),
  source: z
    .union([z.string(), z.strictObject({ file: z.string(), line: z.number().optional() })])
    .optional(),
});

describe("parseWith", () => {
  it("gives the value, with its defaults", () => {
    const data = { name: "api", outputs: [{ plugin: "loki", host: "h" }] };
    expect(parseWith(service, data)).toEqual({
      value: { name: "api", outputs: [{ plugin: "loki", host: "h", port: 3100 }] },
      diagnostics: [],
    });
  });

  it("says all problems at once, below the base", () => {
    const data = { name: "", level: "loud", outputs: {} };
    expect(at(service, data, ["services", 0])).toEqual([
      "CORE_INVALID_VALUE services[0].name",
      "CORE_INVALID_VALUE services[0].level",
      "CORE_INVALID_VALUE services[0].outputs",
    ]);
  });
});

describe("an unknown key", () => {
  it("is found at the key, with the name that was meant", () => {
    expect(findings(service, { name: "a", levle: "info", zzzzz: 1 })).toEqual([
      { at: "CORE_UNKNOWN_KEY levle", hint: 'did you mean "level"?' },
      { at: "CORE_UNKNOWN_KEY zzzzz", hint: "known keys: name, level, outputs, env, source" },
    ]);
  });

  it("is found inside lists, records and optional things", () => {
    expect(findings(service, { name: "a", env: { X: { value: "x", vlaue: "y" } } })).toEqual([
      { at: "CORE_UNKNOWN_KEY env.X.vlaue", hint: 'did you mean "value"?' },
    ]);
  });

  it("is found inside a discriminated union", () => {
    const outputs = [{ plugin: "s3", bucket: "b", regoin: "r" }];
    expect(findings(service, { name: "a", outputs })).toEqual([
      { at: "CORE_UNKNOWN_KEY outputs[0].regoin", hint: 'did you mean "region"?' },
    ]);
  });

  it("is found inside a plain union, among the keys of that place", () => {
    expect(findings(service, { name: "a", source: { file: "f", lne: 1 } })).toEqual([
      { at: "CORE_UNKNOWN_KEY source.lne", hint: 'did you mean "line"?' },
    ]);
    expect(findings(service, { name: "a", source: { file: 1, nam: 1 } })).toEqual([
      { at: "CORE_INVALID_VALUE source.file" },
      { at: "CORE_UNKNOWN_KEY source.nam", hint: "known keys: file, line" },
    ]);
  });
});

describe("a missing key", () => {
  it("is named as missing, at its place", () => {
    expect(findings(service, { outputs: [{ plugin: "s3" }] })).toEqual([
      { at: "CORE_MISSING_KEY name", hint: "add name" },
      { at: "CORE_MISSING_KEY outputs[0].bucket", hint: "add bucket" },
    ]);
  });

  it.each([
    ["text", z.string()],
    ["one of several words", z.enum(["a", "b"])],
    ["one word", z.literal("a")],
    ["a union", z.union([z.string(), z.number()])],
    ["an object", z.strictObject({ a: z.string() })],
    ["a list", z.array(z.string())],
  ])("is missing whatever belongs there: %s", (_, schema) => {
    expect(at(z.strictObject({ key: schema }), {})).toEqual(["CORE_MISSING_KEY key"]);
    expect(at(z.strictObject({ key: schema }), { key: undefined })).toEqual([
      "CORE_MISSING_KEY key",
    ]);
  });

  it("is the whole, when there is nothing", () => {
    expect(at(service, undefined, ["services", 0])).toEqual(["CORE_MISSING_KEY services[0]"]);
  });
});

describe("a union", () => {
  it("is told of by the member that fits best", () => {
    expect(at(service, { name: "a", source: { file: 1 } })).toEqual([
      "CORE_INVALID_VALUE source.file",
    ]);
    expect(at(service, { name: "a", source: 1 })).toEqual(["CORE_INVALID_VALUE source"]);
  });

  it("may stand in a union", () => {
    const inner = z.union([
      z.number(),
      z.strictObject({ depth: z.strictObject({ at: z.number() }) }),
    ]);
    const outer = z.strictObject({ a: z.union([z.string(), z.strictObject({ b: inner })]) });
    expect(at(outer, { a: { b: { depth: { at: "x" } } } })).toEqual([
      "CORE_INVALID_VALUE a.b.depth.at",
    ]);
    expect(findings(outer, { a: { b: { depth: { at: 1, aat: 2 } } } })).toEqual([
      { at: "CORE_UNKNOWN_KEY a.b.depth.aat", hint: 'did you mean "at"?' },
    ]);
  });

  it("with a discriminator names the discriminator", () => {
    expect(at(service, { name: "a", outputs: [{ plugin: "s4" }] })).toEqual([
      "CORE_INVALID_VALUE outputs[0].plugin",
    ]);
  });
});

describe("a message", () => {
  const message = (schema: z.ZodType, data: unknown) =>
    parseWith(schema, data).diagnostics[0]?.message;

  it.each([
    [z.string(), 1, "invalid input: expected string, got 1"],
    [z.string(), ["a"], "invalid input: expected string, got a list"],
    [z.string(), { a: 1 }, "invalid input: expected string, got an object"],
    [z.string(), null, "invalid input: expected string, got null"],
    [z.string(), () => 1, "invalid input: expected string, got a function"],
    [z.string(), 1n, "invalid input: expected string, got 1n"],
  ])("starts in lower case and shows what was given: %#", (schema, data, text) => {
    expect(message(schema, data)).toBe(text);
  });

  it("cuts what is long", () => {
    expect(message(z.number(), "x".repeat(500))?.length).toBeLessThan(120);
  });
});
