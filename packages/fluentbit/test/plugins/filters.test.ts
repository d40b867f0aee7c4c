import { describe, expect, it } from "vitest";
import {
  filterPlugin,
  grep,
  lua,
  modify,
  multiline,
  parserFilter,
  recordModifier,
  rewriteTag,
} from "../../src/index.js";

describe("a filter function", () => {
  it.each([
    [grep({ regex: "a b" }), "grep", { regex: "a b" }],
    [modify({ set: ["a 1", "b 2"] }), "modify", { set: ["a 1", "b 2"] }],
    [recordModifier({ uuid_key: "id" }), "record_modifier", { uuid_key: "id" }],
    [parserFilter({ key_name: "a", parser: "p" }), "parser", { key_name: "a", parser: "p" }],
    [multiline({ flush_ms: 5 }), "multiline", { flush_ms: 5 }],
    [rewriteTag({ rule: "$a b c true" }), "rewrite_tag", { rule: "$a b c true" }],
    [lua({ call: "f", code: "x" }), "lua", { call: "f", code: "x" }],
    [filterPlugin("throttle", { rate: 5 }), "throttle", { rate: 5 }],
  ])("names its plugin: %#", (node, plugin, options) => {
    expect(node).toEqual({ kind: "filter", plugin, options });
    expect([node, node.options].every(Object.isFrozen)).toBe(true);
  });

  it("keeps nothing of the caller's that can change", () => {
    const regex = ["a b"];
    const node = grep({ regex });
    regex.push("c d");
    expect(node.options.regex).toEqual(["a b"]);
    expect(Object.isFrozen(node.options.regex)).toBe(true);
  });
});

it("types refuse what the plugin does not take", () => {
  // @ts-expect-error  `regexp` is no option
  grep({ regexp: "a b" });
  // @ts-expect-error  XOR is no way to combine rules
  grep({ logical_op: "XOR" });
  // @ts-expect-error  the parser is missing
  parserFilter({ key_name: "log" });
  // @ts-expect-error  milliseconds are a number
  multiline({ flush_ms: "5" });
  // @ts-expect-error  the rule is missing
  rewriteTag({ emitter_name: "x" });
});
