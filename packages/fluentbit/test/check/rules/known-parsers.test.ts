import { describe, expect, it } from "vitest";
import { checkText, codes, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

const files = {
  "parsers.conf":
    '[PARSER]\n    Name   app\n    Format json\n[MULTILINE_PARSER]\n    Name stack\n    Type regex\n    Rule "start_state" "/x/" "cont"\n    Rule "cont" "/y/" "cont"\n',
};
const SERVICE = "[SERVICE]\n    Parsers_File parsers.conf\n";
const filter = (plugin: string, option: string, more = ""): string =>
  `[FILTER]\n    Name  ${plugin}\n    Match *\n    ${option}\n${more}`;
const run = (config: string, engine = "fluent-bit@5.0.9") => checkText(config, { files, engine });

describe("parsers that a filter names", () => {
  it.each([
    ["app", []],
    ["ap", ["FB_UNKNOWN_PARSER 9"]],
    ["App", ["FB_UNKNOWN_PARSER 9"]],
    ["stack", ["FB_UNKNOWN_PARSER 9"]],
    ["${PARSER}", []],
  ])("Parser %s", (name, expected) => {
    const found = run(
      `${SERVICE}${INPUT}${filter("parser", `Parser ${name}`, "    Key_Name log\n")}${OUTPUT}`,
    );
    expect(codesAndLines(found)).toEqual(expected);
  });

  it.each([
    ["stack", "fluent-bit@5.0.9", []],
    ["java, go", "fluent-bit@5.0.9", []],
    ["java, stck", "fluent-bit@5.0.9", ["FB_UNKNOWN_PARSER 9"]],
    ["ruby", "fluent-bit@5.0.9", []],
    ["ruby", "fluent-bit@1.9.10", ["FB_UNKNOWN_PARSER 9"]],
    ["app", "fluent-bit@5.0.9", ["FB_UNKNOWN_PARSER 9"]],
  ])("multiline.parser %s on %s", (name, engine, expected) => {
    const found = run(
      `${SERVICE}${INPUT}${filter("multiline", `multiline.parser ${name}`, "    multiline.key_content log\n")}${OUTPUT}`,
      engine,
    );
    expect(codesAndLines(found)).toEqual(expected);
  });
});

it("tells a parser that is read on without", () => {
  const tail = "[INPUT]\n    Name tail\n    Path /var/log/app.log\n    Tag app\n    Parser ap\n";
  const found = run(`${SERVICE}${tail}${OUTPUT}`);
  expect(codesAndLines(found)).toEqual(["FB_PARSER_IGNORED 7"]);
  expect(found[0]?.hint).toBe('did you mean "app"?');
});

it("says only an info when a file of the image may have it", () => {
  const service = "[SERVICE]\n    Parsers_File /opt/own/parsers.conf\n";
  const found = run(
    `${service}${INPUT}${filter("parser", "Parser x", "    Key_Name log\n")}${OUTPUT}`,
  );
  expect(codesAndLines(found)).toEqual([]);
  expect(codes(found)).toContain("FB_PARSER_ELSEWHERE");
});
