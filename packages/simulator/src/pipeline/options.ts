import type { Engine } from "@millrace/fluentbit";
import type { Variables } from "@millrace/fluentbit/check";

/** What bounds a simulation, so that hostile configs and records cannot hold it up. */
export interface StepLimits {
  /** Steps of a regex on one text. @default those of the regex library */
  readonly regex?: number;
  /** How often a record may be sent on under a new tag before that counts as a loop. @default 1000 */
  readonly hops?: number;
}

export interface SimulationOptions {
  readonly engine: Engine;
  /** The environment in which the engine will run. @default nothing is known of it */
  readonly variables?: Variables;
  /** What filters ask of their surroundings: `aws.az`, `ecs.ClusterName`, `kubernetes.pod_name`. */
  readonly stated?: { readonly [name: string]: string };
  /** Notes each record's way, step by step. @default false */
  readonly trace?: boolean;
  readonly steps?: StepLimits;
  /**
   * When records arrive, for filters that look at the clock: each at its own time, or all within one moment, as in a
   * burst. @default "at-their-time"
   */
  readonly arrival?: "at-their-time" | "at-once";
  /** The config's findings of severity error do not refuse it. @default false */
  readonly skipCheck?: boolean;
}

/** A record as it reaches an input. */
export interface InputRecord {
  readonly tag: string;
  /** A plain JSON value, or its text: a text keeps `1.0` and big whole numbers. */
  readonly record: unknown;
  /** Seconds since 1970. @default 1700000000 and one more for each record */
  readonly time?: number;
  /** The input by alias or instance. @default the one whose tag fits, else the first forward input, else the first */
  readonly input?: string;
}
