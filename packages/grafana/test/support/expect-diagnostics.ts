import { formatPath } from "@millrace/core";
import { checkGrafana, type GrafanaOptions, grafana } from "@millrace/grafana";
import { expect } from "vitest";

/** Codes and places of the findings about options, also about options of a wrong shape. */
export function findings(options: unknown): string[] {
  return checkGrafana(grafana(options as GrafanaOptions)).map(
    ({ code, path }) => `${code} ${formatPath(path)}`,
  );
}

/** Findings of the given codes and places, and no others. */
export function expectDiagnostics(options: unknown, expected: readonly string[]): void {
  expect(findings(options)).toEqual(expected);
}
