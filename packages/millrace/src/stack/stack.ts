import type { BucketResource, LogGroupResource, PolicyDocument } from "@millrace/aws";
import type { Diagnostic } from "@millrace/core";
import type { Engine, Pipeline } from "@millrace/fluentbit";
import type { GrafanaModel } from "@millrace/grafana";
import type { LokiModel } from "@millrace/loki";
import type { TaskDefinition } from "@millrace/taskdef";

/** One service as it will run: everything filled in, checked and frozen. */
export interface StackService {
  readonly name: string;
  /** With router, volume and log configuration. */
  readonly task: TaskDefinition;
  readonly pipelines: readonly Pipeline[];
  /** Text of the router's config, and of its parsers file when it has one. */
  readonly config: { readonly main: string; readonly parsers?: string };
  /** First 16 hex digits of the SHA-256 of the config. */
  readonly configHash: string;
  readonly delivery: { readonly kind: string; readonly [key: string]: unknown };
  readonly policies: {
    readonly task: PolicyDocument;
    readonly execution: PolicyDocument;
    readonly trust: PolicyDocument;
  };
  /** Ids of what the logs reach: `s3:shop-access-logs`. */
  readonly destinations: readonly string[];
}

/** A whole logging system: valid, frozen, ready to be rendered. `defineStack` makes it. */
export interface Stack {
  readonly kind: "stack";
  readonly name: string;
  readonly region: string;
  readonly account?: string;
  readonly engine: Engine;
  readonly services: readonly StackService[];
  readonly loki?: LokiModel;
  readonly lokiPolicy?: PolicyDocument;
  readonly grafana?: GrafanaModel;
  readonly resources: {
    readonly buckets: readonly BucketResource[];
    readonly logGroups: readonly LogGroupResource[];
  };
  /** Warnings and infos. Errors were thrown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** True for what `defineStack` returns, also from another copy of this package. */
export function isStack(value: unknown): value is Stack {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as Stack).kind === "stack" &&
    Array.isArray((value as Stack).services)
  );
}
