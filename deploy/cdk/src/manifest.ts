import * as z from "zod";

/** The manifest version that this package reads. */
export const MANIFEST_VERSION = 1;

const path = z.string().min(1);

const bucket = z.looseObject({
  name: z.string(),
  purpose: z.string(),
  expireAfterDays: z.int().positive().optional(),
  abortMultipartAfterDays: z.int().positive(),
  versioned: z.boolean(),
  kmsKeyArn: z.string().optional(),
});

const logGroup = z.looseObject({
  name: z.string(),
  retentionDays: z.int().positive().optional(),
});

const service = z.looseObject({
  taskDefinition: path,
  configHash: z.string(),
  delivery: z.looseObject({
    kind: z.string(),
    bucket: z.string().optional(),
    objects: z.array(z.looseObject({ path, key: z.string().min(1) })).optional(),
  }),
  policies: z.looseObject({ task: path, execution: path, trust: path }),
});

/** What of manifest.json a deployment reads. Keys that it does not read may be there. */
export const manifestSchema = z.looseObject({
  manifestVersion: z.literal(MANIFEST_VERSION),
  stack: z.string(),
  region: z.string(),
  files: z.array(z.looseObject({ path, sha256: z.string() })),
  services: z.record(z.string(), service),
  resources: z.looseObject({
    buckets: z.array(bucket),
    logGroups: z.array(logGroup),
    streams: z.array(z.unknown()),
    domains: z.array(z.unknown()),
  }),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestService = z.output<typeof service>;
export type BucketResource = z.output<typeof bucket>;
export type LogGroupResource = z.output<typeof logGroup>;
