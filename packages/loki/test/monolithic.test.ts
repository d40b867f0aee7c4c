import { expectTypeOf } from "expect-type";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import {
  boltdbShipper,
  type LokiModel,
  monolithicLoki,
  type SchemaPeriod,
  tsdb,
  withRegion,
} from "../src/index.js";
import type { lokiShape } from "../src/shape.js";
import { validOptions } from "./support/expect-diagnostics.js";

describe("monolithicLoki", () => {
  it("fills in our opinions", () => {
    expect(monolithicLoki(validOptions)).toEqual({
      kind: "monolithic-loki",
      version: "3.7.6",
      bucket: "shop-loki",
      region: "ap-northeast-2",
      schema: [
        {
          from: "2026-01-01",
          store: "tsdb",
          object_store: "s3",
          schema: "v13",
          index: { prefix: "index_", period: "24h" },
        },
      ],
      auth: false,
      port: 3100,
      task: { cpu: 1024, memory: 4096 },
      image: "grafana/loki:3.7.6",
    });
  });

  it("is deeply frozen, and leaves the given objects as they were", () => {
    const period = {
      ...tsdb({ from: "2026-01-01" }),
      index: { prefix: "a", period: "24h" as const },
    };
    const task = { cpu: 256, memory: 1024 };
    const model = monolithicLoki({ ...validOptions, schema: [period], task });
    expect([model, model.schema, model.schema[0]?.index, model.task].every(Object.isFrozen)).toBe(
      true,
    );
    expect([period, period.index, task].some(Object.isFrozen)).toBe(false);
  });

  it.each([undefined, null, 5, "x", [], { schema: 5, task: null }, { schema: [null, 5] }])(
    "does not throw for %j",
    (options) => {
      expect(() => monolithicLoki(options as never)).not.toThrow();
    },
  );

  it("takes the region only when it has none", () => {
    const { region: _, ...rest } = validOptions;
    expect(withRegion(monolithicLoki(rest), "eu-west-1").region).toBe("eu-west-1");
    expect(withRegion(monolithicLoki(validOptions), "eu-west-1").region).toBe("ap-northeast-2");
  });
});

describe("periods", () => {
  it("has v13 for TSDB and v12 for BoltDB", () => {
    expect(tsdb({ from: "2026-01-01" }).schema).toBe("v13");
    expect(boltdbShipper({ from: "2026-01-01" }).schema).toBe("v12");
    expect(boltdbShipper({ from: "2026-01-01", schema: "v11" }).schema).toBe("v11");
  });

  it("does not throw for nothing", () => {
    expect(() => tsdb(undefined as never)).not.toThrow();
    expect(() => boltdbShipper(null as never)).not.toThrow();
  });
});

it("has types that refuse what Loki would", () => {
  // @ts-expect-error a day is written with dashes
  tsdb({ from: "yesterday" });
  // @ts-expect-error there is no schema v14
  tsdb({ from: "2026-01-01", schema: "v14" });
  // @ts-expect-error the index table of a period spans a day, always
  tsdb({ from: "2026-01-01", index: { period: "168h" } });
  // @ts-expect-error a Loki needs a bucket
  monolithicLoki({ version: "3.7.6", schema: [] });
  // @ts-expect-error an option that does not exist
  monolithicLoki({ ...validOptions, retentionPeriod: "30d" });
  expectTypeOf<SchemaPeriod["store"]>().toEqualTypeOf<"tsdb" | "boltdb-shipper">();
});

it("has a model that the shape takes", () => {
  type Shape = z.input<ReturnType<typeof lokiShape>>;
  expectTypeOf<Omit<LokiModel, "schema" | "labels">>().toExtend<Omit<Shape, "schema" | "labels">>();
  expectTypeOf<SchemaPeriod>().toExtend<Shape["schema"][number]>();
  expectTypeOf<keyof LokiModel>().toEqualTypeOf<keyof Shape>();
});
