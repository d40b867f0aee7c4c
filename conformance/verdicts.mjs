// @ts-check
// What agreement of the checker with the engine's verdicts is. See README.md.

import { parseEngine } from "@millrace/fluentbit";
import { checkConfig, loadConfig, memoryFiles } from "@millrace/fluentbit/check";

/**
 * @typedef {{ name: string, format: "classic" | "yaml", config: string, files?: Record<string, string>,
 *   env?: Record<string, string>, engines?: string[], observed?: Record<string, { start: string }>,
 *   mistake?: string, at?: string, line?: number }} VerdictCase
 * @typedef {import("@millrace/fluentbit/check").Finding} Diagnostic
 */

/** In YAML cases `${PORT}` stands for a number. */
const PORT = "24224";

/**
 * What the checker says of a case, for an engine version.
 *
 * @param {VerdictCase} verdict
 * @param {string} version
 */
export function verdictAnswer(verdict, version) {
  const { format, config, files = {}, env = {} } = verdict;
  const path = format === "yaml" ? "main.yaml" : "main.conf";
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new RangeError(`no engine ${version}`);
  const given = new Map(Object.entries({ PORT, ...env }));
  const variables = { strict: true, value: (/** @type {string} */ name) => given.get(name) };
  const loaded = loadConfig({
    path,
    files: memoryFiles({ ...files, [path]: config }),
    version,
    variables,
    as: "fluent-bit",
    imageKnown: true,
  });
  return { diagnostics: checkConfig(loaded, { engine, variables }) };
}

/**
 * Why an answer does not agree with what the engine did; undefined: it agrees.
 *
 * @param {VerdictCase} verdict
 * @param {string} version
 * @param {readonly Diagnostic[]} diagnostics
 */
export function disagreement(verdict, version, diagnostics) {
  const start = verdict.observed?.[version]?.start;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (start === "rejected")
    return errors.length > 0 ? undefined : "the engine refuses it, and there is no error";
  if (verdict.mistake === undefined)
    return errors.length === 0 ? undefined : `a false error: ${errors.map(show).join("; ")}`;
  const said = diagnostics.filter(({ severity }) => severity !== "info");
  const there = said.filter(({ line }) => verdict.line === undefined || line === verdict.line);
  if (there.length > 0) return undefined;
  return `the mistake is not found (${verdict.mistake}${verdict.line === undefined ? "" : `, line ${verdict.line}`})${said.length > 0 ? `, only ${said.map(show).join("; ")}` : ""}`;
}

/** @param {Diagnostic} found */
const show = ({ code, line, message }) => `${code} line ${line ?? "?"}: ${message}`;
