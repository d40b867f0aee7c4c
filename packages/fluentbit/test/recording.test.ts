import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printClassic } from "../src/index.js";
import { caseOf, type Definition, expectedOf } from "./support/random-routes.js";
import { configOf, recordingFile } from "./support/recording.js";

/*
 * What real engines did with compiled configs, for a machine that has none. Two things must hold: the definition means
 * what the engines did, and the config is still the one that they were given. After a change of the compiler the
 * second fails until the recording is made again: MILLRACE_RECORD=1 with real engines, real-engine.slow.test.ts.
 */
interface Recording {
  readonly engines: readonly string[];
  readonly cases: readonly (Definition & {
    readonly config: string;
    readonly delivered: { readonly [tag: string]: readonly unknown[] };
  })[];
}

const { engines, cases } = JSON.parse(readFileSync(recordingFile, "utf8")) as Recording;

it("covers several engines and many definitions", () => {
  expect(engines).toEqual(["5.0.9", "4.2.8", "1.9.10"]);
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(cases.filter(({ delivered }) => Object.keys(delivered).length > 1).length).toBeGreaterThan(
    10,
  );
});

describe("a definition means what the engines did with its config", () => {
  it.each(cases.map((recorded, i) => [i, recorded] as const))("case %i", (i, recorded) => {
    const made = caseOf(recorded, i);
    const byTag = Object.assign({}, ...Object.values(expectedOf(made)));
    expect(byTag).toEqual(recorded.delivered);
    const config = createHash("sha256")
      .update(printClassic(configOf(made)))
      .digest("hex");
    expect(config, "the compiled config changed: record again with real engines").toBe(
      recorded.config,
    );
  });
});
