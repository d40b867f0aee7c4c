import { describe, expect, it } from "vitest";
import { checkText, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

const files = {
  "parsers.conf":
    "[PARSER]\n    Name   app\n    Format json\n[PARSER]\n    Name   pairs\n    Format logfmt\n",
};
const parse = (parser: string, match = "*"): string =>
  `[SERVICE]\n    Parsers_File parsers.conf\n[FILTER]\n    Name  parser\n    Match ${match}\n    Key_Name log\n    Parser ${parser}\n    Reserve_Data On\n`;
const filter = (line: string, plugin = "grep"): string =>
  `[FILTER]\n    Name  ${plugin}\n    Match app\n    ${line}\n`;
const run = (...parts: string[]) =>
  codesAndLines(checkText([...parts, INPUT, OUTPUT].join(""), { files }));

describe("FB_REGEX_ON_NUMBER", () => {
  it.each([
    ["Regex status ^5", true],
    ["Regex $status ^[45]\\d\\d$", true],
    ["Exclude status (200|204)", true],
    ["Regex status ^5.{2}$", true],
    ["Regex level error", false],
    ["Regex path ^/v1", false],
    ["Regex status .*", false],
    ["Regex log 500", false],
    ["Regex code ^E5", false],
  ])("%s: %s", (line, found) => {
    expect(run(parse("app"), filter(line))).toEqual(found ? ["FB_REGEX_ON_NUMBER 12"] : []);
  });

  it("asks rules of rewrite_tag too", () => {
    expect(run(parse("app"), filter("Rule $status ^5 e.$TAG false", "rewrite_tag"))).toEqual([
      "FB_REGEX_ON_NUMBER 12",
    ]);
  });

  it.each([
    ["no parser", ""],
    ["a parser of text", parse("pairs")],
    ["a parser for other records", `${parse("app", "web")}`.replace("Match web", "Match app.x")],
    [
      "a conversion in between",
      `${parse("app")}${filter("int_key status status string", "type_converter")}`,
    ],
  ])("says nothing with %s", (_, before) => {
    expect(
      run(before, filter("Regex status ^5")).filter((one) => one.startsWith("FB_REGEX")),
    ).toEqual([]);
  });
});
