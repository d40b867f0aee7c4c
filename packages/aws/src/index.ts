export { type AwsPlace, arn, awsPlace, type Partition, partitionOf } from "./account.js";
export {
  checkLogGroup,
  cloudwatchLogsPermissions,
  invalidLogGroupName,
  invalidRetention,
  LOG_RETENTION_DAYS,
  type LogGroupResource,
  type LogGroupWriter,
  type LogRetentionDays,
  logGroup,
} from "./cloudwatch-logs.js";
export { type ConfigObjects, configBucket, configBucketPermissions } from "./config-bucket.js";
export {
  type EcrRepository,
  ecrPullPermissions,
  ecrRepositoryArn,
  parseEcrImage,
} from "./ecr.js";
export { ecsTasksTrust } from "./ecs-tasks-trust.js";
export { checkKnownName, unknownName } from "./known-name.js";
export { type LokiBucket, lokiS3Permissions } from "./loki-s3.js";
export {
  type PolicyCondition,
  type PolicyDocument,
  type PolicyStatement,
  policyDocument,
  type TrustStatement,
} from "./policy-document.js";
export {
  type BucketOptions,
  type BucketResource,
  bucket,
  bucketArn,
  bucketNameFault,
  checkBucket,
  invalidBucketName,
  invalidExpiry,
  objectArn,
  type S3Place,
  type S3Writer,
  s3Permissions,
  staticKeyPrefix,
} from "./s3.js";
export { secretPermissions } from "./secrets.js";
export { isToken } from "./token.js";
