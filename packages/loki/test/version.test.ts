import { expect, it } from "vitest";
import { parseLokiVersion } from "../src/index.js";
import { isBefore } from "../src/version.js";

it.each([
  ["3.7.6", "3.7.6", true],
  ["3.7.5", "3.5.12", false],
  ["3.8.0", "3.7.6", false],
  ["3.0.0", "3.0.1", false],
  ["2.9.10", "2.9.17", false],
  ["2.9.20", "2.9.17", false],
  ["1.6.0", "2.9.17", false],
  ["4.0.0", "3.7.6", false],
])("%s is known by the catalogue of %s", (version, catalogue, exact) => {
  expect(parseLokiVersion(version)).toEqual({ version, catalogue, exact });
});

it.each(["v3.7.6", "3.7", "latest", "", "3.7.6-rc1", "3.7.6\n"])("%j is no version", (version) => {
  expect(parseLokiVersion(version)).toBeUndefined();
  expect(isBefore(version, "9.0.0")).toBe(false);
});

it("orders versions by their numbers", () => {
  expect(isBefore("2.9.17", "2.10.0")).toBe(true);
  expect(isBefore("3.0.0", "3.0.0")).toBe(false);
  expect(isBefore("3.10.0", "3.9.9")).toBe(false);
});
