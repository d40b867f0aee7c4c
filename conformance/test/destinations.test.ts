import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type DestinationCase, destinationsAnswer, disagreement } from "../destinations.mjs";

const file = fileURLToPath(new URL("../destinations.json", import.meta.url));
const cases = JSON.parse(readFileSync(file, "utf8")) as DestinationCase[];

describe("what lands agrees with the engines", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const different = Object.keys(one.observed ?? {}).flatMap((version) => {
      const why = disagreement(one, version, destinationsAnswer(one, version));
      return why === undefined ? [] : [`${version}: ${why}`];
    });
    expect(different).toEqual([]);
  });
});
