import type { PolicyStatement } from "./policy-document.js";
import { type BucketResource, bucket, bucketArn, objectArn, type S3Place } from "./s3.js";

/** Files in a bucket that something reads when it starts. */
export interface ConfigObjects {
  readonly bucket: string;
  /** Keys; `*` stands for any text. */
  readonly keys: readonly string[];
  /** Key of SSE-KMS, when the bucket encrypts with one of the customer's. */
  readonly kmsKeyArn?: string;
}

/**
 * What the init process of aws-for-fluent-bit calls to fetch its config: it asks for the bucket's region, then reads
 * each object. The ECS agent does the same for environment files.
 *
 * @see https://github.com/aws-samples/amazon-ecs-firelens-examples/tree/mainline/examples/fluent-bit/multi-config-support
 */
export function configBucketPermissions(
  place: S3Place,
  { bucket: name, keys, kmsKeyArn }: ConfigObjects,
): PolicyStatement[] {
  if (keys.length === 0) return [];
  return [
    {
      Sid: "ReadConfigObjects",
      Effect: "Allow",
      Action: ["s3:GetObject"],
      Resource: keys.map((key) => objectArn(place, name, key)),
    },
    {
      Sid: "LocateConfigBucket",
      Effect: "Allow",
      Action: ["s3:GetBucketLocation"],
      Resource: [bucketArn(place, name)],
    },
    ...(kmsKeyArn === undefined
      ? []
      : [
          {
            Sid: "DecryptConfigObjects",
            Effect: "Allow",
            Action: ["kms:Decrypt"],
            Resource: [kmsKeyArn],
          } as const,
        ]),
  ];
}

/** The bucket that holds routers' configs: versioned, nothing expires, since running tasks read what they were given. */
export function configBucket(name: string): BucketResource {
  return bucket({ name, purpose: "log router configs", versioned: true });
}
