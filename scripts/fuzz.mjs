// @ts-check
// Throws random byte strings and mutated configs at the parsers and the checker.
//   pnpm fuzz [--seed N] [--runs N]     defaults: a new seed, 100000 runs; prints the seed of a failure
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzzCase, fuzzFault, injectionFault } from "../conformance/fuzz.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    runs: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help === true) {
  console.log(
    "Usage: pnpm fuzz [--seed N] [--runs N]\n\nOne failure ends it, with the seed that shows it again.",
  );
  process.exit(0);
}
const first = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(values.runs ?? 100_000);
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(runs)) {
  console.error("fuzz: --seed and --runs take whole numbers");
  process.exit(2);
}
const configs = JSON.parse(
  readFileSync(new URL("../conformance/verdicts.json", import.meta.url), "utf8"),
);

/** A single case that takes longer than this counts as a hang. */
const HANG_MS = 20_000;
let slowest = { ms: 0, seed: first };
for (let i = 0; i < runs; i += 1) {
  const seed = (first + i) >>> 0;
  const one = fuzzCase(seed, configs);
  const start = performance.now();
  const fault = fuzzFault(one) ?? injectionFault(seed);
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, seed };
  if (fault !== undefined || ms > HANG_MS) {
    const file = join(tmpdir(), `millrace-fuzz-${seed}-${one.path}`);
    writeFileSync(file, one.bytes);
    console.error(`fuzz: ${fault ?? `took ${Math.round(ms)} ms`}`);
    console.error(
      `fuzz: ${one.engine}, the input is ${file}; again: pnpm fuzz --seed ${seed} --runs 1`,
    );
    process.exit(1);
  }
  if (process.stderr.isTTY === true && i % 1000 === 999)
    process.stderr.write(`\r${i + 1} of ${runs}`);
}
console.log(
  `fuzz: ${runs} runs from seed ${first}, no fault; the slowest took ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`,
);
