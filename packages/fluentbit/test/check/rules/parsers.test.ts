import { describe, expect, it } from "vitest";
import { checkText, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

const main = (...files: readonly string[]): string =>
  `[SERVICE]\n${files.map((file) => `    Parsers_File ${file}\n`).join("")}${INPUT}${OUTPUT}`;
const parser = (name: string, format = "json"): string =>
  `[PARSER]\n    Name ${name}\n    Format ${format}\n`;
const filter = (name: string): string =>
  `[FILTER]\n    Name parser\n    Match *\n    Key_Name log\n    Parser ${name}\n`;

describe("parsers of several files", () => {
  it("a name that is taken stops 5.1, and ends the file before", () => {
    const files = { "a.conf": parser("x"), "b.conf": parser("x") };
    const found = (engine: string) =>
      codesAndLines(checkText(main("a.conf", "b.conf"), { engine, files }));
    expect(found("fluent-bit@5.1.1")).toEqual(["FB_PARSER_REFUSED 2"]);
    expect(found("fluent-bit@5.0.9")).toEqual(["FB_PARSER_LOST 2"]);
  });

  it("case makes another name", () => {
    const files = { "a.conf": parser("x") + parser("X") };
    expect(codesAndLines(checkText(main("a.conf"), { files }))).toEqual([]);
  });

  it("what follows a fault in its file is not there for plugins", () => {
    const files = { "a.conf": parser("bad", "xml") + parser("good"), "b.conf": parser("other") };
    const text = (name: string): string => main("a.conf", "b.conf") + filter(name);
    expect(codesAndLines(checkText(text("good"), { files }))).toContain("FB_UNKNOWN_PARSER 14");
    expect(codesAndLines(checkText(text("other"), { files }))).toEqual(["FB_PARSER_LOST 3"]);
  });

  it("a multiline parser does not replace one of the engine's own", () => {
    const rule = 'Rule "start_state" "/^[0-9]/" "start_state"';
    const files = {
      "a.conf": `[MULTILINE_PARSER]\n    Name Java\n    Type regex\n    ${rule}\n`,
    };
    expect(codesAndLines(checkText(main("a.conf"), { files }))).toEqual(["FB_PARSER_USELESS 2"]);
  });
});

it("YAML's own parsers stop every engine", () => {
  const text =
    "parsers:\n  - name: a\n    format: xml\npipeline:\n  inputs:\n    - name: dummy\n      tag: a\n  outputs:\n    - name: stdout\n      match: '*'\n";
  expect(codesAndLines(checkText(text, { format: "yaml", engine: "fluent-bit@4.2.8" }))).toEqual([
    "FB_PARSER_REFUSED 3",
  ]);
});
