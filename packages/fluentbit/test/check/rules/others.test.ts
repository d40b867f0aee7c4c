import { describe, expect, it } from "vitest";
import { checkText, codes, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

describe("FB_GREP_FIRST_REGEX", () => {
  const grep = (...lines: string[]): string =>
    `[FILTER]\n    Name  grep\n    Match *\n${lines.map((line) => `    ${line}\n`).join("")}`;
  it.each([
    [["Regex a b"], []],
    [["Regex a b", "Regex c d"], ["FB_GREP_FIRST_REGEX 8"]],
    [["Regex a b", "Exclude c d"], ["FB_GREP_FIRST_REGEX 8"]],
    [["Exclude a b", "Regex c d"], []],
    [["Exclude a b", "Exclude c d"], []],
    [["Logical_Op legacy", "Regex a b", "Regex c d"], ["FB_GREP_FIRST_REGEX 9"]],
    [["Logical_Op AND", "Regex a b", "Regex c d"], []],
    [["Logical_Op ${OP}", "Regex a b", "Regex c d"], []],
  ])("%j", (lines, expected) => {
    expect(codesAndLines(checkText(`${INPUT}${grep(...lines)}${OUTPUT}`))).toEqual(expected);
  });
});

describe("something to run", () => {
  it.each([
    ["", ["FB_NOTHING_TO_RUN"]],
    ["[SERVICE]\n    Flush 1\n", ["FB_NOTHING_TO_RUN"]],
    [INPUT, ["FB_NO_OUTPUT"]],
    [OUTPUT, ["FB_NO_INPUT"]],
    [`${INPUT}${OUTPUT}`, []],
  ])("%j", (config, expected) => {
    expect(codes(checkText(config))).toEqual(expected);
  });
});

describe("names", () => {
  const named = (alias: string): string =>
    `[OUTPUT]\n    Name  null\n    Match *\n    Alias ${alias}\n`;
  it("an alias is taken once among outputs", () => {
    const found = checkText(`${INPUT}${named("a")}${named("b")}${named("a")}`);
    expect(codesAndLines(found)).toEqual(["FB_DUPLICATE_ALIAS 15"]);
    expect(found[0]?.message).toContain("line 7");
  });

  it("an input and an output may share one", () => {
    expect(codesAndLines(checkText(`${INPUT}    Alias a\n${named("a")}`))).toEqual([]);
  });
});

describe("delivery", () => {
  const loki = (...lines: string[]): string =>
    `[OUTPUT]\n    Name  loki\n    Match *\n    host  loki\n    labels a=b\n${lines.map((line) => `    ${line}\n`).join("")}`;
  it("asks for retries, as an info", () => {
    expect(codes(checkText(`${INPUT}${loki()}`))).toEqual(["FB_ONE_RETRY"]);
    expect(codes(checkText(`${INPUT}${loki("Retry_Limit 5")}`))).toEqual([]);
  });

  it.each([
    ["no bound", INPUT, ["FB_UNBOUNDED_MEMORY 9"]],
    ["a bound in memory", `${INPUT}    Mem_Buf_Limit 10M\n`, []],
    [
      "buffers on disk",
      `[SERVICE]\n    storage.path /tmp/x\n${INPUT}    storage.type filesystem\n`,
      [],
    ],
  ])("endless retries with %s", (_, input, expected) => {
    expect(codesAndLines(checkText(`${input}${loki("Retry_Limit no_limits")}`))).toEqual(expected);
  });
});

describe("FireLens", () => {
  const engine = "aws-for-fluent-bit@3.4.9";
  const out = (match = "app-firelens-*") => `[OUTPUT]\n    Name  stdout\n    Match ${match}\n`;
  const lines = (config: string) => codesAndLines(checkText(config, { engine }));

  it.each([
    ["", ["FL_SHORT_GRACE 1"]],
    ["[SERVICE]\n    Grace 10\n", ["FL_SHORT_GRACE 2"]],
    ["[SERVICE]\n    Grace 30\n", []],
    ["[SERVICE]\n    Grace 120\n", []],
    ["[SERVICE]\n    Grace ${GRACE}\n", []],
  ])("grace in %j", (service, expected) => {
    expect(lines(`${service}${out()}`)).toEqual(expected);
  });

  const SERVICE = "[SERVICE]\n    Grace 30\n";
  it.each([
    ["*", ["FL_MATCH_STAR 5"]],
    ["firelens-*", ["FL_MATCH_STAR 5"]],
    ["*-firelens-*", []],
    ["app-firelens-*", []],
  ])("Match %s", (match, expected) => {
    expect(lines(`${SERVICE}${out(match)}`)).toEqual(expected);
  });

  it("says nothing of it to a config with inputs of its own", () => {
    expect(codesAndLines(checkText(`${INPUT}${OUTPUT}`, { engine }))).toEqual([]);
  });
});
