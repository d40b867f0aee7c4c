import { describe, expect, it } from "vitest";
import type { ConfigExample } from "../../src/check/explanation.js";
import { explanations as files } from "../../src/files/file-findings.js";
import { memoryFiles } from "../../src/files/file-reader.js";
import { explanations as lines } from "../../src/parse/classic-findings.js";
import { explanations as includes } from "../../src/parse/include-findings.js";
import { loadConfig } from "../../src/parse/load-config.js";
import { explanations as loading } from "../../src/parse/load-findings.js";
import { explanations as metas } from "../../src/parse/meta-findings.js";
import { printClassic } from "../../src/render/classic.js";
import { printExplanations } from "../../src/render/classic-printable.js";

const load = ({ config, files: beside, format }: ConfigExample, engine = "fluent-bit@5.0.9") => {
  const path = format === "yaml" ? "main.yaml" : "main.conf";
  return loadConfig({
    path,
    files: memoryFiles({ ...beside, [path]: config }),
    version: engine.split("@")[1] ?? "",
    as: "fluent-bit",
  });
};

describe("explanations of reading", () => {
  it.each([...files, ...lines, ...metas, ...includes, ...loading])(
    "$code",
    ({ code, failing, fixed, engine }) => {
      expect(load(failing, engine).diagnostics.map((found) => found.code)).toContain(code);
      const left = load(fixed, engine).diagnostics.filter(
        (found) => found.code === code || found.severity === "error",
      );
      expect(left).toEqual([]);
    },
  );

  it.each(printExplanations)("$code, when it is printed", ({ failing, fixed }) => {
    expect(() => printClassic(load(failing).config)).toThrow("FB_CLASSIC_CANNOT_SAY");
    expect(printClassic(load(fixed).config)).toContain("[INPUT]");
  });
});
