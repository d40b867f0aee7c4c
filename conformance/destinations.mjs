// @ts-check
// What agreement of the simulator with what real outputs put on the wire is. See README.md.

import { isDeepStrictEqual } from "node:util";
import { parseEngine } from "@millrace/fluentbit";
import { loadConfig, memoryFiles } from "@millrace/fluentbit/check";
import { openDestinations, startSimulation } from "@millrace/simulator";

/**
 * @typedef {Record<string, unknown>} Landed
 * @typedef {{ landed: readonly Landed[] } | { refused: readonly string[] }} Outcome
 * @typedef {{ name: string, output: string[], files?: Record<string, string>, env?: Record<string, string>,
 *   service?: string[], input: { tag: string, record: unknown, raw?: string, time?: number }[], engines?: string[],
 *   observed?: Record<string, Outcome> }} DestinationCase
 */

/**
 * What the simulator says of a case, for an engine version, in the form of `observed`.
 *
 * @param {DestinationCase} one
 * @param {string} version
 * @returns {Outcome}
 */
export function destinationsAnswer(one, version) {
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new RangeError(`no engine ${version}`);
  const given = new Map(Object.entries(one.env ?? {}));
  const variables = { strict: true, value: (/** @type {string} */ name) => given.get(name) };
  const files = memoryFiles({ ...one.files, "main.conf": mainFile(one) });
  const loaded = loadConfig({ path: "main.conf", files, version, variables });
  const destinations = openDestinations(loaded, { engine, variables });
  const simulation = startSimulation(loaded, { engine, variables }, destinations);
  if (simulation.kind === "refused") return { refused: simulation.messages };
  if (destinations.refused.length > 0) return { refused: destinations.refused };
  for (const { tag, record, raw, time } of one.input)
    simulation.push({ tag, record: raw ?? record, ...(time === undefined ? {} : { time }) });
  simulation.end();
  return { landed: sorted(/** @type {any} */ ([...destinations.end().values()].flat())) };
}

/** @param {DestinationCase} one */
function mainFile({ output, service = [] }) {
  const section = (/** @type {string} */ name, /** @type {readonly string[]} */ lines) =>
    [`[${name}]`, ...lines.map((line) => `    ${line}`), ""].join("\n");
  return [
    section("SERVICE", ["Flush 0.2", ...service]),
    section("INPUT", ["Name forward", "Listen 127.0.0.1", "Port 24224"]),
    section("OUTPUT", output),
  ].join("\n");
}

/** @param {readonly Landed[]} landed */
const sorted = (landed) =>
  landed
    .map((item) => ({ item, text: canonical(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ item }) => item);

/** Keys in order, and strings that are JSON objects as those. @param {unknown} value @returns {string} */
const canonical = (value) => JSON.stringify(comparable(value));

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function comparable(value) {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string") return comparableText(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, comparable(item)]),
  );
}

/** @param {string} text */
function comparableText(text) {
  if (!text.startsWith("{")) return text;
  try {
    return comparable(JSON.parse(text));
  } catch {
    return text;
  }
}

/**
 * Why an answer does not agree with what the engine did; undefined: it agrees.
 *
 * @param {DestinationCase} one
 * @param {string} version
 * @param {Outcome} answer
 */
export function disagreement(one, version, answer) {
  const observed = one.observed?.[version];
  if (observed === undefined) return undefined;
  if ("refused" in observed)
    return "refused" in answer
      ? undefined
      : `the engine refuses it: ${observed.refused.join("; ")}`;
  if ("refused" in answer) return `a false refusal: ${answer.refused.join("; ")}`;
  const [seen, said] = [observed.landed, answer.landed].map((landed) =>
    sorted(landed).map(comparable),
  );
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(seen)), JSON.parse(JSON.stringify(said))))
    return undefined;
  return `the engine gives ${JSON.stringify(observed.landed)}, not ${canonical(answer.landed)}`;
}
