import { readFileSync } from "node:fs";
import { checkText } from "../../check-text.js";

/** A case as in verdicts.json: what engines said to a config. */
export interface RecordedCase {
  readonly name: string;
  readonly format: "classic" | "yaml";
  readonly config: string;
  readonly files?: { readonly [path: string]: string };
  readonly env?: { readonly [name: string]: string };
  /** Why the config does not do what its author meant, where an engine takes it. */
  readonly mistake?: string;
  /** The line to blame, from 1. */
  readonly line?: number;
  readonly observed: { readonly [version: string]: { readonly start: "accepted" | "rejected" } };
}

/** Cases of a file beside this folder's parent. */
export function recordedCases(name: string): readonly RecordedCase[] {
  const file = new URL(`../../${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as readonly RecordedCase[];
}

/** How the check differs from an engine about a case; undefined: it agrees. */
export function disagreement(recorded: RecordedCase, version: string): string | undefined {
  const found = checkText(recorded.config, {
    engine: `fluent-bit@${version}`,
    format: recorded.format,
    files: recorded.files ?? {},
    env: { PORT: "24224", ...recorded.env },
    strict: true,
  });
  const show = found.map(({ code, line, severity }) => `${severity} ${code} ${line ?? "-"}`);
  const errors = found.filter(({ severity }) => severity === "error").length;
  if (recorded.observed[version]?.start === "rejected")
    return errors > 0 ? undefined : `refused, found ${show.join(", ")}`;
  if (recorded.mistake === undefined)
    return errors === 0 ? undefined : `taken, found ${show.join(", ")}`;
  const told = found.some(
    ({ severity, line }) =>
      severity !== "info" && (recorded.line === undefined || line === recorded.line),
  );
  return told ? undefined : `a mistake (${recorded.mistake}), found ${show.join(", ")}`;
}
