import { expect, it } from "vitest";
import { checkText, codesAndLines, OUTPUT } from "../check-text.js";

const input = (...lines: readonly string[]): string =>
  `[INPUT]\n    Name dummy\n    Tag app\n${lines.map((line) => `    ${line}\n`).join("")}`;
const service = (...lines: readonly string[]): string =>
  `[SERVICE]\n${lines.map((line) => `    ${line}\n`).join("")}`;

it("an input on disk needs a folder", () => {
  expect(codesAndLines(checkText(input("storage.type filesystem") + OUTPUT))).toEqual([
    "FB_STORAGE_WITHOUT_PATH 4",
  ]);
  const text = service("storage.path /chunks") + input("storage.type filesystem") + OUTPUT;
  expect(codesAndLines(checkText(text))).toEqual([]);
});

it("an input may inherit its storage", () => {
  const inherits = service("storage.type filesystem", "storage.inherit on");
  expect(codesAndLines(checkText(inherits + input() + OUTPUT))).toEqual([
    "FB_STORAGE_WITHOUT_PATH 2",
  ]);
  expect(codesAndLines(checkText(inherits + input("storage.type memory") + OUTPUT))).toEqual([]);
});

it("the folder is no file", () => {
  const text = service("storage.path chunks") + input() + OUTPUT;
  expect(codesAndLines(checkText(text, { files: { chunks: "" } }))).toEqual([
    "FB_STORAGE_PATH_IS_FILE 2",
  ]);
});
