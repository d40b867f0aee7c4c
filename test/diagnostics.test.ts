/// <reference types="vite/client" />
import { fileURLToPath } from "node:url";
import type { DiagnosticFactory } from "@millrace/core";
import { expect, test } from "vitest";

const modules = import.meta.glob<Record<string, unknown>>(
  ["../packages/*/src/**/*.ts", "../deploy/cdk/src/**/*.ts", "!../packages/millrace/src/cli.ts"],
  { eager: true },
);

/** Where each kind of diagnostic is declared: the file that exports its factory. */
const declared = Object.entries(modules)
  .filter(([file]) => !file.endsWith("/index.ts"))
  .flatMap(([file, exported]) =>
    Object.values(exported)
      .filter(isFactory)
      .map(({ code, severity }) => ({ code, severity, file: file.replace("../", "") })),
  )
  .sort((a, b) => (a.code < b.code ? -1 : 1));

function isFactory(value: unknown): value is DiagnosticFactory<never> {
  return typeof value === "function" && typeof (value as { code?: unknown }).code === "string";
}

test("a code is declared once", () => {
  const twice = declared.filter(
    ({ code }, i) => declared.findIndex((other) => other.code === code) !== i,
  );
  expect(twice).toEqual([]);
  expect(declared.length).toBeGreaterThan(50);
});

test("docs/diagnostics.md lists every code", async () => {
  const rows = declared.map(
    ({ code, severity, file }) => `| \`${code}\` | ${severity} | [${file}](../${file}) |`,
  );
  const page = [
    "# Diagnostics",
    "",
    "Every finding has a code. Codes are never renamed and never used again, so scripts can rely on them. The file is where the rule stands, with its message, hint and reason.",
    "",
    "| code | severity | declared in |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
  await expect(page).toMatchFileSnapshot(
    fileURLToPath(new URL("../docs/diagnostics.md", import.meta.url)),
  );
});
