import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/files/file-reader.js";
import { parseClassic } from "../../src/parse/classic.js";
import { findings, parseText, shapes } from "./parse-text.js";

const A = "[INPUT]\n    Name a\n";
const B = "[OUTPUT]\n\tName b\n";

describe("@INCLUDE", () => {
  it("reads files in place, relative to the main file", () => {
    const { config, diagnostics } = parseText(
      "@INCLUDE sub/a.conf\n[SERVICE]\n  x y\n@include b.conf",
      {
        "sub/a.conf": "@INCLUDE sub/c.conf\n[FILTER]\n x y\n",
        "sub/c.conf": A,
        "b.conf": B,
      },
    );
    expect(diagnostics).toEqual([]);
    expect(shapes(config)).toEqual(["input Name=a", "filter x=y", "service x=y", "output Name=b"]);
    expect(config.source?.included).toEqual(["sub/a.conf", "sub/c.conf", "b.conf"]);
  });

  it("does not look beside the including file", () => {
    const { diagnostics } = parseText("@INCLUDE sub/a.conf\n", {
      "sub/a.conf": "@INCLUDE b.conf\n",
      "sub/b.conf": B,
    });
    expect(findings(diagnostics)).toEqual(["error FB_FILE_MISSING sub/a.conf:1:10"]);
  });

  it("reads a pattern's files sorted", () => {
    const files = { "d/b.conf": B, "d/a.conf": A, "d/.x.conf": "bad\n", "d/c.txt": "bad\n" };
    const { config, diagnostics } = parseText("@INCLUDE d/*.conf\n", files);
    expect(diagnostics).toEqual([]);
    expect(config.source?.included).toEqual(["d/a.conf", "d/b.conf"]);
  });

  it.each([
    ["@INCLUDE nope.conf", ["error FB_FILE_MISSING 1:10"]],
    ["@INCLUDE a?.conf", ["error FB_FILE_MISSING 1:10"]],
    ["@INCLUDE  a.conf", ["error FB_FILE_MISSING 1:10"]],
    ["@INCLUDE a.conf ", ["error FB_FILE_MISSING 1:10"]],
    ["@INCLUDE ${A}.conf", ["error FB_FILE_MISSING 1:10"]],
    ["@INCLUDE nope/*.conf", ["error FB_INCLUDE_MATCHES_NOTHING 1:10"]],
    ["@INCLUDE d", ["warning FB_FILE_UNREADABLE 1:10"]],
    ["@INCLUDE /etc/x.conf", ["info FB_FILE_IN_IMAGE 1:10"]],
    ["@INCLUDE /etc/*.conf", ["info FB_FILE_IN_IMAGE 1:10"]],
    ["@INCLUDE ../up.conf", ["info FB_FILE_OUTSIDE_FOLDER 1:10"]],
    ["@INCLUDE main.conf", ["error FB_INCLUDE_LOOP 1:10"]],
    ["@INCLUDE *.conf", ["error FB_INCLUDE_LOOP 1:10"]],
    ["@INCLUDE loop.txt", ["error FB_INCLUDE_LOOP loop2.txt:1:10"]],
    ["@INCLUDE a.conf\n@INCLUDE a.conf", ["error FB_INCLUDE_TWICE 2:10"]],
    ["@INCLUDE a.conf\n@INCLUDE ./d/../a.conf", ["error FB_INCLUDE_TWICE 2:10"]],
    ["@INCLUDE a.conf\n@INCLUDE a*.conf", ["error FB_INCLUDE_TWICE 2:10"]],
    ["@INCLUDE keys.txt", ["error FB_CLASSIC_KEY_OUTSIDE_SECTION keys.txt:1:5"]],
  ])("%j", (text, wanted) => {
    const files = {
      "a.conf": A,
      "d/b.conf": B,
      "../up.conf": A,
      "loop.txt": "@INCLUDE loop2.txt\n",
      "loop2.txt": "@INCLUDE loop.txt\n",
      "keys.txt": "    a b\n",
    };
    expect(findings(parseText(text, files).diagnostics)).toEqual(wanted);
  });

  it("knows that 1.9 reads a file again under another name", () => {
    const twice = (name: string) =>
      parseText(`@INCLUDE a.conf\n@INCLUDE ${name}\n`, { "a.conf": A }, "1.9.10");
    expect(findings(twice("./a.conf").diagnostics)).toEqual(["warning FB_INCLUDE_TWICE 2:10"]);
    expect(shapes(twice("a*.conf").config)).toEqual(["input Name=a", "input Name=a"]);
    expect(findings(twice("a.conf").diagnostics)).toEqual(["error FB_INCLUDE_TWICE 2:10"]);
  });

  it("ends where files multiply", () => {
    const spellings = Array.from({ length: 20 }, (_, i) => `${"./".repeat(i)}`);
    const layer = (next: string) => spellings.map((dots) => `@INCLUDE ${dots}${next}\n`).join("");
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`f${i}.conf`, layer(`f${i + 1}.conf`)]),
    );
    const { config } = parseText(layer("f0.conf"), { ...files, "f10.conf": "" }, "1.9.10");
    expect(config.source?.included.length).toBeLessThan(1000);
  });

  it("counts absolute paths as missing where the image is known", () => {
    const text = "@INCLUDE /etc/x.conf\n@INCLUDE /etc/*.conf\n";
    const { diagnostics } = parseClassic({
      path: "main.conf",
      bytes: new TextEncoder().encode(text),
      files: memoryFiles({ "main.conf": text }),
      version: "5.0.9",
      imageKnown: true,
    });
    expect(findings(diagnostics)).toEqual([
      "error FB_FILE_MISSING 1:10",
      "error FB_INCLUDE_MATCHES_NOTHING 2:10",
    ]);
  });

  it("finds the main file's folder", () => {
    const files = memoryFiles({
      "conf/main.conf": "",
      "conf/a.conf": A,
      "b.conf": B,
      "/etc/c.conf": "[SERVICE]\n    a b\n",
    });
    const text = "@INCLUDE a.conf\n@INCLUDE b.conf\n@INCLUDE /etc/c.conf\n";
    const { config, diagnostics } = parseClassic({
      path: "conf/main.conf",
      bytes: new TextEncoder().encode(text),
      files,
      version: "5.0.9",
    });
    expect(diagnostics).toEqual([]);
    expect(config.source?.included).toEqual(["conf/a.conf", "b.conf", "/etc/c.conf"]);
  });
});
