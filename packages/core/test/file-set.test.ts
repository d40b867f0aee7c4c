import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError, fileSet, formatPath, type RenderedFile } from "../src/index.js";

const file = (path: string, text = "x\n"): RenderedFile => ({
  path,
  text,
  purpose: "test",
  mediaType: "text/plain",
});
const filesOf = (...paths: readonly string[]) => fileSet(paths.map((path) => file(path)));

function findings(...paths: readonly string[]): string[] {
  try {
    filesOf(...paths);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.diagnostics.map(({ code, path }) => `${code} ${formatPath(path)}`);
  }
}

const INVALID = "CORE_INVALID_FILE_PATH";
const DUPLICATE = "CORE_DUPLICATE_FILE";

describe("a path", () => {
  it.each([
    "a",
    "a.txt",
    "a/b/c.conf",
    ".gitignore",
    "a/..b",
    "a/b..c",
    "größe/日本.json",
    "a b/c d",
    `${"x".repeat(255)}/y`,
  ])("may be %j", (path) => {
    expect(findings(path)).toEqual([]);
    expect(filesOf(path).paths).toEqual([path]);
  });

  it.each([
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["//server/share", "absolute"],
    ["C:/x", "a drive"],
    ["c:x", "a drive"],
    ["a\\b", "a backslash"],
    ["..\\b", "a backslash"],
    ["..", "above the folder"],
    ["../x", "above the folder"],
    ["a/../b", "up again"],
    ["a/..", "up again"],
    [".", "the folder itself"],
    ["./a", "a part that says nothing"],
    ["a/./b", "a part that says nothing"],
    ["a//b", "an empty part"],
    ["a/", "an empty part"],
    ["a\nb", "a line break"],
    ["a\u0000", "a null character"],
    ["a\u001b", "a control character"],
    ["a\u007f", "a control character"],
    ["a/b:stream", "a colon"],
    ["a*", "a wildcard"],
    ["a?", "a wildcard"],
    ['"a"', "a quote"],
    ["<a>|b", "a redirection"],
    ["a./b", "a dot at the end"],
    ["a /b", "a space at the end"],
    ["x".repeat(256), "too long"],
    ["é".repeat(128), "too many bytes"],
  ])("may not be %j: %s", (path) => {
    expect(findings(path)).toEqual([`${INVALID} ${formatPath(["files", path])}`]);
  });
});

describe("claims", () => {
  it.each([
    ["the same path twice", ["a", "a"], ["a"]],
    ["three times", ["a", "a", "a"], ["a", "a"]],
    ["paths that differ in case", ["api/Task.json", "api/task.json"], ['["api/task.json"]']],
    ["a file and a folder", ["a", "a/b"], ['["a/b"]']],
    ["a folder and a file, in the other order", ["a/b", "a"], ['["a/b"]']],
    ["a file and a folder that differ in case", ["A", "a/b/c"], ['["a/b/c"]']],
  ])("refuses %s", (_, paths, at) => {
    const expected = at.map(
      (path) => `${DUPLICATE} files${path.startsWith("[") ? "" : "."}${path}`,
    );
    expect(findings(...paths)).toEqual(expected);
  });

  it("takes names that only begin alike", () => {
    expect(findings("a", "ab", "a.b", "b/a", "c/a")).toEqual([]);
  });
});

it("says all problems at once", () => {
  expect(findings("/a", "b", "B", "b/c", "..")).toEqual([
    `${INVALID} files["/a"]`,
    `${DUPLICATE} files.B`,
    `${INVALID} files[".."]`,
    `${DUPLICATE} files["b/c"]`,
  ]);
});

describe("a file set", () => {
  it("is sorted by code unit, whatever came first", () => {
    const paths = ["b", "a/z", "a-b", "é", "Z", "a.txt", "10", "9"];
    const sorted = ["10", "9", "Z", "a-b", "a.txt", "a/z", "b", "é"];
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
        expect(filesOf(...shuffled).paths).toEqual(sorted);
        expect([...filesOf(...shuffled)].map(({ path }) => path)).toEqual(sorted);
      }),
    );
  });

  it.each([
    ["", ""],
    ["a", "a\n"],
    ["a\n", "a\n"],
    ["a\n\n", "a\n\n"],
    ["a\nb", "a\nb\n"],
  ])("ends the text %j with a line end: %j", (given, text) => {
    expect(fileSet([file("a", given)]).get("a")?.text).toBe(text);
  });

  it("finds files by path", () => {
    const files = filesOf("a", "b");
    expect(files.size).toBe(2);
    expect([files.has("a"), files.has("c"), files.get("c")]).toEqual([true, false, undefined]);
    expect(files.get("b")).toEqual(file("b"));
  });

  it("is frozen and keeps nothing of the caller's", () => {
    const given = { ...file("a"), text: "one\n" };
    const files = fileSet([given]);
    given.text = "two\n";
    expect(files.get("a")?.text).toBe("one\n");
    expect([files, files.paths, files.get("a")].every(Object.isFrozen)).toBe(true);
  });

  it("can be walked more than once", () => {
    const files = filesOf("a", "b");
    expect([...files, ...files]).toHaveLength(4);
  });
});
