import { diagnostic } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

export const missingBucket = diagnostic("LOKI_MISSING_BUCKET", {
  severity: "error",
  message: () => "the bucket has no name",
  hint: () => "name the bucket that holds Loki's chunks and index",
});

export const invalidBucket = diagnostic<{ bucket: string; reason: string }>("LOKI_INVALID_BUCKET", {
  severity: "error",
  message: ({ bucket, reason }) => `${JSON.stringify(bucket)} cannot be a bucket: it ${reason}`,
  hint: () => "write the bare name of one bucket, not a URL and not an ARN",
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
});

/** The bucket is one name that S3 allows: Loki takes a comma for a second bucket, and finds out about the rest when it runs. */
export const bucketName: LokiRule = function* ({ bucket }) {
  if (bucket === undefined) return;
  const reason = bucketFault(bucket);
  if (bucket === "") yield missingBucket(["bucket"], {});
  else if (reason !== undefined) yield invalidBucket(["bucket"], { bucket, reason });
};

function bucketFault(name: string): string | undefined {
  if (name.length < 3 || name.length > 63) return "does not have 3 to 63 characters";
  if (/[^a-z0-9.-]/.test(name)) return 'has other characters than a-z, 0-9, "-" and "."';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "does not start and end with a letter or digit";
  if (name.includes("..")) return "has two dots in a row";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return "looks like an IP address";
  if (/^(xn--|sthree-|amzn-s3-demo-)/.test(name)) return "starts as only AWS's own names do";
  if (/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name))
    return "ends as only AWS's own names do";
  return undefined;
}
