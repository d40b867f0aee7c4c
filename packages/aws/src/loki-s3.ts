import type { PolicyStatement } from "./policy-document.js";
import { bucketArn, objectArn, type S3Place } from "./s3.js";

/** The bucket in which Loki keeps chunks and index. */
export interface LokiBucket {
  readonly bucket: string;
  /** Key of SSE-KMS, when the bucket encrypts with one of the customer's. */
  readonly kmsKeyArn?: string;
}

/**
 * What Loki calls on its bucket, which it has for itself.
 *
 * @see https://grafana.com/docs/loki/latest/configure/storage/#aws-deployment-s3-single-store
 */
export function lokiS3Permissions(
  place: S3Place,
  { bucket, kmsKeyArn }: LokiBucket,
): PolicyStatement[] {
  return [
    {
      Sid: "ListLokiBucket",
      Effect: "Allow",
      Action: ["s3:ListBucket"],
      Resource: [bucketArn(place, bucket)],
    },
    {
      Sid: "KeepLokiObjects",
      Effect: "Allow",
      Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      Resource: [objectArn(place, bucket, "*")],
    },
    ...(kmsKeyArn === undefined
      ? []
      : [
          {
            Sid: "EncryptLokiObjects",
            Effect: "Allow",
            Action: ["kms:Decrypt", "kms:GenerateDataKey"],
            Resource: [kmsKeyArn],
          } as const,
        ]),
  ];
}
