import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { disagreement, type RoutingCase, readRoutingCases, routingAnswer } from "../routing.mjs";

function casesOf(name: string): readonly RoutingCase[] {
  return readRoutingCases(
    readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), "utf8"),
  );
}

function differences(one: RoutingCase): readonly string[] {
  return Object.keys(one.observed ?? {}).flatMap((version) => {
    const why = disagreement(one, version, routingAnswer(one, version));
    return why === undefined ? [] : [`${version}: ${why}`];
  });
}

describe("the simulator agrees with the engines", () => {
  const cases = casesOf("routing.json");
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    expect(differences(one)).toEqual([]);
  });
});

describe("the simulator agrees with the engines on filters, processors and routes", () => {
  it.each(casesOf("recordings/routing-filters.json").map((one) => [one.name, one] as const))(
    "%s",
    (_, one) => {
      expect(differences(one)).toEqual([]);
    },
  );
});
