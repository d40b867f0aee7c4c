import { describe, expect, it } from "vitest";
import { findings, parseText, shapes } from "./parse-text.js";

const parse = (text: string | Uint8Array, version?: string) => parseText(text, {}, version);
const found = (text: string | Uint8Array, version?: string) =>
  findings(parse(text, version).diagnostics);

describe("parseClassic: what a config means", () => {
  it("keeps sections, keys and values in order", () => {
    const { config, diagnostics } = parse(
      "@SET A=1\n[SERVICE]\n    Flush  1\n\n# All of it.\n# And more.\n[filter]\n    Name grep\n    # no\n    Regex log  a b \n    Regex x y\n@set B=x=y z\n[Service]\n    grace 2\n",
    );
    expect(diagnostics).toEqual([]);
    expect(shapes(config)).toEqual([
      "service Flush=1",
      "filter Name=grep Regex=log  a b Regex=x y",
      "service grace=2",
    ]);
    expect(config.sections[1]?.comment).toEqual(["All of it.", "And more."]);
    expect(config.env).toEqual([
      ["A", "1"],
      ["B", "x=y z"],
    ]);
  });

  it("knows where everything stands, in UTF-16 units", () => {
    const { config } = parse("# é\n[FOO] \n    é𝄞k   v𝄞 w\n  \t\n@SET  é=x\n");
    expect(config.sections[0]?.source).toEqual({
      file: "main.conf",
      line: 2,
      column: 1,
      entries: [{ line: 3, column: 5, value: { line: 3, column: 12 } }],
    });
    expect(config.sections[0]?.entries).toEqual([["é𝄞k", "v𝄞 w"]]);
    expect(config.source).toMatchObject({
      file: "main.conf",
      format: "classic",
      included: [],
      env: [{ file: "main.conf", line: 5, column: 7, value: { line: 5, column: 9 } }],
    });
  });

  it.each([
    ["SERVICE", "service"],
    ["service", "service"],
    ["S", "service"],
    ["P", "parser"],
    ["m", "multiline_parser"],
    ["C", "custom"],
    ["INPUTS", "input"],
    ["Fil", "filter"],
    ["O", "output"],
    ["STREAM_TASK", "stream_task"],
    ["Plugins", "plugins"],
    ["UPSTREAM", "upstream"],
    ["node", "node"],
  ])("takes [%s] for %s", (title, kind) => {
    expect(parse(`[${title}]\n    a b\n`).config.sections).toMatchObject([{ kind }]);
  });

  it.each(["ENV", "INPUT ", " INPUT", "SERVICES", "st", "nod", "constructor", "toString"])(
    "does not know [%s]",
    (title) => {
      const { config, diagnostics } = parse(`[${title}]\n    a b\n`);
      expect(config.sections).toMatchObject([{ kind: "other", title, entries: [["a", "b"]] }]);
      expect(findings(diagnostics)).toEqual(["warning FB_UNKNOWN_SECTION 1:1"]);
    },
  );

  it("knows stream_processor from 3.2 on", () => {
    const kind = (version: string) =>
      parse("[STREAM_PROCESSOR]\n    a b\n", version).config.sections[0]?.kind;
    expect([kind("1.9.10"), kind("3.1.9"), kind("3.2.0")]).toEqual([
      "other",
      "other",
      "stream_task",
    ]);
  });

  it("keeps comments only right above a title", () => {
    const { config } = parse(
      "# a\n\n# b\n[X]\n    k v\n    # c\n#d\n#\n[Y]\n    k v\n# e\n@SET a=b\n[Z]\n    k v\n",
    );
    expect(config.sections.map(({ comment }) => comment)).toEqual([["b"], ["d", ""], undefined]);
  });

  it("notes what comments silence, indented ones too", () => {
    const { config } = parse(
      "# millrace-ignore FB_A it is fine\n[FOO]\n    #millrace-ignore  FB_B\n    k v\n# see millrace-ignore FB_C x\n",
    );
    expect(config.source?.ignores).toEqual([
      { file: "main.conf", line: 1, code: "FB_A", reason: "it is fine" },
      { file: "main.conf", line: 3, code: "FB_B", reason: "" },
    ]);
    expect(config.sections[0]?.comment).toEqual(["millrace-ignore FB_A it is fine"]);
  });

  it("takes the end of a line either way", () => {
    const crlf = parse("[FOO]\r\n    a b\r\n\r\n    c d\r\n").config;
    expect(shapes(crlf)).toEqual(["other(FOO) a=b c=d"]);
    expect(shapes(parse("[FOO]\n    a b").config)).toEqual(["other(FOO) a=b"]);
  });

  it("takes a second indentation of the same width", () => {
    expect(shapes(parse("[SERVICE]\n  a b\n    c d\n  e f\n").config)).toEqual([
      "service a=b c=d e=f",
    ]);
  });

  it("goes on with a section behind an include", () => {
    const { config, diagnostics } = parseText("[INPUT]\n    a b\n@INCLUDE x.conf\n    c d\n", {
      "x.conf": "[OUTPUT]\n  e f\n",
    });
    expect(diagnostics).toEqual([]);
    expect(shapes(config)).toEqual(["input a=b c=d", "output e=f"]);
    expect(config.sections[1]?.source?.file).toBe("x.conf");
  });
});

