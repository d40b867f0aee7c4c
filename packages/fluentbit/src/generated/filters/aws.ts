// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `aws` filter. */
export interface AwsFilterOptions extends FilterCommon {
  /** Version of the metadata service: v2 asks for a token first. String, default "v2". */
  readonly imds_version?: "v1" | "v2" | Variable;
  /** Adds the availability zone as az. Boolean, default "true". */
  readonly az?: BooleanValue;
  /** Adds the instance's id. Boolean, default "true". */
  readonly ec2_instance_id?: BooleanValue;
  /** Adds the instance's type. Boolean, default "false". */
  readonly ec2_instance_type?: BooleanValue;
  /** Adds the private IPv4 address. Boolean, default "false". */
  readonly private_ip?: BooleanValue;
  /** Adds the id of the network. Boolean, default "false". */
  readonly vpc_id?: BooleanValue;
  /** Adds the id of the machine image. Boolean, default "false". */
  readonly ami_id?: BooleanValue;
  /** Adds the account's number. Boolean, default "false". */
  readonly account_id?: BooleanValue;
  /** Adds the host name. Boolean, default "false". */
  readonly hostname?: BooleanValue;
  /**
   * Adds the instance's tags, where the metadata service may show them. Boolean, default "false".
   * Not in 1.9.10, in 4.2.8.
   */
  readonly tags_enabled?: BooleanValue;
  /**
   * Tags to add, with commas between; all others are left out. String, default "". Not in 1.9.10,
   * in 4.2.8.
   */
  readonly tags_include?: string;
  /** Tags to leave out, with commas between. String, default "". Not in 1.9.10, in 4.2.8. */
  readonly tags_exclude?: string;
  /**
   * Seconds to wait before what failed is asked for again. Integer, default "300". Not in 1.9.10,
   * in 4.2.8.
   */
  readonly retry_interval_s?: NumberValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly enable_entity?: BooleanValue;
}

/** Adds what the EC2 instance metadata service says about the machine. */
export const awsFilter = (options: AwsFilterOptions = {}): FilterPlugin<"aws"> =>
  pluginNode("filter", "aws", options);
