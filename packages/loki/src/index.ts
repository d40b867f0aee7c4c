export { checkLoki } from "./check-loki.js";
export { LOKI_DATA_PATH, type LokiConfig, lokiConfig } from "./config.js";
export {
  type LokiModel,
  type LokiTask,
  type MonolithicLoki,
  type MonolithicLokiOptions,
  monolithicDefaults,
  monolithicLoki,
  withRegion,
} from "./monolithic.js";
export { LOKI_CONFIG_PATH, lokiArguments, renderLoki } from "./render.js";
export { lokiRules } from "./rules/index.js";
export type { LokiRule, SoundLoki } from "./rules/loki-rule.js";
export {
  type BoltdbShipperPeriod,
  boltdbShipper,
  type DateText,
  type PeriodIndex,
  type PeriodOptions,
  type SchemaPeriod,
  type SchemaVersion,
  type TsdbPeriod,
  tsdb,
} from "./schema-period.js";
export { activePeriod, allowsStructuredMetadata, type LokiClock } from "./structured-metadata.js";
export {
  type CatalogueVersion,
  catalogueVersions,
  type LokiEngine,
  type LokiVersion,
  parseLokiVersion,
} from "./version.js";