const S = "[SERVICE]\n    a b\n";

describe("parseClassic: what the engine refuses", () => {
  it.each([
    ["[SERVICE\n    a b\n", ["error FB_CLASSIC_UNCLOSED_TITLE 1:1"]],
    ["    a b\n", ["error FB_CLASSIC_KEY_OUTSIDE_SECTION 1:5"]],
    [`${S}    key\n`, ["error FB_CLASSIC_MISSING_VALUE 3:5"]],
    [`${S}    key \n`, ["error FB_CLASSIC_MISSING_VALUE 3:5"]],
    [`${S}    key   \t\n`, ["error FB_CLASSIC_MISSING_VALUE 3:5"]],
    [`${S}    key\tvalue\n`, ["error FB_CLASSIC_TAB_AFTER_KEY 3:8"]],
    [`${S}    key\tvalue x\n`, ["error FB_CLASSIC_TAB_AFTER_KEY 3:8"]],
    [`${S}    key\t value\n`, []],
    ["[SERVICE]\nflush 1\n", ["error FB_CLASSIC_NOT_INDENTED 2:1"]],
    [`${S}c d\n`, ["error FB_CLASSIC_NOT_INDENTED 3:1"]],
    [`${S}  c d\n  e f\n`, ["error FB_CLASSIC_INDENTATION 3:1"]],
    [`${S}      c d\n`, ["error FB_CLASSIC_INDENTATION 3:1"]],
    [`${S}\tc d\n`, ["error FB_CLASSIC_INDENTATION 3:1"]],
    [`${S}  \tc d\n`, ["error FB_CLASSIC_INDENTATION 3:1"]],
    [`${S}  \n      \n`, ["error FB_CLASSIC_INDENTATION 3:1", "error FB_CLASSIC_INDENTATION 4:1"]],
    [`${S}  # x\n`, ["error FB_CLASSIC_INDENTATION 3:1"]],
    [`${S}    \n        \n    # x\n`, []],
    [`  \n${S}`, []],
    [`${S}    [OUTPUT]\n    Name x\n`, ["error FB_CLASSIC_INDENTED_TITLE 3:5"]],
    [`${S}    [OUTPUT] \n`, ["error FB_CLASSIC_INDENTED_TITLE 3:5"]],
    [`${S}    [processors] \n        logs x\n`, ["error FB_CLASSIC_REFUSED_GROUP 3:5"]],
    [`${S}    [x y\n`, ["error FB_CLASSIC_REFUSED_GROUP 3:5"]],
    ["    [x] \n", ["error FB_CLASSIC_REFUSED_GROUP 1:5"]],
    [`@SET\n${S}`, ["error FB_INVALID_META 1:1"]],
    [`@SET  \n${S}`, ["error FB_INVALID_META 1:1"]],
    [`@INCLUDE\tx.conf\n${S}`, ["error FB_INVALID_META 1:1"]],
    [`${S}    @INCLUDE x.conf\n`, ["error FB_INDENTED_META 3:5"]],
    [`\ufeff${S}`, ["error FB_BYTE_ORDER_MARK 1:1"]],
  ])("%j", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it("reads an indented title on as what it was meant to be", () => {
    expect(shapes(parse(`${S}    [OUTPUT]\n    Name x\n`).config)).toEqual([
      "service a=b",
      "output Name=x",
    ]);
  });

  it("finds all at once", () => {
    expect(found("key v\n[SERVICE\n    a\n  b c\n@SET\n[X] y\n    a\tb\n")).toEqual([
      "error FB_CLASSIC_NOT_INDENTED 1:1",
      "error FB_CLASSIC_KEY_OUTSIDE_SECTION 1:1",
      "error FB_CLASSIC_UNCLOSED_TITLE 2:1",
      "error FB_CLASSIC_MISSING_VALUE 3:5",
      "error FB_CLASSIC_INDENTATION 4:1",
      "error FB_INVALID_META 5:1",
      "warning FB_CLASSIC_TEXT_AFTER_TITLE 6:5",
      "warning FB_UNKNOWN_SECTION 6:1",
      "error FB_CLASSIC_TAB_AFTER_KEY 7:6",
    ]);
  });

  it("has an end, whatever it is given", () => {
    const many = parse("[X]\n".repeat(5000)).diagnostics;
    expect(many).toHaveLength(1001);
    expect(many.at(-1)?.code).toBe("FB_TOO_MANY_FINDINGS");
  });
});

describe("parseClassic: what the engine ignores", () => {
  it.each([
    ["[SERVICE] x\n    a b\n", ["warning FB_CLASSIC_TEXT_AFTER_TITLE 1:11"]],
    ["[SERVICE] # x\n    a b\n", []],
    [`${S}    [x] \n        c d\n`, ["warning FB_CLASSIC_IGNORED_GROUP 3:5"]],
    [`@FOO x\n${S}`, ["warning FB_UNKNOWN_META 1:1"]],
    [`@SET a\n${S}`, ["warning FB_INVALID_SET 1:1"]],
    [`@SET a =b\n${S}`, ["warning FB_INVALID_SET 1:1"]],
    [`@SET a= b\n${S}`, ["warning FB_INVALID_SET 1:1"]],
    [`@SET =b\n${S}`, ["warning FB_INVALID_SET 1:1"]],
    [`@SET a=\n${S}`, ["warning FB_INVALID_SET 1:1"]],
    ["[SERVICE]\n", ["warning FB_EMPTY_SECTION 1:1"]],
    [`${S}    match * # all\n`, ["warning FB_CLASSIC_INLINE_COMMENT 3:13"]],
    [`${S}    match *#all\n`, []],
    [`${S}    regex log a # b\n`, []],
    [`${S}    dummy {"a": "x # y"}\n`, []],
    [`# a\u0000b\n# c\n${S}`, ["warning FB_FILE_NOT_TEXT 1:1"]],
  ])("%j", (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it("loses the keys of a group, and goes on with the section behind it", () => {
    const { config } = parse("[INPUT]\n  a b\n  [x] \n    c d\n  e f\n");
    expect(shapes(config)).toEqual(["input a=b e=f"]);
  });

  it("glues a line with a NUL byte to the next one, as the engine does", () => {
    expect(shapes(parse("[SERVICE]\n    a b\u0000 c\nd\n    e f\n").config)).toEqual([
      "service a=bd e=f",
    ]);
  });
});

describe("parseClassic: bytes", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) =>
        typeof part === "string" ? [...new TextEncoder().encode(part)] : part,
      ),
    );

  it("tells where the first byte stands that is not UTF-8", () => {
    const text = bytes(`${S}    é `, [0xe4], "b\n    k ", [0xff], "\n");
    expect(found(text)).toEqual(["warning FB_FILE_NOT_TEXT 3:7"]);
    expect(shapes(parse(text).config)).toEqual(["service a=b é=\ufffdb k=\ufffd"]);
  });

  it("does not read UTF-16 or programs", () => {
    const utf16 = bytes(
      [0xff, 0xfe],
      [..."[INPUT]\n"].flatMap((c) => [c.charCodeAt(0), 0]),
    );
    expect(found(utf16)).toEqual(["error FB_FILE_NOT_TEXT 1:1"]);
    const program = bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], "text\n");
    expect(found(program)).toEqual(["error FB_FILE_NOT_TEXT 1:1"]);
  });

  it("knows how long a line may be", () => {
    const line = (length: number) => `[SERVICE]\n    k ${"x".repeat(length - 6)}\n`;
    expect(found(line(4094), "1.9.10")).toEqual([]);
    expect(found(line(4095), "1.9.10")).toEqual(["error FB_CLASSIC_LINE_TOO_LONG 2:1"]);
    expect(found(line(4095), "2.1.9")).toEqual(["error FB_CLASSIC_LINE_TOO_LONG 2:1"]);
    expect(found(line(100_000), "2.2.0")).toEqual([]);
    const wide = `[SERVICE]\n    k ${"é".repeat(2045)}\n`;
    expect(found(wide, "1.9.10")).toEqual(["error FB_CLASSIC_LINE_TOO_LONG 2:1"]);
  });

  it("knows the last line that the engine loses", () => {
    const { config, diagnostics } = parse(`[SERVICE]\n    k ${"x".repeat(4095 - 6)}`);
    expect(findings(diagnostics)).toEqual([
      "warning FB_CLASSIC_LINE_TOO_LONG 2:1",
      "warning FB_EMPTY_SECTION 1:1",
    ]);
    expect(shapes(config)).toEqual(["service"]);
  });
});
