import { describe, expect, it } from "vitest";
import { checkText, codes, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

const out = (match: string, more = ""): string => `[OUTPUT]\n    Name  null\n    ${match}\n${more}`;

describe("FB_MATCH_UNREACHED", () => {
  it.each([
    ["another tag", "app", "web", false],
    ["a tag of which it is the start", "app.log", "app", false],
    ["a dot is a dot", "appxlog", "app.log", false],
    ["a question mark is no wildcard", "app1", "app?", false],
    ["case counts", "App", "app", false],
    ["the tag itself", "app", "app", true],
    ["a star at the end", "app.log", "app.*", true],
    ["a star takes nothing too", "app", "app*", true],
    ["a star in the middle", "app.x.log", "app*log", true],
    ["two stars", "app.x.log.y", "*x*y", true],
    ["everything", "app", "*", true],
  ])("%s: tag %s, Match %s, reached %s", (_, tag, match, reached) => {
    const found = checkText(
      `[INPUT]\n    Name dummy\n    Tag  ${tag}\n${out(`Match ${match}`)}${OUTPUT}`,
    );
    expect(codesAndLines(found)).toEqual(reached ? [] : ["FB_MATCH_UNREACHED 6"]);
  });

  it("holds for filters", () => {
    const filter = "[FILTER]\n    Name  modify\n    Match web\n    Add   a b\n";
    expect(codesAndLines(checkText(`${INPUT}${filter}${OUTPUT}`))).toEqual([
      "FB_MATCH_UNREACHED 6",
    ]);
  });

  it("knows the tag that an input has without one", () => {
    const input = "[INPUT]\n    Name dummy\n";
    expect(codesAndLines(checkText(`${input}${out("Match dummy.0")}`))).toEqual([]);
    expect(codes(checkText(`${input}${out("Match mem.0")}${OUTPUT}`))).toContain(
      "FB_MATCH_UNREACHED",
    );
  });

  it("knows the tags of rewrite_tag and log_to_metrics", () => {
    const rewrite =
      "[FILTER]\n    Name  rewrite_tag\n    Match app\n    Rule  $log (.*) web.$TAG.$1 false\n";
    expect(
      codesAndLines(checkText(`${INPUT}${rewrite}${out("Match web.app.*")}${OUTPUT}`)),
    ).toEqual([]);
    const metrics =
      "[FILTER]\n    Name  log_to_metrics\n    Match app\n    Tag   m\n    metric_mode counter\n    metric_name n\n    metric_description d\n";
    expect(codesAndLines(checkText(`${INPUT}${metrics}${out("Match m")}${OUTPUT}`))).toEqual([]);
  });

  it.each(["${TAG}", "app.${X}"])("says nothing of a Match that nobody knows: %s", (match) => {
    expect(codesAndLines(checkText(`${INPUT}${out(`Match ${match}`)}${OUTPUT}`))).toEqual([]);
  });

  it("is an info when clients bring their tags", () => {
    const found = checkText(`${INPUT}[INPUT]\n    Name forward\n${out("Match web")}${OUTPUT}`);
    expect(codesAndLines(found)).toEqual([]);
    expect(codes(found)).toEqual(["FB_MATCH_UNCERTAIN"]);
  });

  it("takes tags that are given", () => {
    const config = `[SERVICE]\n    Grace 30\n${out("Match web-firelens-*")}${out("Match app-firelens-*")}`;
    const found = checkText(config, { givenTags: ["app-firelens-*", "firelens-healthcheck"] });
    expect(codesAndLines(found)).toEqual(["FB_MATCH_UNREACHED 5"]);
  });
});

describe("FB_OUTPUT_WITHOUT_MATCH", () => {
  const bare = "[OUTPUT]\n    Name null\n";
  it("is found unless there is one input and one output", () => {
    expect(codesAndLines(checkText(`${INPUT}${bare}`))).toEqual([]);
    expect(codesAndLines(checkText(`${INPUT}${bare}${OUTPUT}`))).toEqual([
      "FB_OUTPUT_WITHOUT_MATCH 4",
    ]);
    expect(codesAndLines(checkText(`${INPUT}${INPUT}${bare}`))).toContain(
      "FB_OUTPUT_WITHOUT_MATCH 7",
    );
  });
});

describe("FB_RECORDS_UNROUTED", () => {
  it("stands at the input's tag, or at the rule that gives it", () => {
    expect(
      codesAndLines(checkText(`${INPUT}[INPUT]\n    Name mem\n    Tag  mem\n${out("Match app")}`)),
    ).toEqual(["FB_RECORDS_UNROUTED 6"]);
    const rewrite = "[FILTER]\n    Name  rewrite_tag\n    Match app\n    Rule  $log x web false\n";
    expect(codesAndLines(checkText(`${INPUT}${rewrite}${out("Match app")}`))).toEqual([
      "FB_RECORDS_UNROUTED 7",
    ]);
  });

  it("says nothing where an output's Match is not known", () => {
    expect(codesAndLines(checkText(`${INPUT}${out("Match ${X}")}`))).toEqual([]);
  });
});

describe("FB_MATCH_AND_REGEX", () => {
  it("stands at Match_Regex", () => {
    const both = out("Match app", "    Match_Regex ^app\n");
    expect(codesAndLines(checkText(`${INPUT}${both}`))).toEqual(["FB_MATCH_AND_REGEX 7"]);
  });
});

describe("FL_MATCH_TAG", () => {
  const engine = "aws-for-fluent-bit@3.4.9";
  it.each([
    ["app", false],
    ["app.*", false],
    ["app-firelens", false],
    ["app*", true],
    ["app-firelens*", true],
    ["app-firelens-*", true],
    ["*firelens*", true],
    ["firelens-healthcheck", true],
  ])("Match %s: %s", (match, fine) => {
    const found = checkText(`[SERVICE]\n    Grace 30\n${out(`Match ${match}`)}`, { engine });
    expect(codes(found).includes("FL_MATCH_TAG")).toBe(!fine);
  });
});
