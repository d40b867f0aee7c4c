import { describe, expect, it } from "vitest";
import {
  activePeriod,
  allowsStructuredMetadata,
  boltdbShipper,
  lokiConfig,
  monolithicLoki,
  renderLoki,
  tsdb,
} from "../src/index.js";
import { validOptions } from "./support/expect-diagnostics.js";

const old = boltdbShipper({ from: "2023-06-01" });
const next = tsdb({ from: "2026-03-01" });
const before = new Date("2026-02-28T23:59:59.999Z");
const after = new Date("2026-03-01T00:00:00Z");

describe("the clock", () => {
  it("finds the period that takes what is written now", () => {
    expect(activePeriod([old, next], before)).toBe(0);
    expect(activePeriod([old, next], after)).toBe(1);
    expect(activePeriod([old, next], new Date("2020-01-01"))).toBe(0);
  });

  it.each([
    [[next], undefined, true],
    [[old], undefined, false],
    [[old, next], undefined, false],
    [[old, next], before, false],
    [[old, next], after, true],
    [[tsdb({ from: "2024-01-01", schema: "v12" })], after, false],
    [[tsdb({ from: "2024-01-01" }), boltdbShipper({ from: "2027-01-01" })], after, false],
  ])(
    "%# allows structured metadata only where Loki will start, now and later",
    (schema, now, allowed) => {
      const clock = now === undefined ? {} : { now };
      expect(allowsStructuredMetadata(schema, clock)).toBe(allowed);
      const { limits_config } = lokiConfig(monolithicLoki({ ...validOptions, schema }), clock);
      expect(limits_config?.allow_structured_metadata).toBe(allowed ? undefined : false);
    },
  );

  it("does not look at the wall clock", () => {
    const model = monolithicLoki({ ...validOptions, schema: [old, next] });
    expect(renderLoki(model)).toEqual(renderLoki(model, { now: before }));
    expect(renderLoki(model)).not.toEqual(renderLoki(model, { now: after }));
  });
});

describe("lokiConfig", () => {
  it("leaves out what is not set", () => {
    const config = JSON.parse(JSON.stringify(lokiConfig(monolithicLoki(validOptions))));
    expect(config).not.toHaveProperty("limits_config");
    expect(config).not.toHaveProperty("compactor");
    expect(config.storage_config).not.toHaveProperty("boltdb_shipper");
  });

  it.each([
    ["720h", "30d"],
    ["24h", "1d"],
    ["36h", "1d12h"],
    ["2w", "14d"],
  ])("prints the retention %s for Loki as %s", (retention, printed) => {
    const { limits_config } = lokiConfig(monolithicLoki({ ...validOptions, retention }));
    expect(limits_config?.retention_period).toBe(printed);
  });

  it("gives the replay half of the task's memory", () => {
    const model = monolithicLoki({ ...validOptions, task: { cpu: 256, memory: 1025 } });
    expect(lokiConfig(model).ingester.wal.replay_memory_ceiling).toBe("512MB");
  });

  it("says nothing of structured metadata to a Loki that has it off", () => {
    const model = monolithicLoki({ ...validOptions, version: "2.9.17", schema: [old] });
    expect(lokiConfig(model).limits_config).toBeUndefined();
  });

  it("is deeply frozen", () => {
    const config = lokiConfig(monolithicLoki(validOptions));
    expect(Object.isFrozen(config.common.storage.s3)).toBe(true);
    expect(Object.isFrozen(config.schema_config.configs[0]?.index)).toBe(true);
  });
});

describe("renderLoki", () => {
  it("says how the file is used", () => {
    const [file] = renderLoki(monolithicLoki(validOptions));
    expect(file).toMatchObject({
      path: "loki/loki.yaml",
      purpose: "loki-config",
      mediaType: "application/yaml",
    });
    expect(file?.text).toMatch(
      /^# Loki 3\.7\.6, .*\n# start it with: -config\.file=\/etc\/loki\/loki\.yaml\n/,
    );
    expect(file?.text).not.toContain("${");
  });
});
