import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/files/file-reader.js";
import { loadConfig } from "../../src/parse/load-config.js";
import { VERSIONS } from "./parse-text.js";

const LINES = [
  "[SERVICE]",
  "[INPUT]",
  "[FOO",
  "    Name dummy",
  "  Name\tx",
  "\tTag a b",
  "    [processors] ",
  "    [x y",
  "# comment",
  "    # millrace-ignore X y",
  "@SET a=b",
  "@SET",
  "@INCLUDE *.conf",
  "@INCLUDE a.conf",
  "@INCLUDE ../x/*",
  "    Parsers_File a.conf",
  "    Parsers_File ${a",
  "    Plugins_File *.conf",
  "",
  " ",
  "\r",
  "\u0000",
  "é",
  "pipeline:",
  "  - name: x",
];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 200 }).map(bytes),
  fc
    .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 20 })), { maxLength: 30 })
    .chain((lines) => fc.constantFrom("\n", "\r\n").map((end) => bytes(lines.join(end)))),
);

describe("whatever the files hold", () => {
  it("a finding at most, and every position is in its file", () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom(...VERSIONS),
        fc.constantFrom("main.conf", "main.yaml"),
        (main, other, version, path) => {
          const files = { [path]: main, "a.conf": other };
          const loaded = loadConfig({ path, files: memoryFiles(files), version });
          for (const { file, line, column, code } of loaded.diagnostics) {
            expect(code).toMatch(/^(FB|CORE)_/);
            if (file === undefined || line === undefined) continue;
            const text = new TextDecoder().decode(files[file] ?? bytes(""));
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length);
            expect(column ?? 1).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
