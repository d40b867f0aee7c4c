// @ts-check
// Prints the figures that the README and the docs state, as medians of several runs, on one core where the system can say so.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, root } from "../scripts/workspace.mjs";
import { checkFigures } from "./check-config.mjs";
import { fluentbitTypeFigures } from "./fluentbit-types.mjs";
import { definitionOf } from "./stack-of-services.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SERVICES = Number(process.env.BENCH_SERVICES ?? 1000);
const oneCore = existsSync("/usr/bin/taskset") ? ["taskset", "-c", "0"] : [];

/** @param {readonly number[]} values */
const median = (values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Runs Node once; gives wall-clock milliseconds and the peak of resident memory in MiB.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function runNode(args, cwd) {
  const report = join(cwd, "peak.txt");
  const hook = join(cwd, "peak.cjs");
  writeFileSync(
    hook,
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));\n`,
  );
  const [command = "", ...rest] = [...oneCore, process.execPath, "--require", hook, ...args];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, rest, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const peak = Number(spawnSync("cat", [report], { encoding: "utf8" }).stdout) / 1024;
  return { milliseconds, peak };
}

// Below the workspace, so that the definition's import resolves as a user's does.
const base = join(root, "node_modules/.cache/millrace");
mkdirSync(base, { recursive: true });
const folder = mkdtempSync(join(base, "bench-"));
const out = mkdtempSync(join(tmpdir(), "millrace-bench-"));
try {
  writeFileSync(join(folder, "millrace.config.ts"), definitionOf(SERVICES));
  const builds = Array.from({ length: RUNS }, (_, i) =>
    runNode(
      [bin("../millrace/bin/millrace.js"), "build", "--out", join(out, String(i)), "--json"],
      folder,
    ),
  );
  const seconds = median(builds.map(({ milliseconds }) => milliseconds)) / 1000;
  const peak = median(builds.map((build) => build.peak));
  console.log(
    `build of ${SERVICES} services: ${seconds.toFixed(2)} s, ${peak.toFixed(0)} MB peak (median of ${RUNS}; budget 3 s, 400 MB)`,
  );

  writeFileSync(join(folder, "empty.mjs"), "");
  writeFileSync(join(folder, "import.mjs"), 'import "millrace";\n');
  const pairs = Array.from({ length: RUNS * 4 }, () => [
    runNode(["empty.mjs"], folder),
    runNode(["import.mjs"], folder),
  ]);
  const difference = median(
    pairs.map(([empty, full]) => (full?.milliseconds ?? 0) - (empty?.milliseconds ?? 0)),
  );
  console.log(
    `import of millrace: ${difference.toFixed(0)} ms over an empty program (median of ${pairs.length}; budget 40 ms)`,
  );

  const { sections, milliseconds } = checkFigures();
  console.log(
    `check of a config of ${sections} sections: ${milliseconds.toFixed(0)} ms after load (median; budget 200 ms)`,
  );
  for (const line of await fluentbitTypeFigures()) console.log(line);
} finally {
  for (const made of [folder, out]) rmSync(made, { recursive: true, force: true });
}
