import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fuzzCase, fuzzFault, injectionFault } from "../fuzz.mjs";

const configs = JSON.parse(readFileSync(new URL("../verdicts.json", import.meta.url), "utf8")) as {
  config: string;
  format: string;
}[];

/** The same 2,000 every time; `pnpm fuzz` takes new ones. */
const seeds = Array.from({ length: 2000 }, (_, i) => i);

it("no random file makes the parsers or the checker throw", () => {
  const faults = seeds.flatMap((seed) => {
    const fault = fuzzFault(fuzzCase(seed, configs));
    return fault === undefined ? [] : [`seed ${seed}: ${fault}`];
  });
  expect(faults).toEqual([]);
}, 60_000);

it("no random value makes a second section", () => {
  const faults = seeds.flatMap((seed) => {
    const fault = injectionFault(seed);
    return fault === undefined ? [] : [`seed ${seed}: ${fault}`];
  });
  expect(faults).toEqual([]);
}, 60_000);
