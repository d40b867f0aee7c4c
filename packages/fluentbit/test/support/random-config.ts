import fc from "fast-check";
import type { Config, Entry, Section } from "../../src/model/config.js";
import type { ConditionRule, ProcessorUnit, Route, Variant } from "../../src/model/processors.js";
import { ruleText } from "../../src/model/rule-text.js";

/** Texts as configs have them, and those that readers of YAML take for something else. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }).map((given) => given.trim() || "x"),
  fc.constantFrom(
    "",
    "yes",
    "no",
    "on",
    "~",
    "null",
    "true",
    "1",
    "1.0",
    "0x10",
    "1e5",
    "012",
    "1:30",
    "<<",
    "=",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "[a",
    "{a",
    "'",
    '"',
    "a\nb",
    "a\n\nb\n c",
    "\\n",
    "${A}",
    "é\u2028\u0085",
    "inf",
    ".inf",
    "+5",
    "-",
    "?",
    "---",
    "...",
    "2001-01-01",
  ),
);
const key = fc.stringMatching(/^[a-z][a-z_.]{0,8}$/);
const pluginKey = key.filter(
  (given) =>
    !["name", "routes", "processors", "rules", "rule", "type", "telemetry"].includes(given),
);
const entry = fc.tuple(pluginKey, text);
const name = fc.constantFrom("dummy", "tail", "stdout", "x y");

/** Keys that repeat stand together, as they do in YAML. */
const pluginEntries = fc
  .tuple(
    name,
    fc.uniqueArray(fc.tuple(pluginKey, fc.array(text, { minLength: 1, maxLength: 3 })), {
      selector: ([k]) => k,
      maxLength: 4,
    }),
  )
  .map(([plugin, lines]): Entry[] => [
    ["name", plugin],
    ...lines.flatMap(([k, values]) => values.map((value): Entry => [k, value])),
  ]);

const textEntries = fc.uniqueArray(entry, { selector: ([k]) => k, maxLength: 4 });

const number = fc.oneof(
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => !Number.isInteger(n) && Math.abs(n) > 1e-300),
  fc.constantFrom(
    { "!!number": "1.0" },
    { "!!number": "18446744073709551615" },
    { "!!number": "inf" },
    { "!!number": "1e+30" },
  ),
);
const { variant } = fc.letrec<{ variant: Variant }>((tie) => ({
  variant: fc.oneof(
    { maxDepth: 3 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("variant"), { maxLength: 3 }),
    fc.dictionary(key, tie("variant"), { maxKeys: 3 }),
  ),
}));
const unitValue = fc.oneof(
  text,
  fc.array(variant, { maxLength: 3 }),
  fc.dictionary(key, variant, { maxKeys: 3 }),
);

const ruleValue = fc.oneof(text, number, fc.array(text, { minLength: 1, maxLength: 3 }));
const rule: fc.Arbitrary<ConditionRule> = fc.record(
  { field: text, op: fc.constantFrom("eq", "in", "GT"), value: ruleValue, context: text },
  { requiredKeys: ["field", "op", "value"] },
);
const rules = fc.array(rule, { minLength: 1, maxLength: 3 });
const unit: fc.Arbitrary<ProcessorUnit> = fc.record(
  {
    name: text,
    options: fc.uniqueArray(
      fc.tuple(
        key.filter((k) => !["name", "condition", "processors"].includes(k)),
        unitValue,
      ),
      { selector: ([k]) => k, maxLength: 3 },
    ),
    condition: fc.record({ op: fc.constantFrom("and", "or"), rules }, { requiredKeys: ["rules"] }),
  },
  { requiredKeys: ["name", "options"] },
);
const units = fc.array(unit, { maxLength: 3 });
const processors = fc.record({ logs: units, metrics: units }, { requiredKeys: [] });

const route: fc.Arbitrary<Route> = fc.record(
  {
    name: text,
    signals: fc.constantFrom<Route["signals"]>(
      ["logs"],
      ["metrics", "traces"],
      ["logs", "metrics", "traces"],
    ),
    condition: fc.oneof(
      fc.record({ op: fc.constantFrom("and", "or"), rules }, { requiredKeys: ["rules"] }),
      fc.record({ default: fc.constant(true), rules: fc.oneof(fc.constant([]), rules) }),
    ),
    outputs: fc.array(fc.record({ name: text, fallback: text }, { requiredKeys: ["name"] }), {
      minLength: 1,
      maxLength: 3,
    }),
    perRecordRouting: fc.boolean(),
  },
  { requiredKeys: ["name", "signals", "outputs"] },
);

const plugin = (kind: "custom" | "input" | "filter" | "output"): fc.Arbitrary<Section> =>
  fc.record(
    {
      kind: fc.constant(kind),
      entries: pluginEntries,
      ...(kind === "input" || kind === "output" ? { processors } : {}),
      ...(kind === "input" ? { routes: fc.array(route, { maxLength: 3 }) } : {}),
    },
    { requiredKeys: ["kind", "entries"] },
  );

const texts = (kind: "parser" | "stream_task"): fc.Arbitrary<Section> =>
  textEntries.map((entries) => ({ kind, entries }));
const multiline: fc.Arbitrary<Section> = fc
  .tuple(textEntries, fc.array(fc.tuple(text, text, text), { maxLength: 2 }))
  .map(([lines, ruleLines]) => ({
    kind: "multiline_parser",
    entries: [...lines, ...ruleLines.map((parts): Entry => ["rule", ruleText(parts)])],
  }));
const upstream: fc.Arbitrary<Section[]> = fc
  .tuple(textEntries, fc.array(textEntries, { maxLength: 2 }))
  .map(([own, nodes]) => [
    { kind: "upstream", entries: own.filter(([k]) => k !== "nodes") },
    ...nodes.map((entries): Section => ({ kind: "node", entries })),
  ]);

/** Any config whose sections stand in the order in which YAML is printed, with keys in lower case and values that are text. */
export const anyConfig: fc.Arbitrary<Config> = fc
  .record({
    env: fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z]{1,4}$/), text), {
      selector: ([k]) => k,
      maxLength: 3,
    }),
    service: fc.option(
      textEntries.filter(({ length }) => length > 0),
      { nil: undefined },
    ),
    plugins: fc.array(fc.constantFrom("/a.so", "./b.so"), { maxLength: 2 }),
    parsers: fc.array(texts("parser"), { maxLength: 2 }),
    multiline: fc.array(multiline, { maxLength: 2 }),
    tasks: fc.array(texts("stream_task"), { maxLength: 1 }),
    upstreams: fc.array(upstream, { maxLength: 2 }),
    customs: fc.array(plugin("custom"), { maxLength: 1 }),
    inputs: fc.array(plugin("input"), { maxLength: 3 }),
    filters: fc.array(plugin("filter"), { maxLength: 3 }),
    outputs: fc.array(plugin("output"), { maxLength: 3 }),
  })
  .map(({ env, service, plugins, parsers, multiline, tasks, upstreams, customs, ...pipeline }) => ({
    sections: [
      ...(service === undefined ? [] : [{ kind: "service" as const, entries: service }]),
      ...(plugins.length === 0
        ? []
        : [{ kind: "plugins" as const, entries: plugins.map((path): Entry => ["path", path]) }]),
      ...parsers,
      ...multiline,
      ...tasks,
      ...upstreams.flat(),
      ...customs,
      ...pipeline.inputs,
      ...pipeline.filters,
      ...pipeline.outputs,
    ],
    ...(env.length === 0 ? {} : { env }),
  }));
