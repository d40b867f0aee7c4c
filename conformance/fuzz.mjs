// @ts-check
// Random byte strings and mutated configs for the parsers and the checker. Everything follows from a seed.
import { isConfigError } from "@millrace/core";
import { config, parseEngine, printClassic, printYamlConfig, section } from "@millrace/fluentbit";
import { checkConfig, loadConfig, memoryFiles } from "@millrace/fluentbit/check";

/** @typedef {{ bytes: Uint8Array, path: string, engine: string, strict: boolean }} FuzzCase */

const ENGINES = ["fluent-bit@1.9.10", "fluent-bit@4.2.8", "fluent-bit@5.0.9", "fluent-bit@5.1.1"];
const SEVERITIES = new Set(["error", "warning", "info"]);

/** Pieces that mean something to a parser. */
const TOKENS = [
  "[INPUT]",
  "[SERVICE]",
  "[",
  "]",
  "@INCLUDE main.conf",
  "@INCLUDE *.conf",
  "@SET a=b",
  "${X}",
  "${",
  "}",
  "$TAG[1]",
  "$a['b']",
  '"',
  "'",
  "\\",
  "/(((((a+)+)+)+)$/",
  "(?<n>x)\\k<n>",
  "    Rule $log (a|b)* x.$TAG false",
  "    Name rewrite_tag",
  "    Match *",
  "\t",
  "\r\n",
  "\u0000",
  "\ufeff",
  "\u2028",
  "é😀",
  "- &a [*a]",
  "pipeline:",
  "  inputs:",
  "    - name: dummy",
  "processors: {logs: [{name: sql, query: 'select *'}]}",
  "? [a]: b",
  "!!binary x",
  "<<: *a",
  "9".repeat(400),
  "x".repeat(5000),
  "*".repeat(300),
  "(".repeat(300),
  "a.b,".repeat(200),
];

/**
 * Random numbers that follow from a seed: mulberry32.
 *
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The case of a number.
 *
 * @param {number} seed
 * @param {readonly { config: string, format: string }[]} configs real configs that are mutated
 * @returns {FuzzCase}
 */
export function fuzzCase(seed, configs) {
  const random = randomFrom(seed);
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
  const engine = pick(ENGINES);
  const strict = random() < 0.5;
  if (random() < 0.2) {
    const bytes = Uint8Array.from({ length: Math.floor(random() * 400) }, () => random() * 256);
    return { bytes, engine, strict, path: random() < 0.5 ? "main.conf" : "main.yaml" };
  }
  const base = pick(configs);
  const path = base.format === "yaml" ? "main.yaml" : "main.conf";
  let text = base.config;
  for (let i = Math.ceil(random() * 6); i > 0; i -= 1) text = mutate(text, random, pick, configs);
  return { bytes: new TextEncoder().encode(text), engine, strict, path };
}

/**
 * @param {string} text
 * @param {() => number} random
 * @param {(list: readonly any[]) => any} pick
 * @param {readonly { config: string }[]} configs
 */
function mutate(text, random, pick, configs) {
  const lines = text.split("\n");
  const at = Math.floor(random() * lines.length);
  const char = Math.floor(random() * text.length);
  switch (Math.floor(random() * 9)) {
    case 0:
      return lines.filter((_, i) => i !== at).join("\n");
    case 1:
      return lines.flatMap((line, i) => (i === at ? [line, line] : [line])).join("\n");
    case 2:
      return `${text.slice(0, char)}${pick(TOKENS)}${text.slice(char)}`;
    case 3:
      return lines.map((line, i) => (i === at ? pick(TOKENS) : line)).join("\n");
    case 4:
      return `${text.slice(0, char)}${text.slice(char + 1)}`;
    case 5:
      return lines
        .map((line, i) => (i === at ? `${pick([" ", "\t", "   "])}${line}` : line))
        .join("\n");
    case 6: {
      const other = pick(configs).config.split("\n");
      return [...lines.slice(0, at), ...other.slice(Math.floor(random() * other.length))].join(
        "\n",
      );
    }
    case 7:
      return lines.map((line, i) => (i === at ? `${line}${pick(TOKENS)}` : line)).join("\n");
    default:
      return `${text.slice(0, char)}${String.fromCharCode(random() * 0x300)}${text.slice(char)}`;
  }
}

/**
 * Parses and checks a case. Returns what is wrong with us, or undefined.
 *
 * @param {FuzzCase} one
 * @returns {string | undefined}
 */
export function fuzzFault({ bytes, path, engine: name, strict }) {
  const engine = parseEngine(name);
  if (engine === undefined) return `no engine ${name}`;
  const variables = { strict, value: () => undefined };
  const files = memoryFiles({ [path]: bytes, "other.conf": "[SERVICE]\n    Flush 1\n" });
  try {
    const loaded = loadConfig({ path, files, version: engine.fluentBit, variables });
    const found = checkConfig(loaded, { engine, variables });
    const bad = found.find(
      ({ code, severity, message, line, column }) =>
        !/^[A-Z]+(_[A-Z0-9]+)+$/.test(code) ||
        !SEVERITIES.has(severity) ||
        message === "" ||
        (line !== undefined && !(line >= 1)) ||
        (column !== undefined && !(column >= 1)),
    );
    return bad === undefined ? undefined : `a finding of a wrong shape: ${JSON.stringify(bad)}`;
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/**
 * A random value never makes a second section: printing refuses it, or the file read back has one.
 *
 * @param {number} seed
 * @returns {string | undefined}
 */
export function injectionFault(seed) {
  const random = randomFrom(seed);
  const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    random() < 0.5
      ? TOKENS[Math.floor(random() * TOKENS.length)]
      : String.fromCharCode(random() * 0x2100),
  );
  const value = parts.join(random() < 0.3 ? "\n" : "");
  const model = config([
    section("output", [
      ["Name", "stdout"],
      ["Match", value],
    ]),
  ]);
  for (const [path, print] of /** @type {const} */ ([
    ["main.conf", printClassic],
    ["main.yaml", printYamlConfig],
  ])) {
    const text = printed(() => print(model));
    if (text === undefined) continue;
    const variables = { strict: false, value: () => undefined };
    const loaded = loadConfig({
      path,
      files: memoryFiles({ [path]: text }),
      version: "5.0.9",
      variables,
    });
    const count = loaded.config.sections.length;
    if (count !== 1) return `${JSON.stringify(value)} made ${count} sections in ${path}`;
  }
  return undefined;
}

/** @param {() => string} print */
function printed(print) {
  try {
    return print();
  } catch (error) {
    if (isConfigError(error)) return undefined;
    throw error;
  }
}
