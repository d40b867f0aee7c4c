import { describe, expect, it } from "vitest";
import { type FilterCase, runCase } from "./run-case.js";

const LONG = 5_000_000;

function parsed(format: string, text: string, version = "5.1.1"): unknown {
  const one: FilterCase = {
    name: "hostile",
    parsers: `[PARSER]\n    Name p\n    Format ${format}\n`,
    filters: [["Name parser", "Key_Name log", "Parser p"]],
    input: [{ record: JSON.stringify({ log: text }) }],
  };
  const outcome = runCase(one, version);
  if (!("delivered" in outcome)) return outcome;
  const [event] = outcome.delivered.get("t") ?? [];
  return event?.record.has("log") === true ? "kept" : [...(event?.record.keys() ?? [])].slice(0, 2);
}

describe("long and hostile texts", () => {
  it.each([
    ["json", `{"a":"${"x".repeat(LONG)}"}`, ["a"]],
    ["json", `{"a":"${"\\n".repeat(LONG / 2)}"}`, ["a"]],
    ["json", `{"a":${"9".repeat(LONG)}}`, "kept"],
    ["json", '{"a":'.repeat(LONG / 5), "kept"],
    ["json", `{"a":[${"1,".repeat(LONG / 2)}1]}`, ["a"]],
    ["json", `{"a":1}${"[".repeat(LONG)}`, "kept"],
    ["logfmt", `a="${'x\\"'.repeat(LONG / 3)}"`, ["a"]],
    ["logfmt", '"'.repeat(LONG), "kept"],
    ["logfmt", "a=1 ".repeat(LONG / 4), ["a"]],
    ["ltsv", `a:${"x".repeat(LONG)}`, ["a"]],
    ["ltsv", "a".repeat(LONG), "kept"],
    ["regex\n    Regex ^(?<a>(x+x+)+)y$", "x".repeat(50_000), "kept"],
  ])("%s is bounded", (format, text, expected) => {
    expect(parsed(format, text)).toEqual(expected);
  });

  it("the old JSON reader is bounded too", () => {
    for (const text of [`{"a":"${"x".repeat(LONG)}"}`, `{"a":[${"1,".repeat(LONG / 2)}1]}`])
      expect(parsed("json", text, "1.9.10")).toEqual(["a"]);
    expect(parsed("json", '{"a":'.repeat(LONG / 5), "1.9.10")).toBe("kept");
  });

  it("a group stays below the limit of its bytes", () => {
    const lines = Array.from({ length: 3000 }, () => `\tat ${"x".repeat(1000)}`);
    const outcome = runCase(
      {
        name: "long group",
        filters: [["Name multiline", "multiline.parser java", "multiline.key_content log"]],
        input: ["java.lang.Error: x", ...lines].map((log) => ({ record: JSON.stringify({ log }) })),
      },
      "5.1.1",
    );
    const [first] = "delivered" in outcome ? (outcome.delivered.get("t") ?? []) : [];
    expect(String(first?.record.get("log")).length).toBe(2 * 2 ** 20);
    expect(first?.metadata?.get("multiline_truncated")).toBe(true);
  });
});
