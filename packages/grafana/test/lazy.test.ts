import { createRequire } from "node:module";
import { checkGrafana, renderGrafana } from "@millrace/grafana";
import { expect, test } from "vitest";
import { shop } from "./support/shop.js";

const loaded = (): string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((path) =>
    path.includes("grafana-foundation-sdk"),
  );

test("Grafana's SDK is loaded by rendering, not by importing, building or checking", () => {
  checkGrafana(shop);
  expect(loaded()).toEqual([]);
  renderGrafana(shop);
  expect(loaded()).not.toEqual([]);
});
