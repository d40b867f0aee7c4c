import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

it.each(["2.9.17", "3.0.1", "3.5.12", "3.7.6"])("takes %s", (version) => {
  if (version !== "2.9.17") expectValid({ version });
  else expect(findingsOf({ version })).toEqual([]);
});

it("says once that a near catalogue stands for the version", () => {
  expect(findingsOf({ version: "3.7.1" })).toEqual(["LOKI_NO_CATALOGUE version"]);
});

it("refuses versions before 2.9", () => {
  expect(findingsOf({ version: "2.8.4" })).toEqual(["LOKI_UNSUPPORTED_VERSION version"]);
});

it("refuses versions from 4.0", () => {
  expect(findingsOf({ version: "4.0.0" })).toContain("LOKI_NEWER_VERSION version");
});

it.each(["", "latest", "v3.7.6", "3.7", "3.7.6\nx"])("refuses %j", (version) => {
  expect(findingsOf({ version, image: "loki" })).toEqual(["LOKI_INVALID_VERSION version"]);
});
