/// <reference types="vite/client" />
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DiagnosticFactory } from "@millrace/core";
import { type Explanation, explanations } from "@millrace/fluentbit/check";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../docs/codes", import.meta.url));

const modules = import.meta.glob<Record<string, unknown>>("../packages/fluentbit/src/**/*.ts", {
  eager: true,
});

const severities = new Map(
  Object.values(modules)
    .flatMap((exported) => Object.values(exported))
    .filter(
      (value): value is DiagnosticFactory<never> =>
        typeof value === "function" && typeof (value as { code?: unknown }).code === "string",
    )
    .map(({ code, severity }) => [code, severity]),
);

const fence = ({ format = "classic", config, files = {} }: Explanation["failing"]): string[] => [
  format === "yaml" ? "```yaml" : "```ini",
  config.trimEnd(),
  "```",
  ...Object.entries(files).flatMap(([path, text]) => [
    "",
    `\`${path}\`:`,
    "",
    path.endsWith(".lua") ? "```lua" : "```ini",
    text.trimEnd(),
    "```",
  ]),
];

const page = (row: Explanation): string =>
  [
    `# ${row.code}`,
    "",
    `Severity: ${severities.get(row.code)}.`,
    "",
    row.wrong,
    "",
    "## What happens in production",
    "",
    row.production,
    "",
    "## The fix",
    "",
    row.fix,
    "",
    "## A config that has it",
    "",
    ...(row.engine === undefined ? [] : [`For \`${row.engine}\`.`, ""]),
    ...(row.strictEnvironment === true ? ["Checked with `--env-strict`.", ""] : []),
    ...fence(row.failing),
    "",
    "## The same, mended",
    "",
    ...fence(row.fixed),
    ...(row.source === undefined ? [] : ["", `Source: ${row.source}.`]),
    "",
  ].join("\n");

describe("docs/codes", () => {
  it.each(explanations.map((row) => [row.code, row] as const))("%s", async (code, row) => {
    expect(severities.get(code)).toBeDefined();
    await expect(page(row)).toMatchFileSnapshot(`${folder}/${code}.md`);
  });

  it("has no page of a code that is gone", () => {
    const known = new Set(explanations.map(({ code }) => `${code}.md`));
    expect(readdirSync(folder).filter((file) => !known.has(file))).toEqual([]);
  });
});
