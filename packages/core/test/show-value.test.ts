import { expect, it } from "vitest";
import { showValue } from "../src/index.js";

it.each([
  ["a text", '"a text"'],
  ['say "hi"\n', '"say \\"hi\\"\\n"'],
  [5, "5"],
  [Number.NaN, "NaN"],
  [10n, "10n"],
  [true, "true"],
  [null, "null"],
  [undefined, "undefined"],
  [Symbol("x"), "Symbol(x)"],
  [["a"], "a list"],
  [{ password: "hunter2" }, "an object"],
  [() => 1, "a function"],
])("%o is shown as %s", (value, text) => {
  expect(showValue(value)).toBe(text);
});

it("cuts what is long", () => {
  expect(showValue("x".repeat(500))).toMatch(/^"x{56}…$/);
});
