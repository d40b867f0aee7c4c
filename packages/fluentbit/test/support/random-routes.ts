import { labelContract } from "@millrace/core";
import fc from "fast-check";
import {
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
  type Test,
} from "../../src/index.js";
import type { Delivered } from "./run-engine.js";

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

/** A pipeline under a tag of its own, and what is sent to it. */
export interface Case {
  readonly pipeline: Pipeline;
  readonly tag: string;
  readonly records: readonly object[];
}

/** A definition as plain data, as a recording keeps it. */
export interface Definition {
  readonly routes: readonly { readonly test: Test; readonly goesOn: boolean }[];
  readonly otherwise: boolean;
  readonly records: readonly object[];
}

/** Random definitions, the same for the same seed; those that a rule refuses are left out. */
export function randomDefinitions(numRuns: number, seed: number): Definition[] {
  return fc
    .sample(definitions, { numRuns, seed })
    .map(({ routes, ...rest }) => ({
      ...rest,
      routes: routes.map(({ test, goesOn }) => ({ test: test.test, goesOn })),
    }))
    .filter((definition) => !isRefused(caseOf(definition, 0).pipeline));
}

function isRefused(made: Pipeline): boolean {
  const engine = parseEngine("fluent-bit@5.0.9");
  if (engine === undefined) throw new Error("no engine");
  return checkPipeline(made, engine).some(({ severity }) => severity === "error");
}

/** The pipeline of a definition. */
export function caseOf({ routes, otherwise, records }: Definition, i: number): Case {
  const place = {
    name: `c${i}`,
    match: `c${i}-firelens-*`,
    messageKey: "log",
    partialMessages: false,
  };
  const start = pipeline(place).parse(json());
  const routed = routes.reduce(
    (built, { test, goesOn }, n) =>
      built.route(`r${n}`, { test } as Predicate, loki, { continue: goesOn }),
    start,
  );
  const made = (otherwise ? routed.otherwise(loki) : routed).build();
  return { pipeline: made, tag: `c${i}-firelens-0`, records };
}

/** What the definition means: route by route, alias by alias. */
export function expectedOf({ pipeline: { routes, otherwise }, tag, records }: Case): Delivered {
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
