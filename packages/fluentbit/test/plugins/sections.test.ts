import { describe, expect, it } from "vitest";
import { samplingProcessor } from "../../src/generated/processors/index.js";
import {
  grep,
  multilineParserSection,
  parserSection,
  pluginSection,
  processorUnit,
  s3Output,
  serviceSection,
  tailInput,
} from "../../src/index.js";

describe("pluginSection", () => {
  it("puts the name first, then where it stands, then options and the escape hatch", () => {
    const node = s3Output({ bucket: "b", workers: 1, extra: [["New_Key", "x"]] });
    expect(pluginSection(node, { match: "a.*", alias: "s", comment: ["why"] })).toEqual({
      kind: "output",
      entries: [
        ["Name", "s3"],
        ["Match", "a.*"],
        ["Alias", "s"],
        ["bucket", "b"],
        ["workers", 1],
        ["New_Key", "x"],
      ],
      comment: ["why"],
    });
  });

  it("repeats the key of a list that may repeat, and joins one that is comma-separated", () => {
    const node = tailInput({
      path: ["/a", "/b"],
      "multiline.parser": ["docker", "cri"],
      exclude_path: "/c",
    });
    expect(pluginSection(node).entries).toEqual([
      ["Name", "tail"],
      ["path", "/a,/b"],
      ["multiline.parser", "docker"],
      ["multiline.parser", "cri"],
      ["exclude_path", "/c"],
    ]);
  });

  it("holds processors and routes", () => {
    const processors = {
      logs: [
        processorUnit(
          samplingProcessor({
            type: "probabilistic",
            sampling_settings: { sampling_percentage: 5 },
          }),
        ),
      ],
    };
    const routes = [{ name: "all", signals: ["logs"], outputs: [{ name: "o" }] }] as const;
    expect(pluginSection(tailInput({ path: "/a" }), { processors, routes })).toMatchObject({
      processors: {
        logs: [
          {
            name: "sampling",
            options: [
              ["type", "probabilistic"],
              ["sampling_settings", { sampling_percentage: 5 }],
            ],
          },
        ],
      },
      routes,
    });
  });
});

describe("processorUnit", () => {
  it("takes a condition apart and copies maps", () => {
    const settings = { sampling_percentage: 10 };
    const condition = { rules: [{ field: "$a", op: "eq", value: "b" }] };
    const node = samplingProcessor({
      type: "probabilistic",
      sampling_settings: settings,
      condition,
    });
    settings.sampling_percentage = 20;
    expect(processorUnit(node)).toEqual({
      name: "sampling",
      options: [
        ["type", "probabilistic"],
        ["sampling_settings", { sampling_percentage: 10 }],
      ],
      condition,
    });
  });

  it("takes a filter too", () => {
    expect(processorUnit(grep({ regex: ["a b"] }))).toEqual({
      name: "grep",
      options: [["regex", ["a b"]]],
    });
  });
});

describe("sections that are no plugins", () => {
  it("print their keys in order", () => {
    const service = serviceSection({
      flush: 1,
      parsers_file: ["a.conf", "b.conf"],
      extra: [["X", "y"]],
    });
    expect(service.kind).toBe("service");
    expect(service.entries).toEqual([
      ["flush", 1],
      ["parsers_file", "a.conf"],
      ["parsers_file", "b.conf"],
      ["X", "y"],
    ]);
    expect(parserSection({ name: "p", format: "json", time_keep: true }).entries).toEqual([
      ["name", "p"],
      ["format", "json"],
      ["time_keep", true],
    ]);
  });

  it("write rules as the engine splits them", () => {
    const { entries } = multilineParserSection({
      name: "m",
      type: "regex",
      rule: [
        { state: "start_state", regex: '^"a', next: "cont" },
        { state: "cont", regex: "^\\s", next: "cont" },
      ],
    });
    expect(entries.slice(2)).toEqual([
      ["rule", '"start_state" "/^\\"a/" "cont"'],
      ["rule", '"cont" "/^\\s/" "cont"'],
    ]);
  });
});
