import { type Diagnostic, formatPath } from "@millrace/core";
import { expect } from "vitest";
import { checkLoki, type MonolithicLokiOptions, monolithicLoki, tsdb } from "../../src/index.js";

/** Options of a Loki that has no fault. */
export const validOptions: MonolithicLokiOptions = {
  version: "3.7.6",
  bucket: "shop-loki",
  region: "ap-northeast-2",
  schema: [tsdb({ from: "2026-01-01" })],
};

/** Options of any type: what arrives from JavaScript. */
export type AnyOptions = { readonly [K in keyof MonolithicLokiOptions]?: unknown };

/** The findings of a valid Loki with these options changed, as `CODE path`. */
export function findingsOf(change: AnyOptions): string[] {
  return codesAndPaths(
    checkLoki(monolithicLoki({ ...validOptions, ...change } as MonolithicLokiOptions)),
  );
}

/** Findings as `CODE path`. */
export function codesAndPaths(found: readonly Diagnostic[]): string[] {
  return found.map(({ code, path }) => `${code} ${formatPath(path)}`.trim());
}

/** The change leaves a valid Loki. */
export function expectValid(change: AnyOptions): void {
  expect(findingsOf(change)).toEqual([]);
}
