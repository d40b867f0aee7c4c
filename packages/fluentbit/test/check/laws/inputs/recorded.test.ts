import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkText } from "../../check-text.js";

interface RecordedCase {
  readonly name: string;
  readonly format: "classic" | "yaml";
  readonly config: string;
  readonly files?: { readonly [path: string]: string };
  /** Why the config does not do what its author meant, where an engine takes it. */
  readonly mistake?: string;
  /** The line to blame, from 1. */
  readonly line?: number;
  readonly observed: { readonly [version: string]: { readonly start: "accepted" | "rejected" } };
}

const file = fileURLToPath(new URL("../../recorded-inputs.json", import.meta.url));
const cases = JSON.parse(readFileSync(file, "utf8")) as readonly RecordedCase[];

function disagreement(recorded: RecordedCase, version: string): string | undefined {
  const found = checkText(recorded.config, {
    engine: `fluent-bit@${version}`,
    format: recorded.format,
    files: recorded.files ?? {},
    strict: true,
  });
  const show = found.map(({ code, line, severity }) => `${severity} ${code} ${line ?? "-"}`);
  const errors = found.filter(({ severity }) => severity === "error").length;
  if (recorded.observed[version]?.start === "rejected")
    return errors > 0 ? undefined : `refused, found only ${show.join(", ")}`;
  if (recorded.mistake === undefined)
    return errors === 0 ? undefined : `taken, found ${show.join(", ")}`;
  const told = found.filter(
    ({ severity, line }) =>
      severity !== "info" && (recorded.line === undefined || line === recorded.line),
  );
  return told.length > 0 ? undefined : `a mistake (${recorded.mistake}), found ${show.join(", ")}`;
}

describe.each(["1.9.10", "4.2.8", "5.0.9", "5.1.1"])("Fluent Bit %s", (version) => {
  it("is agreed with in every recorded case of inputs, SERVICE and parsers", () => {
    const different = cases
      .filter(({ observed }) => observed[version] !== undefined)
      .flatMap((one) => {
        const why = disagreement(one, version);
        return why === undefined ? [] : [`${one.name}: ${why}`];
      });
    expect(different).toEqual([]);
  });
});
