import { type Diagnostic, diagnostic, type Path } from "@millrace/core";

export const sharedBucket = diagnostic<{ bucket: string; other: string }>("STACK_SHARED_BUCKET", {
  severity: "error",
  message: ({ bucket, other }) => `the bucket ${JSON.stringify(bucket)} is also used for ${other}`,
  hint: () =>
    "Loki deletes by its own retention and needs its bucket for itself; routers' configs need one that nobody else writes to",
});

/** A use of a bucket. */
export interface BucketUse {
  readonly bucket: string;
  readonly path: Path;
  readonly what: string;
}

/** Loki's bucket and the config bucket are for one thing each; destinations may share theirs. */
export function* checkBucketUses(
  exclusive: readonly BucketUse[],
  destinations: readonly BucketUse[],
): Iterable<Diagnostic> {
  for (const [i, { bucket, path, what }] of exclusive.entries()) {
    if (bucket === "" || bucket === undefined) continue;
    const other = [...exclusive.slice(0, i), ...destinations].find(
      (use) => use.bucket === bucket && use.what !== what,
    );
    if (other !== undefined) yield sharedBucket(path, { bucket, other: other.what });
  }
}
