import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../support/parse-yaml.js";

const VERSIONS = ["1.9.10", "4.2.8", "5.0.9", "5.1.1"] as const;

/** What `--dry-run` of real engines said to small files, as far as their YAML reader is concerned. */
interface RecordedFile {
  readonly name: string;
  readonly config: string;
  readonly files?: Readonly<Record<string, string>>;
  /** `accepted`, `refused` or `refused at LINE`. */
  readonly observed: Readonly<Record<(typeof VERSIONS)[number], string>>;
}

const recorded = JSON.parse(
  readFileSync(new URL("recorded-yaml.json", import.meta.url), "utf8"),
) as readonly RecordedFile[];

const errorsOf = ({ config, files = {} }: RecordedFile, version: string) =>
  parseYaml(config, { version, files }).diagnostics.filter(({ severity }) => severity === "error");

describe("recorded YAML files", () => {
  it("are many, and some differ between engines", () => {
    expect(recorded.length).toBeGreaterThan(150);
    const differing = recorded.filter(
      ({ observed }) =>
        observed["4.2.8"] !== observed["5.1.1"] || observed["4.2.8"] !== observed["5.0.9"],
    );
    expect(differing.length).toBeGreaterThan(10);
  });

  it.each(recorded)("$name", (file) => {
    for (const version of VERSIONS) {
      const errors = errorsOf(file, version).map(({ code }) => code);
      if (file.observed[version] === "accepted") expect(errors, version).toEqual([]);
      else expect(errors.length, `${version} ${file.observed[version]}`).toBeGreaterThan(0);
    }
  });

  /** The engine gives up at another fault first, or names the line where its buffer starts. */
  const elsewhere = ["text tab line", "text tab in comment line", "text control"];
  const placed = recorded.filter(
    ({ name, observed }) =>
      / at /.test(Object.values(observed).join()) && !elsewhere.includes(name),
  );
  it.each(placed)("$name: the line", (file) => {
    for (const version of VERSIONS) {
      const line = Number(/ at (\d+)$/.exec(file.observed[version])?.[1] ?? Number.NaN);
      if (Number.isNaN(line)) continue;
      // The engine names the line on which it gave up, which may be one below the fault.
      const near = errorsOf(file, version).some((one) => Math.abs((one.line ?? 0) - line) <= 1);
      expect(near, `${version} line ${line}`).toBe(true);
    }
  });
});
