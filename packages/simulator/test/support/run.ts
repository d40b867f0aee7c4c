import { parseEngine } from "@millrace/fluentbit";
import { loadConfig, memoryFiles } from "@millrace/fluentbit/check";
import {
  type InputRecord,
  printJson,
  type SimulationOptions,
  type SimulationResult,
  simulate,
} from "../../src/index.js";

export interface RunOptions extends Partial<Omit<SimulationOptions, "engine">> {
  readonly version?: string;
  readonly format?: "classic" | "yaml";
}

/** Runs records through a config that stands in a test. */
export function run(
  config: string,
  records: Iterable<InputRecord>,
  { version = "5.1.1", format = "classic", ...options }: RunOptions = {},
): SimulationResult {
  const { loaded, engine } = loadedConfig(config, version, format);
  return simulate(loaded, { engine, ...options, records });
}

export function loadedConfig(
  config: string,
  version = "5.1.1",
  format: "classic" | "yaml" = "classic",
) {
  const path = format === "yaml" ? "main.yaml" : "main.conf";
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new Error(`no engine ${version}`);
  const loaded = loadConfig({ path, files: memoryFiles({ [path]: config }), version });
  return { loaded, engine };
}

/** What was delivered, as JSON texts by output and tag. */
export function landed(result: SimulationResult): unknown {
  if (result.kind !== "delivered") return result;
  return Object.fromEntries(
    [...result.outputs].map(([output, byTag]) => [
      output,
      Object.fromEntries(
        [...byTag].map(([tag, events]) => [tag, events.map(({ record }) => printJson(record))]),
      ),
    ]),
  );
}

/** A forward input, filters, and an output that takes everything. */
export const pipelineOf = (filters: string): string =>
  `[INPUT]\n    Name forward\n${filters}\n[OUTPUT]\n    Name null\n    Alias all\n    Match *\n`;
