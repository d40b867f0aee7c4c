import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assembleConfig, config, type Section, section } from "@millrace/fluentbit";
import { describe, expect, it } from "vitest";
import {
  engineBinaries,
  runEngine,
  type TaggedRecord,
} from "../../../packages/fluentbit/test/support/run-engine.js";
import define from "../millrace.config.js";

/*
 * The example's own config in a real engine, behind what the ECS agent generates, fed with the service's real lines.
 * Give binaries in MILLRACE_FLUENT_BIT (paths with ":" between).
 */
const folder = fileURLToPath(new URL("..", import.meta.url));
const records: TaggedRecord[] = readFileSync(`${folder}/samples/records.ndjson`, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as TaggedRecord);

if (engineBinaries.length === 0) {
  console.warn(
    "\n!!! SKIPPED: no real Fluent Bit. Set MILLRACE_FLUENT_BIT to run the example's config in one.\n",
  );
}

/** What the agent puts before our file: metadata on every record, also on those that come by a second time. */
const agent: readonly Section[] = [
  section("filter", [
    ["Name", "record_modifier"],
    ["Match", "*"],
    ["Record", "ecs_cluster shop"],
    ["Record", "ecs_task_definition shop-api:7"],
  ]),
];

describe.skipIf(engineBinaries.length === 0)("the example in a real engine", () => {
  it.each(engineBinaries)("%s", { timeout: 120_000 }, async (binary) => {
    const [pipeline] = define({}).services[0]?.pipelines ?? [];
    if (pipeline === undefined) throw new Error("the example has no pipeline");
    const delivered = await runEngine(
      binary,
      (home) => {
        const { main, parsers } = assembleConfig([pipeline], {
          home: { storagePath: `${home}/storage`, graceSeconds: 5 },
        });
        const [service, ...rest] = main.sections;
        return {
          main: config([...(service === undefined ? [] : [service]), ...agent, ...rest]),
          parsers,
        };
      },
      records,
    );
    const at = (alias: string) =>
      Object.values(delivered[alias] ?? {}).flat() as Record<string, unknown>[];
    const access = at("access.s3");
    const errors = at("errors.cloudwatch_logs");
    const rest = at("otherwise.loki");

    expect(Object.keys(delivered).sort()).toEqual([
      "access.s3",
      "errors.cloudwatch_logs",
      "errors.loki",
      "otherwise.loki",
    ]);
    expect(access.every(({ type }) => type === "access")).toBe(true);
    expect(
      errors.every(
        ({ level, status }) => level === "error" || level === "fatal" || Number(status) >= 500,
      ),
    ).toBe(true);
    expect(at("errors.loki")).toEqual(errors);
    expect(rest.some(({ type }) => type === "access")).toBe(false);

    const both = errors.filter(({ type }) => type === "access");
    expect(both.some(({ status }) => status === 503)).toBe(true);
    // Lines that came: every one once, the pieces of long ones joined; the health check's went nowhere.
    const pieces = records.filter(({ record }) => "partial_message" in record).length;
    const whole = records.filter(
      ({ tag, record }) => tag.startsWith("api-firelens-") && !("partial_message" in record),
    ).length;
    const long = records.filter(
      ({ record }) => (record as { partial_last?: string }).partial_last === "true",
    ).length;
    expect(pieces).toBeGreaterThan(long);
    expect(access.length + errors.length - both.length + rest.length).toBe(whole + long);

    for (const record of [...access, ...errors, ...rest]) {
      expect(
        Object.keys(record).filter(
          (key) => key.startsWith("__millrace_") || key.startsWith("partial_"),
        ),
      ).toEqual([]);
      expect(record).toMatchObject({
        container_name: "api",
        ecs_cluster: "shop",
        ecs_task_definition: "shop-api:7",
      });
      expect(["stdout", "stderr"]).toContain(record.source);
    }
  });
});
