// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, TimeValue } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `kubernetes` filter. */
export interface KubernetesFilterOptions extends FilterCommon {
  /** Size, default "32K". */
  readonly buffer_size?: SizeValue;
  /** Integer, default "0". */
  readonly "tls.debug"?: NumberValue;
  /** Boolean, default "true". */
  readonly "tls.verify"?: BooleanValue;
  /** String. */
  readonly "tls.vhost"?: string;
  /** Boolean, default "off". Not in 1.9.10, in 4.2.8. */
  readonly "tls.verify_hostname"?: BooleanValue;
  /** Boolean, default "false". */
  readonly merge_log?: BooleanValue;
  /** String. */
  readonly merge_parser?: string;
  /** String. */
  readonly merge_log_key?: string;
  /** Boolean, default "true". */
  readonly merge_log_trim?: BooleanValue;
  /** Boolean, default "true". */
  readonly keep_log?: BooleanValue;
  /** String, default "https://kubernetes.default.svc". */
  readonly kube_url?: string;
  /** String. */
  readonly kube_meta_preload_cache_dir?: string;
  /** String, default "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt". */
  readonly kube_ca_file?: string;
  /** String. */
  readonly kube_ca_path?: string;
  /** String, default "kube.var.log.containers.". */
  readonly kube_tag_prefix?: string;
  /**
   * String, default "/var/run/secrets/kubernetes.io/serviceaccount/namespace". Not in 4.2.8, in
   * 5.0.9.
   */
  readonly kube_namespace_file?: string;
  /** String, default "/var/run/secrets/kubernetes.io/serviceaccount/token". */
  readonly kube_token_file?: string;
  /** String. */
  readonly kube_token_command?: string;
  /** Boolean, default "true". */
  readonly labels?: BooleanValue;
  /** Boolean, default "true". */
  readonly annotations?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly owner_references?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly namespace_labels?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly namespace_annotations?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly namespace_metadata_only?: BooleanValue;
  /** Boolean, default "false". */
  readonly "k8s-logging.parser"?: BooleanValue;
  /** Boolean, default "false". */
  readonly "k8s-logging.exclude"?: BooleanValue;
  /** Boolean, default "false". */
  readonly use_journal?: BooleanValue;
  /** String. */
  readonly regex_parser?: string;
  /** Boolean, default "false". */
  readonly dummy_meta?: BooleanValue;
  /** Integer, default "6". */
  readonly dns_retries?: NumberValue;
  /** Time, default "30". */
  readonly dns_wait_time?: TimeValue;
  /** Boolean, default "false". */
  readonly cache_use_docker_id?: BooleanValue;
  /** Boolean, default "false". */
  readonly use_tag_for_meta?: BooleanValue;
  /** Boolean, default "false". */
  readonly use_kubelet?: BooleanValue;
  /** String, default "127.0.0.1". */
  readonly kubelet_host?: string;
  /** Integer, default "10250". */
  readonly kubelet_port?: NumberValue;
  /** Time, default "10m". */
  readonly kube_token_ttl?: TimeValue;
  /** Time, default "0". */
  readonly kube_meta_cache_ttl?: TimeValue;
  /** Time, default "15m". Not in 1.9.10, in 4.2.8. */
  readonly kube_meta_namespace_cache_ttl?: TimeValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly aws_use_pod_association?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly use_pod_association?: BooleanValue;
  /** String, default "cloudwatch-agent.amazon-cloudwatch". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_association_host?: string;
  /** String, default "/kubernetes/pod-to-service-env-map". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_association_endpoint?: string;
  /** Integer, default "4311". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_association_port?: NumberValue;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_service_map_ttl?: NumberValue;
  /** Integer, default "60". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_service_map_refresh_interval?: NumberValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_service_preload_cache_dir?: string;
  /**
   * String, default "/etc/amazon-cloudwatch-observability-agent-server-cert/tls-ca.crt". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly aws_pod_association_host_server_ca_file?: string;
  /**
   * String, default "/etc/amazon-cloudwatch-observability-agent-client-cert/client.crt". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly aws_pod_association_host_client_cert_file?: string;
  /**
   * String, default "/etc/amazon-cloudwatch-observability-agent-client-cert/client.key". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly aws_pod_association_host_client_key_file?: string;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_association_host_tls_debug?: NumberValue;
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly aws_pod_association_host_tls_verify?: BooleanValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly set_platform?: string;
}

/** Adds metadata of the pod that a record comes from. */
export const kubernetesFilter = (options: KubernetesFilterOptions = {}): FilterPlugin<"kubernetes"> =>
  pluginNode("filter", "kubernetes", options);
