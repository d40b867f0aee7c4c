import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { BucketResource } from "./manifest.js";

/** A private bucket that is kept when the stack goes. */
export function logBucket(scope: Construct, id: string, resource: BucketResource): IBucket {
  const { name, versioned, abortMultipartAfterDays, expireAfterDays } = resource;
  const expiration = expireAfterDays === undefined ? undefined : Duration.days(expireAfterDays);
  const made = new Bucket(scope, id, {
    bucketName: name,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        id: "abort-unfinished-uploads",
        abortIncompleteMultipartUploadAfter: Duration.days(abortMultipartAfterDays),
      },
      ...(expiration === undefined
        ? []
        : [
            {
              id: "expire",
              expiration,
              ...(versioned ? { noncurrentVersionExpiration: expiration } : {}),
            },
          ]),
    ],
    ...encryption(scope, id, resource),
  });
  // Under exactOptionalPropertyTypes no class of aws-cdk-lib fits its own interface.
  return made as IBucket;
}

/** A key of one's own comes from the definition, since the roles need permissions for it. */
function encryption(
  scope: Construct,
  id: string,
  { kmsKeyArn }: BucketResource,
): Pick<BucketProps, "encryption" | "encryptionKey" | "bucketKeyEnabled"> {
  if (kmsKeyArn === undefined) return { encryption: BucketEncryption.S3_MANAGED };
  return {
    encryption: BucketEncryption.KMS,
    encryptionKey: Key.fromKeyArn(scope, `${id}Key`, kmsKeyArn),
    bucketKeyEnabled: true,
  };
}
