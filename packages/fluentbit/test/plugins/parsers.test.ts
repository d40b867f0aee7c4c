import { describe, expect, it } from "vitest";
import { json, regex } from "../../src/index.js";

describe("json", () => {
  it("is one parser, with a name of ours", () => {
    expect(json()).toEqual({ kind: "parser", name: "millrace_json", options: { format: "json" } });
  });

  it("has a name of its own for each set of options", () => {
    expect(json({ time_key: "time", time_format: "%s", time_keep: true })).toEqual({
      kind: "parser",
      name: "millrace_json_time__s_true",
      options: { format: "json", time_key: "time", time_format: "%s", time_keep: true },
    });
    expect(json({ time_key: "@t.x" }).name).toBe("millrace_json__t_x");
  });
});

it("regex takes the name that it is given", () => {
  expect(regex({ name: "nginx", regex: "^(?<a>.)$", types: "a:integer" })).toEqual({
    kind: "parser",
    name: "nginx",
    options: { format: "regex", regex: "^(?<a>.)$", types: "a:integer" },
  });
});

it("types refuse what a parser does not take", () => {
  // @ts-expect-error  `timekey` is no option
  json({ timekey: "t" });
  // @ts-expect-error  a regex parser needs a name
  regex({ regex: "a" });
});
