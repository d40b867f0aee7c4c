import { describe, expect, it } from "vitest";
import { checkText, codesAndLines, INPUT, OUTPUT } from "../check-text.js";

const rewrite = (match: string, ...tags: string[]): string =>
  `[FILTER]\n    Name  rewrite_tag\n    Match ${match}\n${tags.map((tag) => `    Rule  $log x ${tag} false\n`).join("")}`;
const found = (filters: string, engine?: string) =>
  codesAndLines(checkText(`${INPUT}${filters}${OUTPUT}`, engine === undefined ? {} : { engine }));

describe("one rule", () => {
  it.each([
    ["another tag", rewrite("app", "web"), []],
    ["the tag as part of a new one", rewrite("app", "web.$TAG"), []],
    ["its own tag", rewrite("app", "app"), ["FB_REWRITE_LOOP 7"]],
    ["a tag that its Match fits", rewrite("app*", "app.web"), ["FB_REWRITE_LOOP 7"]],
    ["everything", rewrite("*", "web"), ["FB_REWRITE_LOOP 7"]],
    ["the second rule only", rewrite("app*", "web", "app.x"), ["FB_REWRITE_LOOP 8"]],
    ["a capture in the tag", rewrite("app*", "app.$1"), ["FB_REWRITE_LOOP 7"]],
    ["a capture that may make the tag", rewrite("app*", "$1"), []],
    ["a chain that grows", rewrite("*", "x.$TAG"), ["FB_REWRITE_LOOP 7"]],
  ])("%s", (_, filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  it("is refused record by record from 5.1.0 on, so it is a warning there", () => {
    expect(found(rewrite("app*", "app.web"), "fluent-bit@5.1.1")).toEqual(["FB_REWRITE_SELF 7"]);
  });
});

describe("several rules", () => {
  it.each([
    ["a chain that ends", rewrite("app", "b") + rewrite("b", "c"), []],
    ["two in a circle", rewrite("app", "b") + rewrite("b", "app"), ["FB_REWRITE_CYCLE 7"]],
    [
      "three in a circle",
      rewrite("app", "b") + rewrite("b", "c") + rewrite("c", "app"),
      ["FB_REWRITE_CYCLE 7"],
    ],
    [
      "a circle by a wildcard",
      rewrite("app", "b.1") + rewrite("b.*", "app"),
      ["FB_REWRITE_CYCLE 7"],
    ],
    [
      "a circle that no record enters",
      rewrite("x", "y") + rewrite("y", "x"),
      ["FB_MATCH_UNREACHED 6", "FB_MATCH_UNREACHED 10"],
    ],
  ])("%s", (_, filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });

  it("says the way in its message", () => {
    const [one] = checkText(`${INPUT}${rewrite("app", "b")}${rewrite("b", "app")}${OUTPUT}`);
    expect(one?.message).toContain("app -> b -> app");
  });

  it("ends for a hundred filters that all lead to each other", () => {
    const filters = Array.from({ length: 100 }, (_, i) =>
      rewrite(`t${i}*`, `t${(i * 7) % 100}.$TAG`),
    );
    const many = `[INPUT]\n    Name dummy\n    Tag t1\n${filters.join("")}${OUTPUT}`;
    expect(checkText(many).some(({ code }) => code.startsWith("FB_REWRITE"))).toBe(true);
  });
});
