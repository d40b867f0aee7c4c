import {
  type AwsPlace,
  type BucketResource,
  bucket,
  cloudwatchLogsPermissions,
  type LogGroupResource,
  logGroup,
  type PolicyStatement,
  s3Permissions,
  staticKeyPrefix,
} from "@millrace/aws";
import type { Options, OutputPlugin, Pipeline } from "@millrace/fluentbit";

/** What an output needs outside of the task. */
export interface Destination {
  /** `s3:shop-access-logs`, `cloudwatch_logs:/shop/api/errors`, `loki:loki.shop.local:3100`. */
  readonly id: string;
  readonly permissions: readonly PolicyStatement[];
  readonly resources: readonly (BucketResource | LogGroupResource)[];
}

/** Facts of the stack that destinations depend on. */
export interface DestinationContext {
  readonly place: AwsPlace;
  /** 0: for ever. */
  readonly logGroupRetentionDays: number;
}

/** All outputs of a pipeline, in order. */
export function outputsOf({ routes, otherwise = [] }: Pipeline): readonly OutputPlugin[] {
  return [...routes.flatMap(({ outputs }) => outputs), ...otherwise];
}

/** What one output needs; its options are whole. Plugins without a row need nothing that we know of. */
export function destinationOf(
  { plugin, options }: OutputPlugin,
  context: DestinationContext,
): Destination {
  const needs = Object.hasOwn(DESTINATIONS, plugin) ? DESTINATIONS[plugin] : undefined;
  return needs?.(options, context) ?? { id: plugin, permissions: [], resources: [] };
}

const DESTINATIONS: {
  readonly [plugin: string]: (options: Options, context: DestinationContext) => Destination;
} = {
  s3: (options, { place }) => {
    const name = text(options.bucket);
    const keyPrefix = staticKeyPrefix(given(options.s3_key_format));
    const cannedAcl = given(options.canned_acl);
    const multipart = options.use_put_object !== true;
    return {
      id: `s3:${name}`,
      permissions: s3Permissions(place, {
        bucket: name,
        keyPrefix,
        multipart,
        ...(cannedAcl === undefined ? {} : { cannedAcl }),
      }),
      resources: [bucket({ name, purpose: "logs" })],
    };
  },
  cloudwatch_logs: (options, { place, logGroupRetentionDays }) => {
    const name = text(options.log_group_name);
    const stream = given(options.log_stream_name);
    const writer = {
      logGroup: name,
      ...(stream === undefined ? { streamPrefix: text(options.log_stream_prefix) } : { stream }),
      autoCreateGroup: options.auto_create_group === true,
      ...(options.log_retention_days === undefined
        ? {}
        : { retentionDays: Number(options.log_retention_days) }),
    };
    return {
      id: `cloudwatch_logs:${name}`,
      permissions: cloudwatchLogsPermissions(place, writer),
      resources: [retainedLogGroup(name, "logs", logGroupRetentionDays)],
    };
  },
  loki: ({ host, port }) => ({
    id: `loki:${text(host)}:${given(port) ?? "3100"}`,
    permissions: [],
    resources: [],
  }),
};

/** A log group whose events go after so many days; 0: never. */
export function retainedLogGroup(name: string, purpose: string, days: number): LogGroupResource {
  return logGroup({ name, purpose, ...(days === 0 ? {} : { retentionDays: days }) });
}

const text = (value: unknown): string => (value === undefined ? "" : String(value));
const given = (value: unknown): string | undefined =>
  value === undefined ? undefined : String(value);
