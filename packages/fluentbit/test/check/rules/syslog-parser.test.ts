import { expect, it } from "vitest";
import { checkText, codes, OUTPUT } from "../check-text.js";

const config = (file: string, ...lines: readonly string[]): string =>
  `[SERVICE]\n    Parsers_File ${file}\n[INPUT]\n    Name syslog\n    Tag x\n${lines.map((line) => `    ${line}\n`).join("")}${OUTPUT}`;
const files = { "p.conf": "[PARSER]\n    Name syslog-rfc5424\n    Format json\n" };

it.each([
  ["tcp has its parser", config("p.conf", "Mode tcp"), []],
  ["a socket wants another", config("p.conf", "Path /dev/log"), ["FB_DEFAULT_PARSER_MISSING"]],
  ["a parser is named", config("p.conf", "Path /dev/log", "Parser syslog-rfc5424"), []],
  ["the file is in the image", config("/etc/parsers.conf", "Mode tcp"), ["FB_PARSER_ELSEWHERE"]],
])("%s", (_, text, found) => {
  const told = codes(checkText(text, { files }));
  expect(told.filter((code) => /PARSER/.test(code))).toEqual(found);
});
