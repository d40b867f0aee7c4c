import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { type AwsPlace, arn } from "./account.js";
import type { PolicyStatement } from "./policy-document.js";
import { beforeVariable, hasVariable, isToken } from "./token.js";

/** How something writes to CloudWatch Logs. */
export interface LogGroupWriter {
  readonly logGroup: string;
  /** Start of all stream names, as far as it is known: up to a `${NAME}`. Empty or not given: any stream of the group. */
  readonly streamPrefix?: string;
  /** The one stream, when there is just one. */
  readonly stream?: string;
  /** The writer makes the group when it is missing. @default false */
  readonly autoCreateGroup?: boolean;
  /** The writer sets the retention of a group that it made. */
  readonly retentionDays?: number;
}

/**
 * What `cloudwatch_logs` and the `awslogs` driver call. Neither describes anything.
 *
 * Events belong to a stream, so PutLogEvents is for streams by name. Everything else belongs to the group; its ARN
 * in a policy ends with `:*`, without which CreateLogStream is refused.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
 */
export function cloudwatchLogsPermissions(
  place: AwsPlace,
  writer: LogGroupWriter,
): PolicyStatement[] {
  const { logGroup, streamPrefix = "", stream, autoCreateGroup = false, retentionDays } = writer;
  const group = arn(place, "logs", `log-group:${logGroup}`);
  return [
    {
      Sid: "CreateLogStreams",
      Effect: "Allow",
      Action: [
        "logs:CreateLogStream",
        ...(autoCreateGroup ? ["logs:CreateLogGroup"] : []),
        ...(retentionDays === undefined ? [] : ["logs:PutRetentionPolicy"]),
      ],
      Resource: [`${group}:*`],
    },
    {
      Sid: "PutLogEvents",
      Effect: "Allow",
      Action: ["logs:PutLogEvents"],
      Resource: [`${group}:log-stream:${streamPattern(stream, streamPrefix)}`],
    },
  ];
}

function streamPattern(stream: string | undefined, prefix: string): string {
  if (stream !== undefined && !hasVariable(stream)) return stream;
  return `${beforeVariable(stream ?? prefix)}*`;
}

/** The days for which CloudWatch Logs can keep events. */
export const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
] as const;

/** A number of days that CloudWatch Logs accepts. */
export type LogRetentionDays = (typeof LOG_RETENTION_DAYS)[number];

/** A log group that must exist, as plain data for a deployment. */
export interface LogGroupResource {
  readonly kind: "log-group";
  readonly name: string;
  /** What it is for, in words: `the router's own log`. */
  readonly purpose?: string;
  /** Days that events are kept, one of {@link LOG_RETENTION_DAYS}. Not given: for ever. */
  readonly retentionDays?: number;
}

/** Describes a log group. {@link checkLogGroup} finds its faults. */
export function logGroup(options: Omit<LogGroupResource, "kind">): LogGroupResource {
  return Object.freeze({ kind: "log-group", ...options });
}

export const invalidLogGroupName = diagnostic<{ name: string; reason: string }>(
  "IAM_INVALID_LOG_GROUP_NAME",
  {
    severity: "error",
    message: ({ name, reason }) => `${JSON.stringify(name)} cannot be a log group: it ${reason}`,
    hint: () => 'a name such as "/shop/api/errors"',
    docs: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html",
  },
);

export const invalidRetention = diagnostic<{ days: number }>("IAM_INVALID_LOG_RETENTION", {
  severity: "error",
  message: ({ days }) => `CloudWatch Logs cannot keep events for ${days} days`,
  hint: ({ days }) => {
    const below = LOG_RETENTION_DAYS.filter((allowed) => allowed < days).at(-1);
    const above = LOG_RETENTION_DAYS.find((allowed) => allowed > days);
    const near = [below, above].filter((allowed) => allowed !== undefined).join(" or ");
    return near === "" ? undefined : `the nearest that it can: ${near}`;
  },
  docs: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html",
});

/** Findings about a log group. A name that is a deployment's token is taken as it is. */
export function checkLogGroup(resource: LogGroupResource, path: Path = []): Diagnostic[] {
  const { name, retentionDays: days } = resource;
  const reason = isToken(name) ? undefined : logGroupNameFault(name);
  return [
    ...(reason === undefined ? [] : [invalidLogGroupName([...path, "name"], { name, reason })]),
    ...(days === undefined || (LOG_RETENTION_DAYS as readonly number[]).includes(days)
      ? []
      : [invalidRetention([...path, "retentionDays"], { days })]),
  ];
}

function logGroupNameFault(name: string): string | undefined {
  if (name.length < 1 || name.length > 512) return "does not have 1 to 512 characters";
  if (/[^A-Za-z0-9_/.#-]/.test(name))
    return 'has other characters than letters, digits, "_", "-", "/", "." and "#"';
  if (name.startsWith("aws/")) return 'starts with "aws/", which is for AWS itself';
  return undefined;
}
