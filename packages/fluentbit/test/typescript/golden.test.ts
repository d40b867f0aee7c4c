import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { roundTrip } from "./round-trip.js";
import { typeFaults } from "./run-typescript.js";

/*
 * A folder a case: the config files, and `expected.ts`, which is what they become. `npm run test:update` writes it.
 */
const folder = fileURLToPath(new URL("golden/", import.meta.url));
const root = fileURLToPath(new URL("../../../..", import.meta.url));
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
const EXPECTED = "expected.ts";

function configFiles(name: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== EXPECTED)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1));
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(folder, name, path), "utf8")]),
  );
}

const cases = readdirSync(folder).map((name) => {
  const files = configFiles(name);
  const main = "fluent-bit.yaml" in files ? "fluent-bit.yaml" : "fluent-bit.conf";
  return { name, trip: roundTrip(main, files) };
});

describe.each(cases)("$name", ({ name, trip }) => {
  it("is the golden text", async () => {
    await expect(trip?.typescript).toMatchFileSnapshot(join(folder, name, EXPECTED));
  });

  it("is as the formatter leaves it", () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [biome, "format", "--stdin-file-path=imported.ts"],
      { input: trip?.typescript ?? "", encoding: "utf8", cwd: root },
    );
    expect(stdout, stderr).toBe(trip?.typescript);
  });

  it("means the same, also in print", () => {
    expect(Object.values(trip?.changes ?? {}).flat()).toEqual([]);
  });
});

it("all of them compile under strict TypeScript", { timeout: 60_000 }, () => {
  const texts = cases.map(({ name, trip }) => [`${name}.ts`, trip?.typescript ?? ""] as const);
  expect(typeFaults(new Map(texts))).toEqual([]);
});
