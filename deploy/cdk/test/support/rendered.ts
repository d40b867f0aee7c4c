import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** What `millrace build` wrote for the example. */
export const rendered = fileURLToPath(
  new URL("../../../../examples/ecs-access-s3-errors-cloudwatch/rendered", import.meta.url),
);

export function readJson<T = unknown>(path: string, folder = rendered): T {
  return JSON.parse(readFileSync(join(folder, path), "utf8")) as T;
}

/** A copy of the rendered example, changed; gone when the test ends. */
export function renderedCopy(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "millrace-cdk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(rendered, folder, { recursive: true });
  change(folder);
  return folder;
}

export function editJson<T>(file: string, change: (json: T) => void): void {
  const json = JSON.parse(readFileSync(file, "utf8")) as T;
  change(json);
  writeFileSync(file, JSON.stringify(json));
}
