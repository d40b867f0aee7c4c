import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { config, printYamlConfig, section } from "../../src/index.js";
import { anyCharacter } from "../support/any-character.js";

describe("printYamlConfig", () => {
  it("prints the engine's YAML: keys in lower case, lists where keys repeat, no comments", () => {
    const whole = config([
      section("service", [
        ["Flush", 1],
        ["http_server", true],
      ]),
      section("parser", [
        ["Name", "p"],
        ["Format", "json"],
      ]),
      section("input", [["Name", "dummy"]]),
      section(
        "filter",
        [
          ["Name", "modify"],
          ["Set", "a 1"],
          ["set", "b 2"],
          ["SET", "c: 3"],
        ],
        ["a comment"],
      ),
      section("filter", [["Name", "grep"]]),
      section("output", [
        ["Name", "null"],
        ["Match", "*"],
      ]),
    ]);
    expect(printYamlConfig(whole)).toBe(`service:
  flush: 1
  http_server: true
parsers:
  - name: p
    format: json
pipeline:
  inputs:
    - name: dummy
  filters:
    - name: modify
      set:
        - a 1
        - b 2
        - "c: 3"
    - name: grep
  outputs:
    - name: "null"
      match: "*"
`);
  });

  it("leaves out what is empty", () => {
    expect(load(printYamlConfig(config([section("parser", [["name", "p"]])])))).toEqual({
      parsers: [{ name: "p" }],
    });
    expect(load(printYamlConfig(config([])))).toEqual({});
  });

  it("lets no value add a key or a section", () => {
    const values = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom("a\noutputs: []", "- x", "*x"),
    );
    fc.assert(
      fc.property(values, values, (one, two) => {
        const whole = config([
          section("output", [
            ["name", one],
            ["match", two],
          ]),
        ]);
        expect(load(printYamlConfig(whole))).toEqual({
          pipeline: { outputs: [{ name: one, match: two }] },
        });
      }),
    );
  });
});
