import { labelContract } from "@millrace/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assembleConfig,
  checkPipeline,
  evaluate,
  field,
  json,
  lokiOutput,
  not,
  OTHERWISE,
  type Pipeline,
  type Predicate,
  parseEngine,
  pipeline,
} from "../src/index.js";
import { type Delivered, engineBinaries, runEngine } from "./support/run-engine.js";

/*
 * The compiled config in a real engine against what the definition means. Give binaries in MILLRACE_FLUENT_BIT
 * (paths with ":" between). One run of an engine holds many pipelines, each under a tag of its own.
 */
const RUNS = Number(process.env.MILLRACE_ENGINE_RUNS ?? 40);

if (engineBinaries.length === 0) {
  console.warn(
    "\n!!! SKIPPED: no real Fluent Bit. Set MILLRACE_FLUENT_BIT to one or more binaries to hold compiled routing to them.\n",
  );
}

const KEYS = ["level", "status", "http status", "d.b", "@x", "a-b/c"] as const;
const texts = fc.constantFrom(
  "error",
  "Error",
  "fatal",
  "",
  "500",
  "500.0",
  "+500",
  "-1",
  "0.5",
  ".5",
  "true",
  "a b",
  'it\'s "q"',
  "x/y",
  "ü→",
  "^a$",
  "a\\b",
  "nil",
  "5e2",
  " 500",
);
const numbers = fc.constantFrom(
  0,
  1,
  -1,
  200,
  499,
  499.99,
  500,
  500.5,
  503,
  0.5,
  2 ** 53,
  123456789012345,
  0.001,
);
const values = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.constant({ in: "x" }),
);
const records = fc.dictionary(
  fc.constantFrom(...KEYS, "nest"),
  fc.oneof(values, fc.dictionary(fc.constantFrom("level", "it's", "in", "x.y"), values)),
  { maxKeys: 5 },
);
const fields = fc.oneof(
  fc.constantFrom(...KEYS).map((key) => field(key)),
  fc.constantFrom("level", "it's", "in", "x.y").map((key) => field("nest", key)),
);
const literals = fc.oneof(texts, numbers, fc.boolean());
const regexes = fc.constantFrom(
  "err",
  "^a b$",
  "\\A5\\d\\d",
  "it's",
  '"q"',
  "/",
  "a\\\\b",
  "[^a-z]",
  "(?i)ERROR",
  "",
  "ü",
);
const atoms: fc.Arbitrary<Predicate> = fc.oneof(
  fc
    .tuple(fields, fc.array(literals, { minLength: 1, maxLength: 3 }))
    .map(([at, list]) => at.in(...list)),
  fc
    .tuple(fields, fc.constantFrom("atLeast", "above", "atMost", "below" as const), numbers)
    .map(([at, op, than]) => at[op as "below"](than)),
  fc.tuple(fields, regexes).map(([at, regex]) => at.matches(regex)),
  fields.map((at) => at.exists()),
);
const predicates: fc.Arbitrary<Predicate> = fc.letrec<{ test: Predicate }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atoms,
    tie("test").map(not),
    fc.tuple(tie("test"), tie("test")).map(([a, b]) => a.and(b)),
    fc.tuple(tie("test"), tie("test")).map(([a, b]) => a.or(b)),
  ),
})).test;

const labels = labelContract("service");
const loki = lokiOutput({ host: "localhost", labels: labels.write({ service: "x" }) });
const routes = fc.array(fc.record({ test: predicates, goesOn: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});
const definitions = fc.record({
  routes,
  otherwise: fc.boolean(),
  records: fc.array(records, { minLength: 3, maxLength: 12 }),
});

interface Case {
  readonly pipeline: Pipeline;
  readonly tag: string;
  readonly records: readonly object[];
}

function caseOf(
  {
    routes,
    otherwise,
    records,
  }: { routes: { test: Predicate; goesOn: boolean }[]; otherwise: boolean; records: object[] },
  i: number,
): Case | undefined {
  const place = {
    name: `c${i}`,
    match: `c${i}-firelens-*`,
    messageKey: "log",
    partialMessages: false,
  };
  const start = pipeline(place).parse(json());
  const routed = routes.reduce(
    (built, { test, goesOn }, n) => built.route(`r${n}`, test, loki, { continue: goesOn }),
    start,
  );
  const made = (otherwise ? routed.otherwise(loki) : routed).build();
  const engine = parseEngine("fluent-bit@5.0.9");
  if (engine === undefined) throw new Error("no engine");
  const refused = checkPipeline(made, engine).some(({ severity }) => severity === "error");
  return refused ? undefined : { pipeline: made, tag: `c${i}-firelens-0`, records };
}

/** What the definition means: route by route, alias by alias. */
function expected({ pipeline: { routes, otherwise }, tag, records }: Case): Delivered {
  const delivered: Record<string, Record<string, unknown[]>> = {};
  const put = (route: string, record: object) => {
    const byTag = delivered[`${route}.loki`] ?? {};
    byTag[`${route}.${tag}`] = [...(byTag[`${route}.${tag}`] ?? []), record];
    delivered[`${route}.loki`] = byTag;
  };
  for (const record of records) {
    const arrived = { ...record, container_name: "c" };
    let taken = false;
    for (const { name, test, continue: goesOn } of routes) {
      if (!evaluate(test, arrived, { found: jsFound })) continue;
      put(name, arrived);
      taken = true;
      if (!goesOn) break;
    }
    if (!taken && otherwise !== undefined) put(OTHERWISE, arrived);
  }
  return delivered;
}

/** The few regexes above mean the same in JavaScript, once their Ruby anchors and options are said its way. */
function jsFound(regex: string, text: string): boolean {
  const ignoreCase = regex.startsWith("(?i)");
  return new RegExp(regex.replace("(?i)", "").replaceAll("\\A", "^"), ignoreCase ? "iu" : "u").test(
    text,
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
      const cases = fc
        .sample(definitions, { numRuns: RUNS, seed })
        .map(caseOf)
        .filter((made): made is Case => made !== undefined);
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
  const wanted = merge(cases.map(expected));
  for (const made of cases) {
    const of = (all: Flat) =>
      Object.fromEntries(Object.entries(all).filter(([tag]) => tag.endsWith(`.${made.tag}`)));
    const routes = made.pipeline.routes.map(({ test, continue: goesOn }) => ({ test, goesOn }));
    expect(of(got), `${made.tag}, seed ${seed}: ${JSON.stringify(routes)}`).toEqual(of(wanted));
  }
}

type Flat = { readonly [tag: string]: readonly unknown[] };

function merge(parts: readonly Delivered[]): Flat {
  const all: Record<string, unknown[]> = {};
  for (const part of parts)
    for (const byTag of Object.values(part))
      for (const [tag, list] of Object.entries(byTag)) all[tag] = [...(all[tag] ?? []), ...list];
  return all;
}
