import { describe, expect, it } from "vitest";
import { explanations } from "../../src/check/index.js";
import { checkText } from "./check-text.js";

const rows = explanations.map((row) => [row.code, row] as const);

describe.each(rows)("%s", (code, { failing, fixed, engine, strictEnvironment = false }) => {
  const found = (example: typeof failing) =>
    checkText(example.config, {
      strict: strictEnvironment,
      ...(engine === undefined ? {} : { engine }),
      ...(example.format === undefined ? {} : { format: example.format }),
      ...(example.files === undefined ? {} : { files: example.files }),
    });

  it("is found in the failing config", () => {
    expect(found(failing).map((one) => one.code)).toContain(code);
  });

  it("is not found in the fixed config, and nothing worse is", () => {
    const left = found(fixed);
    expect(left.map((one) => one.code)).not.toContain(code);
    expect(left.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

it("has one row for a code", () => {
  const codes = explanations.map(({ code }) => code);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});
