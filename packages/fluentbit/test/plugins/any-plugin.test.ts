import { describe, expect, it } from "vitest";
import {
  type AnyOptions,
  customPlugin,
  filterPlugin,
  inputPlugin,
  outputPlugin,
  pluginSection,
  printClassic,
  processorPlugin,
} from "../../src/index.js";

describe("a plugin that our types do not know", () => {
  it.each([
    [inputPlugin("gnss", { device: "/dev/x" }), "input"],
    [filterPlugin("gnss", { device: "/dev/x" }), "filter"],
    [outputPlugin("gnss", { device: "/dev/x" }), "output"],
    [processorPlugin("gnss", { device: "/dev/x" }), "processor"],
    [customPlugin("gnss", { device: "/dev/x" }), "custom"],
  ])("is a node like any other: %#", (node, kind) => {
    expect(node).toEqual({ kind, plugin: "gnss", options: { device: "/dev/x" } });
    expect([node, node.options].every(Object.isFrozen)).toBe(true);
  });

  it.each<AnyOptions>([
    { device: "x\n[OUTPUT]\n    Name exit" },
    { "device\n[OUTPUT]": "x" },
    { extra: [["device", "x\r\n[OUTPUT]"]] },
  ])("cannot bring a second section: %j", (options) => {
    const sections = [pluginSection(outputPlugin("gnss", options), { match: "*" })];
    expect(() => printClassic({ sections })).toThrow(/CORE_LINE_BREAK_IN_VALUE/);
  });
});
