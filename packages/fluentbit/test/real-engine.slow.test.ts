import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleConfig, printClassic } from "../src/index.js";
import { type Case, caseOf, expectedOf, randomDefinitions } from "./support/random-routes.js";
import { configOf, recordingFile } from "./support/recording.js";
import { type Delivered, engineBinaries, runEngine } from "./support/run-engine.js";

/*
 * The compiled config in a real engine against what the definition means. Give binaries in MILLRACE_FLUENT_BIT
 * (paths with ":" between). One run of an engine holds many pipelines, each under a tag of its own.
 * With MILLRACE_RECORD=1 what the engines did is written down for those who have none: recording.test.ts.
 */
const RUNS = Number(process.env.MILLRACE_ENGINE_RUNS ?? 40);

if (engineBinaries.length === 0) {
  console.warn(
    "\n!!! SKIPPED: no real Fluent Bit. Set MILLRACE_FLUENT_BIT to one or more binaries to hold compiled routing to them.\n",
  );
}

/** One run of an engine: an input of its own for each pipeline, and inotify has a limit. */
const PIPELINES_A_RUN = 50;

/** 1.9.10 knows an older YAML only. */
const runs = engineBinaries.flatMap((binary) => [
  { binary, format: "classic" as const },
  ...(/1\.9/.test(binary) ? [] : [{ binary, format: "yaml" as const }]),
]);

describe.skipIf(engineBinaries.length === 0)("compiled routing in a real engine", () => {
  it.each(runs)(
    "delivers each record exactly where its route says: $format, $binary",
    { timeout: 1_200_000 },
    async ({ binary, format }) => {
      const seed = Number(process.env.MILLRACE_SEED ?? 20261121);
      const cases = randomDefinitions(RUNS, seed).map(caseOf);
      expect(cases.length).toBeGreaterThan(RUNS / 3);
      for (let at = 0; at < cases.length; at += PIPELINES_A_RUN) {
        await holdTo(binary, format, cases.slice(at, at + PIPELINES_A_RUN), seed);
      }
    },
  );
});

async function holdTo(
  binary: string,
  format: "classic" | "yaml",
  cases: readonly Case[],
  seed: number,
): Promise<void> {
  const inputs = cases.flatMap(({ tag, records }) =>
    records.map((record) => ({
      tag,
      record: { log: JSON.stringify(record), container_name: "c" },
    })),
  );
  const pipelines = cases.map((made) => made.pipeline);
  const actual = await runEngine(
    binary,
    (folder) =>
      assembleConfig(pipelines, { home: { storagePath: `${folder}/storage`, graceSeconds: 5 } }),
    inputs,
    format,
  );
  const got = merge([actual]);
  const wanted = merge(cases.map(expectedOf));
  for (const made of cases) {
    const of = (all: Flat) =>
      Object.fromEntries(Object.entries(all).filter(([tag]) => tag.endsWith(`.${made.tag}`)));
    const routes = made.pipeline.routes.map(({ test, continue: goesOn }) => ({ test, goesOn }));
    expect(of(got), `${made.tag}, seed ${seed}: ${JSON.stringify(routes)}`).toEqual(of(wanted));
  }
}

describe.skipIf(engineBinaries.length === 0 || process.env.MILLRACE_RECORD !== "1")(
  "recording",
  () => {
    it("writes down what all engines did alike", { timeout: 600_000 }, async () => {
      const definitions = randomDefinitions(60, 7).slice(0, PIPELINES_A_RUN);
      const cases = definitions.map(caseOf);
      const inputs = cases.flatMap(({ tag, records }) =>
        records.map((record) => ({
          tag,
          record: { log: JSON.stringify(record), container_name: "c" },
        })),
      );
      const pipelines = cases.map((made) => made.pipeline);
      const results: Flat[] = [];
      for (const binary of engineBinaries) {
        const assemble = (folder: string) =>
          assembleConfig(pipelines, {
            home: { storagePath: `${folder}/storage`, graceSeconds: 5 },
          });
        results.push(merge([await runEngine(binary, assemble, inputs)]));
      }
      for (const result of results) expect(result).toEqual(results[0]);
      const recorded = cases.map((made, i) => ({
        ...definitions[i],
        config: createHash("sha256")
          .update(printClassic(configOf(made)))
          .digest("hex"),
        delivered: Object.fromEntries(
          Object.entries(results[0] ?? {}).filter(([tag]) => tag.endsWith(`.${made.tag}`)),
        ),
      }));
      const engines = engineBinaries.map((binary) => /\d+\.\d+\.\d+/.exec(binary)?.[0] ?? binary);
      const lines = recorded.map((one) => JSON.stringify(one)).join(",\n");
      mkdirSync(dirname(recordingFile), { recursive: true });
      writeFileSync(
        recordingFile,
        `{"engines":${JSON.stringify(engines)},"cases":[\n${lines}\n]}\n`,
      );
    });
  },
);

type Flat = { readonly [tag: string]: readonly unknown[] };

function merge(parts: readonly Delivered[]): Flat {
  const all: Record<string, unknown[]> = {};
  for (const part of parts)
    for (const byTag of Object.values(part))
      for (const [tag, list] of Object.entries(byTag)) all[tag] = [...(all[tag] ?? []), ...list];
  return all;
}
