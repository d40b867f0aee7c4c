import { labelContract } from "@millrace/core";
import { boltdbShipper, type LokiModel, monolithicLoki, tsdb } from "../../src/index.js";

const labels = labelContract("service", "level");
const task = { cpu: 512, memory: 2048 };
const common = { version: "3.7.6", bucket: "shop-loki", region: "ap-northeast-2" } as const;

/** The Lokis whose config files are kept in `golden/`. */
export const goldenCases: Readonly<Record<string, LokiModel>> = {
  "tsdb-3.7.6": monolithicLoki({
    ...common,
    schema: [tsdb({ from: "2026-01-01" })],
    retention: "30d",
    labels,
  }),
  "boltdb-shipper-3.7.6": monolithicLoki({
    ...common,
    schema: [boltdbShipper({ from: "2023-06-01", schema: "v11" })],
    retention: "90d",
    task,
  }),
  "boltdb-shipper-then-tsdb-3.7.6": monolithicLoki({
    ...common,
    schema: [
      boltdbShipper({ from: "2023-06-01", index: { prefix: "loki_", path_prefix: "old-index/" } }),
      tsdb({ from: "2026-03-01" }),
    ],
    retention: "1y",
    auth: true,
    port: 8100,
    task,
  }),
  "tsdb-for-ever-3.7.6": monolithicLoki({
    ...common,
    schema: [tsdb({ from: "2026-01-01" })],
  }),
  "tsdb-then-boltdb-shipper-2.9.17": monolithicLoki({
    ...common,
    version: "2.9.17",
    schema: [tsdb({ from: "2023-06-01", schema: "v12" }), boltdbShipper({ from: "2024-03-01" })],
    retention: "36h",
  }),
};
