import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { disagreement, type VerdictCase, verdictAnswer } from "../verdicts.mjs";

const file = fileURLToPath(new URL("../verdicts.json", import.meta.url));
const cases = JSON.parse(readFileSync(file, "utf8")) as VerdictCase[];

describe("the checker agrees with the engines", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const different = Object.keys(one.observed ?? {}).flatMap((version) => {
      const why = disagreement(one, version, verdictAnswer(one, version).diagnostics);
      return why === undefined ? [] : [`${version}: ${why}`];
    });
    expect(different).toEqual([]);
  });
});
