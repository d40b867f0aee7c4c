import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseText, VERSIONS } from "./parse-text.js";

/** What `--dry-run` of real engines said to small files, as far as their parser is concerned. */
interface RecordedFile {
  readonly name: string;
  readonly config: string;
  readonly files?: Readonly<Record<string, string>>;
  /** `accepted`, `refused` or `refused at FILE:LINE`. */
  readonly observed: Readonly<Record<(typeof VERSIONS)[number], string>>;
}

const recorded = JSON.parse(
  readFileSync(new URL("recorded-classic.json", import.meta.url), "utf8"),
) as readonly RecordedFile[];

/** The engine takes these lines, and not as they were meant. */
const MISREAD: ReadonlySet<string> = new Set([
  "FB_CLASSIC_NOT_INDENTED",
  "FB_CLASSIC_TAB_AFTER_KEY",
  "FB_CLASSIC_INDENTED_TITLE",
  "FB_INDENTED_META",
]);

describe("recorded classic files", () => {
  it("are many, and some differ between engines", () => {
    expect(recorded.length).toBeGreaterThan(150);
    const differing = recorded.filter(({ observed }) => new Set(Object.values(observed)).size > 1);
    expect(differing.length).toBeGreaterThan(10);
  });

  it.each(recorded)("$name", ({ config, files, observed }) => {
    for (const version of VERSIONS) {
      const errors = parseText(config, files, version).diagnostics.filter(
        ({ severity }) => severity === "error",
      );
      const answer = observed[version];
      if (answer === "accepted")
        expect(errors.map(({ code }) => code).filter((code) => !MISREAD.has(code))).toEqual([]);
      else expect(errors.length, `${version} ${answer}`).toBeGreaterThan(0);
    }
  });

  it.each(recorded)("$name: the line", ({ config, files, observed }) => {
    for (const version of VERSIONS) {
      const at = / at (.*):(\d+)$/.exec(observed[version]);
      if (at === null) continue;
      const errors = parseText(config, files, version).diagnostics.filter(
        ({ severity }) => severity === "error",
      );
      // An engine without a growing buffer counts the line only when it is whole.
      const missed = errors.some(({ code }) => LINE_NOT_COUNTED.has(code)) ? 1 : 0;
      const line = Number(at[2]) + (version === "1.9.10" ? missed : 0);
      const told = errors.filter((one) => one.file === at[1] && (one.line ?? 0) <= line);
      expect(told.length, `${version} ${observed[version]}`).toBeGreaterThan(0);
      if (!errors.some(({ code }) => code === "FB_CLASSIC_NOT_INDENTED"))
        expect(told.some((one) => one.line === line)).toBe(true);
    }
  });
});

const LINE_NOT_COUNTED: ReadonlySet<string> = new Set([
  "FB_CLASSIC_LINE_TOO_LONG",
  "FB_FILE_NOT_TEXT",
]);
