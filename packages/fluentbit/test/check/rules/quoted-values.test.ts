import { expect, it } from "vitest";
import { checkText, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

const output = (plugin: string, line: string): string =>
  `[OUTPUT]\n    Name ${plugin}\n    Match *\n    ${line}\n`;
const tail = (line: string): string => `[INPUT]\n    Name tail\n    Tag app\n    ${line}\n`;

it.each([
  ["a path", tail('Path "/var/log/app.log"') + OUTPUT, "FB_QUOTED_VALUE 4"],
  ["a tag", `[INPUT]\n    Name dummy\n    Tag 'app'\n${OUTPUT}`, "FB_QUOTED_VALUE 3"],
  ["an URI", INPUT + output("http", 'uri "/in"'), "FB_QUOTED_VALUE 7"],
])("%s in quotes keeps them", (_, text, wanted) => {
  expect(codesAndLines(checkText(text))).toEqual([wanted]);
});

it.each([
  ["a command", `[INPUT]\n    Name exec\n    Command "ls"\n${OUTPUT}`],
  ["a header", INPUT + output("http", 'header X-Team "blue team"')],
  ["a quote inside", tail('Path /var/log/"app".log') + OUTPUT],
])("%s may have quotes", (_, text) => {
  expect(codesAndLines(checkText(text))).toEqual([]);
});

it("YAML takes its own quotes away, and what is left is meant", () => {
  const text =
    "pipeline:\n  inputs:\n    - name: dummy\n      tag: '\"app\"'\n  outputs:\n    - name: stdout\n      match: '*'\n";
  expect(codesAndLines(checkText(text, { format: "yaml" }))).toEqual([]);
});
