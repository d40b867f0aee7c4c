import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "@cdktf/hcl-tools";
import { parse } from "@cdktf/hcl2json";
import { describe, expect, test } from "vitest";
import { terraformFolder } from "./support/terraform.js";

// Needs no terraform: HCL's own parser and formatter, as WebAssembly.

const files = readdirSync(terraformFolder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(tf|hcl)$/.test(file) && !/node_modules|\.terraform/.test(file))
  .sort();
const read = (file: string): string => readFileSync(join(terraformFolder, file), "utf8");

test("there are files to look at", () => {
  expect(files).toContain(join("modules", "logging-stack", "main.tf"));
});

describe.each(files)("%s", (file) => {
  test("parses, and is formatted as `terraform fmt` does", async () => {
    const text = read(file);
    await expect(parse(file, text)).resolves.toBeTypeOf("object");
    expect(await format(text)).toBe(text);
  });

  test("reads rendered files as they are", () => {
    expect(read(file).replace(/#.*/g, "")).not.toMatch(/templatefile|force_destroy/);
  });
});

/** Blocks of one kind in the module, by name. */
async function blocks(
  kind: "variable" | "output",
): Promise<Record<string, [{ description?: string }]>> {
  const name = `${kind}s.tf`;
  const parsed = await parse(name, read(join("modules", "logging-stack", name)));
  return (parsed as Record<string, Record<string, [{ description?: string }]>>)[kind] ?? {};
}

test.each(["variable", "output"] as const)(
  "README.md lists every %s with its description",
  async (kind) => {
    const readme = read(join("modules", "logging-stack", "README.md"));
    for (const [name, [{ description }]] of Object.entries(await blocks(kind))) {
      expect(readme).toContain(`| \`${name}\` | ${description} |`);
    }
  },
);
