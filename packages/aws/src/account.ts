/** A separate set of regions, with ARNs of its own. */
export type Partition =
  | "aws"
  | "aws-cn"
  | "aws-us-gov"
  | "aws-iso"
  | "aws-iso-b"
  | "aws-iso-e"
  | "aws-iso-f"
  | "aws-eusc";

/** Where in AWS something is. */
export interface AwsPlace {
  readonly partition: Partition;
  readonly region: string;
  /** Twelve digits. ARNs have `*` in its place when it is not given. */
  readonly account?: string;
}

const PARTITIONS: readonly (readonly [start: string, partition: Partition])[] = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["us-iso-", "aws-iso"],
  ["us-isob-", "aws-iso-b"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-isof-", "aws-iso-f"],
  ["eusc-", "aws-eusc"],
];

/** The partition of a region: `aws-cn` of `cn-north-1`. A region that is a token counts as `aws`. */
export function partitionOf(region: string): Partition {
  return PARTITIONS.find(([start]) => region.startsWith(start))?.[1] ?? "aws";
}

/** The place of a region, and of an account when it is known. */
export function awsPlace(region: string, account?: string): AwsPlace {
  const partition = partitionOf(region);
  return Object.freeze({ partition, region, ...(account === undefined ? {} : { account }) });
}

/** ARN of something that belongs to a region and an account: `arn:aws:logs:eu-west-1:123456789012:log-group:/shop`. */
export function arn(place: AwsPlace, service: string, resource: string): string {
  const { partition, region, account = "*" } = place;
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}
