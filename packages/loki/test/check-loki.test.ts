import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boltdbShipper, checkLoki, monolithicLoki, tsdb } from "../src/index.js";
import { codesAndPaths, findingsOf, validOptions } from "./support/expect-diagnostics.js";

const valid = monolithicLoki(validOptions);

describe("checkLoki", () => {
  it("finds nothing in a valid Loki", () => {
    expect(checkLoki(valid)).toEqual([]);
  });

  it("takes the same model as plain data", () => {
    expect(checkLoki(JSON.parse(JSON.stringify(valid)))).toEqual([]);
  });

  it("reports everything at once, at the model's place", () => {
    const model = monolithicLoki({
      version: "4.1.0",
      bucket: "Shop",
      schema: [
        boltdbShipper({ from: "2026-02-30" }),
        tsdb({ from: "2025-01-01", schema: "v9" as never }),
      ],
      retention: "1h",
      port: 9095,
    });
    expect(codesAndPaths(checkLoki(model, ["loki"]))).toEqual([
      "LOKI_NEWER_VERSION loki.version",
      "LOKI_INVALID_BUCKET loki.bucket",
      "LOKI_MISSING_REGION loki.region",
      "LOKI_INVALID_PERIOD_DATE loki.schema[0].from",
      "LOKI_UNSUPPORTED_STORE loki.schema[0].store",
      "LOKI_UNKNOWN_SCHEMA loki.schema[1].schema",
      "LOKI_STRUCTURED_METADATA_OFF loki.schema[1]",
      "LOKI_RETENTION_TOO_SHORT loki.retention",
      "LOKI_PORT_TAKEN loki.port",
    ]);
  });

  it("goes on with the other keys when one has the wrong shape", () => {
    expect(findingsOf({ bucket: 5, retention: "1h", region: 7 })).toEqual([
      "CORE_INVALID_VALUE bucket",
      "CORE_INVALID_VALUE region",
      "LOKI_RETENTION_TOO_SHORT retention",
    ]);
  });

  it("names what is missing and what is unknown", () => {
    const { bucket: _, ...rest } = valid;
    expect(codesAndPaths(checkLoki({ ...rest, retension: "30d" }))).toEqual([
      "CORE_MISSING_KEY bucket",
      "CORE_UNKNOWN_KEY retension",
    ]);
    expect(checkLoki({ ...valid, retension: "30d" })[0]?.hint).toBe('did you mean "retention"?');
  });

  it("finds unknown keys of a period, and its other faults", () => {
    const period = { ...tsdb({ from: "2026-01-01" }), form: "x", store: "tsdc" };
    expect(findingsOf({ schema: [period] })).toEqual([
      "CORE_UNKNOWN_KEY schema[0].form",
      "LOKI_UNKNOWN_STORE schema[0].store",
      "LOKI_STRUCTURED_METADATA_OFF schema[0]",
    ]);
  });

  it.each([undefined, null, 5, "x", [], () => 1])("refuses %s without throwing", (model) => {
    expect(checkLoki(model, ["loki"])).not.toEqual([]);
  });

  it("never throws, whatever stands under a key", () => {
    const key = fc.constantFrom(...Object.keys(valid), "index", "labels");
    fc.assert(
      fc.property(key, fc.anything({ withBigInt: true, withDate: true }), (name, value) => {
        expect(Array.isArray(checkLoki({ ...valid, [name]: value }))).toBe(true);
        expect(
          Array.isArray(checkLoki({ ...valid, schema: [{ ...valid.schema[0], [name]: value }] })),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
