import { describe, expect, it } from "vitest";
import { checkOneLine, isOneLine } from "../src/index.js";

describe("a value on one line", () => {
  it.each([
    "",
    "x",
    "a b",
    "a\tb",
    "größe 日本 🪵",
    "[OUTPUT]",
    "# x",
    "${X}",
    0,
    -1.5,
    true,
    false,
  ])("may be %j", (value) => {
    expect(checkOneLine(["x"], value)).toEqual([]);
    expect(isOneLine(value)).toBe(true);
  });

  it.each([
    "\n",
    "a\nb",
    "a\r",
    "a\r\n[OUTPUT]",
    "\u0000",
    "\u000b",
    "\u000c",
    "\u001b[31m",
    "\u007f",
    "\u0085",
    "\u2028",
    "\u2029",
  ])("may not be %j", (value) => {
    expect(checkOneLine(["outputs", 0, "host"], value)).toMatchObject([
      { code: "CORE_LINE_BREAK_IN_VALUE", severity: "error", path: ["outputs", 0, "host"] },
    ]);
    expect(isOneLine(value)).toBe(false);
  });
});
