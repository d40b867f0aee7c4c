import { formatPath } from "@millrace/core";
import { describe, expect, it } from "vitest";
import { type Config, printClassic, type Section } from "../../src/index.js";
import { checkClassicPrintable } from "../../src/render/classic-printable.js";

const found = (model: Config) =>
  checkClassicPrintable(model).map(({ code, path }) => `${code} ${formatPath(path)}`);
const filter = (key: string, value: string | number | boolean): Config => ({
  sections: [
    {
      kind: "filter",
      entries: [
        ["Name", "x"],
        [key, value],
      ],
    },
  ],
});
const one = (more: Partial<Section>): Config => ({
  sections: [{ kind: "input", entries: [["Name", "x"]], ...more }],
});

describe("checkClassicPrintable", () => {
  const fine: readonly Config[] = [
    filter("a", "b"),
    filter("a", "b  c # d [x]"),
    filter("a", "\u00a0"),
    filter("a", false),
    filter("a", 0),
    filter("@x", "b"),
    one({ entries: [] }),
    one({ comment: ["", " # x"], processors: {}, routes: [] }),
    one({ kind: "other", title: "ENV" }),
    { sections: [], env: [["A B", " x"]] },
  ];
  it.each(fine)("has no word against %j", (model) => {
    expect(found(model)).toEqual([]);
    expect(printClassic(model)).not.toBe("");
  });

  it.each([
    [filter("", "b"), "sections[0].entries[1]"],
    [filter("a b", "c"), "sections[0].entries[1]"],
    [filter("a\tb", "c"), "sections[0].entries[1]"],
    [filter("#a", "c"), "sections[0].entries[1]"],
    [filter("[a", "c"), "sections[0].entries[1]"],
    [filter("a", ""), "sections[0].entries[1]"],
    [filter("a", " b"), "sections[0].entries[1]"],
    [filter("a", "b\t"), "sections[0].entries[1]"],
    [one({ kind: "other" }), "sections[0].title"],
    [one({ kind: "other", title: "" }), "sections[0].title"],
    [one({ kind: "other", title: "a]b" }), "sections[0].title"],
    [one({ kind: "other", title: "Inp" }), "sections[0].title"],
    [one({ kind: "other", title: "stream_processor" }), "sections[0].title"],
    [one({ processors: { logs: [] } }), "sections[0].processors"],
    [one({ routes: [{ name: "r", signals: ["logs"], outputs: [] }] }), "sections[0].routes"],
    [{ sections: [], env: [["", "b"]] }, "env[0]"],
    [{ sections: [], env: [["a=b", "c"]] }, "env[0]"],
    [{ sections: [], env: [[" a", "c"]] }, "env[0]"],
    [{ sections: [], env: [["a", "c "]] }, "env[0]"],
  ] satisfies [Config, string][])("refuses %j", (model, path) => {
    expect(found(model)).toEqual([`FB_CLASSIC_CANNOT_SAY ${path}`]);
    expect(() => printClassic(model)).toThrow("FB_CLASSIC_CANNOT_SAY");
  });

  it.each([
    [filter("a", "b\n[OUTPUT]"), "sections[0].entries[1]"],
    [one({ comment: ["a\rb"] }), "sections[0].comment[0]"],
    [one({ kind: "other", title: "a\n[OUTPUT" }), "sections[0].title"],
    [{ sections: [], env: [["a", "b\n[OUTPUT]"]] }, "env[0]"],
  ] satisfies [Config, string][])("lets no line in: %j", (model, path) => {
    expect(found(model)).toEqual([`CORE_LINE_BREAK_IN_VALUE ${path}`]);
    expect(() => printClassic(model)).toThrow("CORE_LINE_BREAK_IN_VALUE");
  });

  it("tells all at once", () => {
    expect(
      found({
        env: [["", "x"]],
        sections: [...filter("a", "").sections, ...filter("b c", "d").sections],
      }),
    ).toHaveLength(3);
  });
});
