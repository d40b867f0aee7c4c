import { atLeastOnePeriod } from "./at-least-one-period.js";
import { bucketName } from "./bucket-name.js";
import { bucketRegion } from "./bucket-region.js";
import { freePort } from "./free-port.js";
import { imageOfVersion } from "./image-version.js";
import { increasingPeriods } from "./increasing-periods.js";
import { indexTables } from "./index-tables.js";
import { knownVersion } from "./known-version.js";
import { labelLimits } from "./label-limits.js";
import type { LokiRule } from "./loki-rule.js";
import { periodDate } from "./period-date.js";
import { retentionSpan } from "./retention-span.js";
import { schemaVersion } from "./schema-version.js";
import { structuredMetadataNeedsTsdb } from "./structured-metadata.js";
import { supportedStore } from "./supported-store.js";

/** All laws over a Loki model, in the order in which their findings are given. */
export const lokiRules: readonly LokiRule[] = Object.freeze([
  knownVersion,
  imageOfVersion,
  bucketName,
  bucketRegion,
  atLeastOnePeriod,
  periodDate,
  increasingPeriods,
  supportedStore,
  schemaVersion,
  indexTables,
  structuredMetadataNeedsTsdb,
  retentionSpan,
  labelLimits,
  freePort,
]);
