// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputClient, InputCommon, InputTls } from "../shared.js";

/** Options of the `kubernetes_events` input. Not in 1.9.10, in 4.2.8. */
export interface KubernetesEventsInputOptions extends InputCommon, InputClient, InputTls {
  /** Starts with http:// or https://. String, default "https://kubernetes.default.svc". */
  readonly kube_url?: string;
  /** Integer, default "0". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "500000000". */
  readonly interval_nsec?: NumberValue;
  /** Time, default "10m". Not in 5.0.9, in 5.1.1. */
  readonly kube_watch_timeout?: TimeValue;
  /** String, default "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt". */
  readonly kube_ca_file?: string;
  /** String. */
  readonly kube_ca_path?: string;
  /** String, default "/var/run/secrets/kubernetes.io/serviceaccount/token". */
  readonly kube_token_file?: string;
  /** Time, default "10m". */
  readonly kube_token_ttl?: TimeValue;
  /** Integer, default "0". */
  readonly kube_request_limit?: NumberValue;
  /** Time, default "1h". */
  readonly kube_retention_time?: TimeValue;
  /** String. */
  readonly kube_namespace?: string;
  /** String. */
  readonly db?: string;
  /** String, default "normal". */
  readonly "db.sync"?: string;
  /** Boolean, default "false". Not in 4.2.8, in 5.0.9. */
  readonly "db.locking"?: BooleanValue;
  /** String, default "WAL". Not in 4.2.8, in 5.0.9. */
  readonly "db.journal_mode"?: string;
}

/** Reads the events of a Kubernetes cluster from its API. Not in 1.9.10, in 4.2.8. */
export const kubernetesEventsInput = (options: KubernetesEventsInputOptions = {}): InputPlugin<"kubernetes_events"> =>
  pluginNode("input", "kubernetes_events", options);
