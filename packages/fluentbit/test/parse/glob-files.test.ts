import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/files/file-reader.js";
import { globFiles, matchesName } from "../../src/files/glob-files.js";

describe("matchesName", () => {
  it.each([
    ["*.conf", "a.conf", true],
    ["*.conf", ".conf", false],
    [".*", ".conf", true],
    ["a*b*c", "axxbxxbc", true],
    ["a*b*c", "axxbxx", false],
    ["?b", "ab", true],
    ["?b", ".b", false],
    ["[a-c]x", "bx", true],
    ["[!a-c]x", "bx", false],
    ["[^a-c]x", "dx", true],
    ["[]]", "]", true],
    ["[a-]", "-", true],
    ["[ab", "[ab", true],
    ["\\*", "*", true],
    ["\\*", "a", false],
    ["*", "", true],
    ["", "", true],
  ])("%j %j: %s", (pattern, name, matches) => {
    expect(matchesName(pattern, name)).toBe(matches);
  });

  it("does not blow up", () => {
    expect(matchesName(`${"*a".repeat(500)}b`, "a".repeat(2000))).toBe(false);
  });
});

describe("globFiles", () => {
  const files = memoryFiles({
    "x/1/a.conf": "",
    "x/2/a.conf": "",
    "x/2/b.conf": "",
    "/etc/fb/c.conf": "",
  });
  it.each([
    ["x/*/a.conf", ["x/1/a.conf", "x/2/a.conf"]],
    ["./x//2/*", ["x/2/a.conf", "x/2/b.conf"]],
    ["*", ["x"]],
    ["x/*/../2/a.conf", ["x/1/../2/a.conf", "x/2/../2/a.conf"]],
    ["/etc/*/c.conf", ["/etc/fb/c.conf"]],
    ["nope/*", []],
    [`${"*".repeat(5000)}`, []],
  ])("%j", (pattern, paths) => {
    expect(globFiles(files, pattern)).toEqual(paths);
  });
});
