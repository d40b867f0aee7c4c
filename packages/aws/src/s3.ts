import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { AwsPlace } from "./account.js";
import type { PolicyStatement } from "./policy-document.js";
import { isToken } from "./token.js";

/** What of a place an S3 ARN has: neither region nor account. */
export type S3Place = Pick<AwsPlace, "partition">;

/** `arn:aws:s3:::BUCKET` */
export function bucketArn({ partition }: S3Place, bucket: string): string {
  return `arn:${partition}:s3:::${bucket}`;
}

/** `arn:aws:s3:::BUCKET/KEY`; the key may be a pattern. */
export function objectArn(place: S3Place, bucket: string, key: string): string {
  return `${bucketArn(place, bucket)}/${key}`;
}

/** How an S3 output writes. */
export interface S3Writer {
  readonly bucket: string;
  /** Fixed start of all keys, without a leading `/`; see {@link staticKeyPrefix}. Empty: the whole bucket. */
  readonly keyPrefix: string;
  /** Objects are uploaded in parts. @default false */
  readonly multipart?: boolean;
  /** Objects get a canned ACL. @default undefined */
  readonly cannedAcl?: string;
  /** Key of SSE-KMS, when the bucket encrypts with one of the customer's. */
  readonly kmsKeyArn?: string;
}

/**
 * What `out_s3` calls: PutObject; with parts also AbortMultipartUpload. It lists nothing.
 * KMS wants Decrypt too for an upload in parts, since S3 reads the parts when it joins them.
 *
 * @see https://docs.fluentbit.io/manual/pipeline/outputs/s3
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export function s3Permissions(place: S3Place, writer: S3Writer): PolicyStatement[] {
  const { bucket, keyPrefix, multipart = false, cannedAcl, kmsKeyArn } = writer;
  const objects: PolicyStatement = {
    Sid: "PutLogObjects",
    Effect: "Allow",
    Action: [
      "s3:PutObject",
      ...(multipart ? ["s3:AbortMultipartUpload"] : []),
      ...(cannedAcl === undefined ? [] : ["s3:PutObjectAcl"]),
    ],
    Resource: [objectArn(place, bucket, `${literalInPolicy(keyPrefix)}*`)],
  };
  if (kmsKeyArn === undefined) return [objects];
  const key: PolicyStatement = {
    Sid: "EncryptLogObjects",
    Effect: "Allow",
    Action: ["kms:GenerateDataKey", ...(multipart ? ["kms:Decrypt"] : [])],
    Resource: [kmsKeyArn],
  };
  return [objects, key];
}

/** In a policy `*` and `?` are wildcards; in an S3 key they are letters. Tokens stay as they are. */
function literalInPolicy(prefix: string): string {
  return prefix.replace(/\$\{[^}]*\}|[*?]/g, (part) => (part.length > 1 ? part : `\${${part}}`));
}

/**
 * The part of an `s3_key_format` that is the same for every object: what stands before the first `$` or `%`,
 * without the leading `/`.
 *
 * @param format @default "/fluent-bit-logs/$TAG/%Y/%m/%d/%H/%M/%S" (the engine's)
 */
export function staticKeyPrefix(format = "/fluent-bit-logs/$TAG/%Y/%m/%d/%H/%M/%S"): string {
  return (/^[^$%]*/.exec(format)?.[0] ?? "").replace(/^\//, "");
}

/** A bucket that must exist, as plain data for a deployment. */
export interface BucketResource {
  readonly kind: "bucket";
  readonly name: string;
  /** What it is for, in words: `access logs`. */
  readonly purpose: string;
  /** Days after which objects are deleted. Not given: never. */
  readonly expireAfterDays?: number;
  /** Days after which the parts of an unfinished upload are deleted: nobody sees them, and they cost. */
  readonly abortMultipartAfterDays: number;
  /** Overwritten and deleted objects are kept. */
  readonly versioned: boolean;
  readonly kmsKeyArn?: string;
}

/** What may be said about a bucket. */
export interface BucketOptions {
  readonly name: string;
  readonly purpose: string;
  readonly expireAfterDays?: number;
  /** @default 7 */
  readonly abortMultipartAfterDays?: number;
  /** @default false */
  readonly versioned?: boolean;
  readonly kmsKeyArn?: string;
}

/** Describes a bucket. {@link checkBucket} finds its faults. */
export function bucket(options: BucketOptions): BucketResource {
  return Object.freeze({
    kind: "bucket",
    abortMultipartAfterDays: 7,
    versioned: false,
    ...options,
  });
}

export const invalidBucketName = diagnostic<{ name: string; reason: string }>(
  "IAM_INVALID_BUCKET_NAME",
  {
    severity: "error",
    message: ({ name, reason }) => `${JSON.stringify(name)} cannot be a bucket: it ${reason}`,
    hint: () => "write the bare name of one bucket, not a URL and not an ARN",
    docs: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
  },
);

export const invalidExpiry = diagnostic<{ days: number }>("IAM_INVALID_EXPIRY", {
  severity: "error",
  message: ({ days }) => `objects cannot expire after ${days} days`,
  hint: () => "give a whole number of days from 1, or leave it out to keep objects for ever",
});

/** Findings about a bucket. A name that is a deployment's token is taken as it is. */
export function checkBucket(resource: BucketResource, path: Path = []): Diagnostic[] {
  const { name, expireAfterDays: days } = resource;
  const reason = isToken(name) ? undefined : bucketNameFault(name);
  return [
    ...(reason === undefined ? [] : [invalidBucketName([...path, "name"], { name, reason })]),
    ...(days === undefined || (Number.isInteger(days) && days >= 1)
      ? []
      : [invalidExpiry([...path, "expireAfterDays"], { days })]),
  ];
}

/** Why S3 would refuse the name, or undefined. */
export function bucketNameFault(name: string): string | undefined {
  if (name.length < 3 || name.length > 63) return "does not have 3 to 63 characters";
  if (/[^a-z0-9.-]/.test(name)) return 'has other characters than a-z, 0-9, "-" and "."';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return "does not start and end with a letter or digit";
  if (name.includes("..")) return "has two dots in a row";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return "looks like an IP address";
  return undefined;
}
