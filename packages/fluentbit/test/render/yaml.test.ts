import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import type { Section } from "../../src/model/config.js";
import { type Config, config, section, withoutSource } from "../../src/model/config.js";
import { printYamlConfig } from "../../src/render/yaml.js";
import { checkYamlPrintable } from "../../src/render/yaml-printable.js";
import { anyCharacter } from "../support/any-character.js";
import { parseYaml } from "../support/parse-yaml.js";
import { anyConfig } from "../support/random-config.js";

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
        fc.pre(checkYamlPrintable(whole).length === 0);
        // Spaces at the ends stay in a list only.
        const match = two.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "") === two ? two : [two];
        expect(load(printYamlConfig(whole))).toEqual({
          pipeline: { outputs: [{ name: one, match }] },
        });
      }),
    );
  });

  it("prints every kind of section", () => {
    const whole: Config = {
      env: [
        ["A", "b"],
        ["A", "c"],
      ],
      sections: [
        section("service", [
          ["Flush", 1],
          ["flush", 2],
        ]),
        section("plugins", [["path", "/a.so"]]),
        section("multiline_parser", [
          ["name", "m"],
          ["type", "regex"],
          ["rule", '"start_state" "/^a \\"/" "cont"'],
        ]),
        section("stream_task", [["name", "s"]]),
        section("upstream", [["name", "u"]]),
        section("node", [["name", "n"]]),
        section("custom", [["name", "c"]]),
        {
          ...section("input", [["name", "dummy"]]),
          processors: {
            logs: [
              {
                name: "modify",
                options: [
                  ["add", "a b"],
                  ["add", "1"],
                  ["list", [1, "1", { "!!number": "1.0" }, "1e5", null]],
                ],
                condition: {
                  op: "and",
                  rules: [{ field: "$a", op: "gt", value: { "!!number": "1.0" } }],
                },
              },
            ],
          },
          routes: [
            {
              name: "r",
              signals: ["logs"],
              condition: { default: true, rules: [] },
              outputs: [{ name: "a" }, { name: "true", fallback: "b" }],
            },
            { name: "s", signals: ["logs", "metrics", "traces"], outputs: [{ name: "c" }] },
          ],
        },
      ],
    };
    expect(printYamlConfig(whole)).toBe(`env:
  A: c
service:
  flush: 2
plugins:
  - /a.so
multiline_parsers:
  - name: m
    type: regex
    rules:
      - state: start_state
        regex: /^a "/
        next_state: cont
stream_processor:
  - name: s
upstream_servers:
  - name: u
    nodes:
      - name: "n"
customs:
  - name: c
pipeline:
  inputs:
    - name: dummy
      processors:
        logs:
          - name: modify
            add:
              - a b
              - "1"
            list:
              - 1
              - "1"
              - 1.0
              - "1e5"
              - null
            condition:
              op: and
              rules:
                - field: $a
                  op: gt
                  value: 1.0
      routes:
        logs:
          - name: r
            condition:
              default: true
            to:
              outputs:
                - a
                - name: "true"
                  fallback: b
        any:
          - name: s
            to:
              outputs:
                - c
`);
  });

  it("parse(print(model)) is the model", () => {
    fc.assert(
      fc.property(anyConfig, (model) => {
        fc.pre(checkYamlPrintable(model).length === 0);
        const { config: read, diagnostics } = parseYaml(printYamlConfig(model), {
          version: "5.1.1",
        });
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(withoutSource(read)).toEqual(model);
      }),
      { numRuns: 100 },
    );
  });

  it("print(parse(print(model))) is the same text", () => {
    fc.assert(
      fc.property(anyConfig, (model) => {
        fc.pre(checkYamlPrintable(model).length === 0);
        const text = printYamlConfig(model);
        const { config: read } = parseYaml(text, { version: "5.1.1" });
        expect(printYamlConfig(read)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});

describe("checkYamlPrintable", () => {
  const filter = (name: string, ...entries: (readonly [string, string])[]): Section =>
    section("filter", [["Name", name], ["Match", "*"], ...entries]);
  const one = (whole: Section): Config => ({ sections: [whole] });
  const fails = (whole: Config, version?: string): boolean =>
    checkYamlPrintable(whole, version).some(({ code }) => code === "FB_YAML_CANNOT_SAY");

  it.each<[string, Section, boolean]>([
    [
      "order of modify",
      filter("modify", ["Rename", "a b"], ["Add", "c d"], ["rename", "e f"]),
      true,
    ],
    ["side by side", filter("modify", ["Rename", "a b"], ["rename", "e f"], ["Add", "c d"]), false],
    [
      "a condition between",
      filter("modify", ["Add", "a b"], ["Condition", "x"], ["Add", "c d"]),
      false,
    ],
    ["order of grep", filter("grep", ["Regex", "a b"], ["Exclude", "c d"], ["Regex", "e f"]), true],
    [
      "grep that joins its rules",
      filter("grep", ["Logical_Op", "or"], ["Regex", "a b"], ["Exclude", "c d"], ["Regex", "e f"]),
      false,
    ],
    [
      "no order",
      filter("record_modifier", ["Record", "a b"], ["Remove_key", "c"], ["Record", "d e"]),
      false,
    ],
    [
      "two decoders",
      section("parser", [
        ["decode_field", "json a"],
        ["Decode_Field", "json b"],
      ]),
      true,
    ],
    [
      "two parsers files",
      section("service", [
        ["Parsers_File", "a"],
        ["parsers_file", "b"],
      ]),
      true,
    ],
    ["a rule without a next state", section("multiline_parser", [["rule", '"a" "/b/"']]), true],
    ["a stray node", section("node", [["name", "n"]]), true],
    ["an unknown section", { kind: "other", title: "nope", entries: [] }, true],
    ["spaces at the end", section("service", [["a", "b "]]), true],
    ["spaces at the end of a list's item", filter("modify", ["add", "a b "]), false],
    [
      "eleven items",
      {
        ...section("input", []),
        processors: {
          logs: [
            {
              name: "modify",
              options: Array.from({ length: 11 }, (_, i) => ["add", `a${i} b`] as const),
            },
          ],
        },
      },
      true,
    ],
  ])("%s", (_, whole, refused) => {
    expect(fails(one(whole))).toBe(refused);
  });

  it("knows versions", () => {
    const parser = one(section("parser", [["name", "p"]]));
    expect(fails(parser, "1.9.10")).toBe(true);
    expect(fails(parser, "3.1.0")).toBe(true);
    expect(fails(parser, "4.2.8")).toBe(false);
  });

  it("is what the printer throws", () => {
    expect(() => printYamlConfig(one({ kind: "other", title: "x", entries: [] }))).toThrow(
      /FB_YAML_CANNOT_SAY/,
    );
  });
});
