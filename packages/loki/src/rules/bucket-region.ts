import { diagnostic } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

export const missingRegion = diagnostic("LOKI_MISSING_REGION", {
  severity: "error",
  message: () =>
    "the region of the bucket is missing, and Loki does not take it from its environment",
  hint: () => 'add region: "ap-northeast-2", or give the stack its region',
});

export const invalidRegion = diagnostic<{ region: string }>("LOKI_INVALID_REGION", {
  severity: "error",
  message: ({ region }) => `${JSON.stringify(region)} is not a region of AWS`,
  hint: () => 'write it as in "ap-northeast-2"',
});

/** The bucket's region is named: without it Loki signs its requests for a region called "dummy". */
export const bucketRegion: LokiRule = function* (model) {
  const { region } = model;
  if (!("region" in model)) yield missingRegion(["region"], {});
  else if (region !== undefined && !/^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(region))
    yield invalidRegion(["region"], { region });
};
