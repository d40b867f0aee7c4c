import { labelContract } from "@millrace/core";
import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

const named = (...names: string[]) => labelContract(...(names as []));
const many = (count: number) => named(...Array.from({ length: count }, (_, i) => `l${i}`));

it("takes labels up to Loki's limit", () => {
  expectValid({ labels: many(15) });
  expectValid({ labels: many(30), version: "2.9.17" });
});

it("refuses more", () => {
  expect(findingsOf({ labels: many(16) })).toEqual(["LOKI_TOO_MANY_LABELS labels"]);
  expect(findingsOf({ labels: many(31), version: "2.9.17" })).toEqual([
    "LOKI_TOO_MANY_LABELS labels",
  ]);
});

it("refuses names that Loki, or a query, cannot have", () => {
  expect(findingsOf({ labels: named("app-name", "a", "a", "__name", "of", "By") })).toEqual([
    "CORE_INVALID_LABEL_NAME labels[0]",
    "CORE_DUPLICATE_LABEL labels[2]",
    "LOKI_INTERNAL_LABEL labels[3]",
    "LOGQL_RESERVED_WORD labels[4]",
    "LOGQL_RESERVED_WORD labels[5]",
  ]);
});
