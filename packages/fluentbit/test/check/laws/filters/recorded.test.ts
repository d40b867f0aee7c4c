import { describe, expect, it } from "vitest";
import { disagreement, recordedCases } from "./agreement.js";

const cases = recordedCases("recorded-filters.json");

describe.each(["1.9.10", "4.2.8", "5.0.9", "5.1.1"])("Fluent Bit %s", (version) => {
  it("is agreed with in every recorded case of filters and processors", () => {
    const different = cases
      .filter(({ observed }) => observed[version] !== undefined)
      .flatMap((one) => {
        const why = disagreement(one, version);
        return why === undefined ? [] : [`${one.name}: ${why}`];
      });
    expect(different).toEqual([]);
  });
});
