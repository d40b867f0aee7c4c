// @ts-check
// What agreement of the simulator with the engine's routing is. See README.md.

import { isDeepStrictEqual } from "node:util";
import { parseEngine } from "@millrace/fluentbit";
import { loadConfig, memoryFiles } from "@millrace/fluentbit/check";
import { isMap, printJson, readJson, simulate, toPlain } from "@millrace/simulator";

/**
 * @typedef {{ time: number, record: unknown }} Landed
 * @typedef {{ delivered: Record<string, Record<string, Landed[]>> } | { refused: readonly string[] } | { loops: true }
 *   | { crashed: unknown }} Outcome
 * @typedef {{ name: string, format: "classic" | "yaml", config: string, files?: Record<string, string>,
 *   env?: Record<string, string>, input: { tag: string, record: unknown }[], engines?: string[],
 *   observed?: Record<string, Outcome> }} RoutingCase
 */

const SEGMENTATION_FAULT = 11;

/** In YAML cases `${PORT}` stands for a number. */
const PORT = "24224";

/**
 * Reads cases and keeps the records as they are written: `1.0` is no `1`.
 *
 * @param {string} text
 * @returns {RoutingCase[]}
 */
export function readRoutingCases(text) {
  const { value, fault } = readJson(text);
  if (fault !== undefined) throw new SyntaxError(`the file ${fault.reason}`);
  return Array.isArray(value) ? value.map(caseOf) : [];
}

/**
 * @param {import("@millrace/simulator").Value} value
 * @returns {RoutingCase}
 */
function caseOf(value) {
  const plain = /** @type {any} */ (toPlain(value));
  const input = isMap(value) ? value.get("input") : [];
  const records = Array.isArray(input) ? input : [];
  return {
    ...plain,
    input: records.map((one, i) => ({
      ...plain.input[i],
      record: isMap(one) ? one.get("record") : one,
    })),
  };
}

/**
 * What the simulator says of a case, for an engine version, in the form of `observed`.
 *
 * @param {RoutingCase} routing
 * @param {string} version
 * @returns {Outcome}
 */
export function routingAnswer(routing, version) {
  const { format, files = {}, env = {}, input } = routing;
  const path = format === "yaml" ? "main.yaml" : "main.conf";
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new RangeError(`no engine ${version}`);
  const given = new Map(Object.entries({ PORT, ...env }));
  const variables = { strict: true, value: (/** @type {string} */ name) => given.get(name) };
  const loaded = loadConfig({
    path,
    files: memoryFiles({ ...files, [path]: mainFile(routing) }),
    version,
    variables,
  });
  const result = simulate(loaded, {
    engine,
    variables,
    // The recorded records came in one burst.
    arrival: "at-once",
    records: input.map(({ tag, record }) => ({ tag, record })),
  });
  if (result.kind === "refused") return { refused: result.messages };
  if (result.kind === "loops") return { loops: true };
  if (result.kind === "crashes") return { crashed: SEGMENTATION_FAULT };
  return { delivered: plainOutputs(result.outputs) };
}

/**
 * Classic cases lack their input, and a service section for their parsers.
 *
 * @param {RoutingCase} routing
 */
function mainFile({ format, config, files = {} }) {
  if (format === "yaml") return config;
  const parsers = Object.keys(files).filter((name) => name.startsWith("parsers"));
  const lines = [
    "[SERVICE]",
    "    Flush 0.2",
    ...parsers.map((name) => `    Parsers_File ${name}`),
  ];
  const input = ["[INPUT]", "    Name forward", "    Listen 127.0.0.1", `    Port ${PORT}`];
  return `${[...lines, "", ...input, "", config].join("\n")}`;
}

/**
 * @param {import("@millrace/simulator").DeliveredRecords} outputs
 * @returns {Record<string, Record<string, Landed[]>>}
 */
function plainOutputs(outputs) {
  return Object.fromEntries(
    [...outputs].map(([alias, byTag]) => [
      alias,
      Object.fromEntries(
        [...byTag].map(([tag, events]) => [
          tag,
          events.map(({ time, record }) => ({
            time: time.sec + time.nsec / 1e9,
            record: JSON.parse(printJson(record)),
          })),
        ]),
      ),
    ]),
  );
}

/**
 * Why an answer does not agree with what the engine did; undefined: it agrees.
 *
 * @param {RoutingCase} routing
 * @param {string} version
 * @param {Outcome} answer
 */
export function disagreement(routing, version, answer) {
  const observed = routing.observed?.[version];
  if (observed === undefined) return undefined;
  if ("refused" in observed)
    return "refused" in answer
      ? undefined
      : `the engine refuses it: ${observed.refused.join("; ")}`;
  if ("loops" in observed) return "loops" in answer ? undefined : "the engine loops";
  // An engine that dies runs nothing: that is as good as a refusal, or it died of a loop.
  if ("crashed" in observed) return "delivered" in answer ? "the engine dies" : undefined;
  if ("refused" in answer) return `a false refusal: ${answer.refused.join("; ")}`;
  if (!("delivered" in answer)) return "a false loop";
  return differenceOf(observed.delivered, answer.delivered);
}

/**
 * @param {Record<string, Record<string, Landed[]>>} observed
 * @param {Record<string, Record<string, Landed[]>>} answered
 */
function differenceOf(observed, answered) {
  for (const alias of new Set([...Object.keys(observed), ...Object.keys(answered)])) {
    const [one = {}, other = {}] = [observed[alias], answered[alias]];
    for (const tag of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [seen = [], said = []] = [one[tag], other[tag]];
      if (!isDeepStrictEqual(plain(seen), plain(said)))
        return `${alias} ${tag}: the engine gives ${JSON.stringify(seen)}, not ${JSON.stringify(said)}`;
    }
  }
  return undefined;
}

/**
 * Compares as JSON values: numbers as JavaScript has them, times to the microsecond.
 *
 * @param {Landed[]} landed
 */
const plain = (landed) =>
  JSON.parse(
    JSON.stringify(
      landed.map(({ time, record }) => ({ time: Math.round(Number(time) * 1e6), record })),
      (_, value) => (typeof value === "bigint" ? Number(value) : value),
    ),
  );
