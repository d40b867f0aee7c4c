// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
} from "../../model/option-values.js";
import { type CustomPlugin, pluginNode } from "../../model/plugin.js";
import type { CustomCommon } from "../shared.js";

/** Options of the `calyptia` custom. */
export interface CalyptiaCustomOptions extends CustomCommon {
  /** String. A secret: only a variable. */
  readonly api_key: SecretVariable;
  /** String. */
  readonly store_path?: string;
  /** String, default "cloud-api.calyptia.com" since 4.2.8, none in 1.9.10. */
  readonly calyptia_host?: string;
  /** Integer, default "443" since 4.2.8, none in 1.9.10. */
  readonly calyptia_port?: NumberValue;
  /** Boolean, default "true". */
  readonly calyptia_tls?: BooleanValue;
  /** Boolean, default "true". */
  readonly "calyptia_tls.verify"?: BooleanValue;
  /** 1 or more words, may repeat. */
  readonly add_label?: string | readonly string[];
  /** String. */
  readonly machine_id?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly fleet_id?: string;
  /** String, default "/tmp/calyptia-fleet". Not in 1.9.10, in 4.2.8. */
  readonly "fleet.config_dir"?: string;
  /** Integer, default "-1". Not in 1.9.10, in 4.2.8. */
  readonly "fleet.interval_sec"?: NumberValue;
  /** Integer, default "-1". Not in 1.9.10, in 4.2.8. */
  readonly "fleet.interval_nsec"?: NumberValue;
  /** Size. Not in 1.9.10, in 4.2.8. */
  readonly "fleet.max_http_buffer_size"?: SizeValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly fleet_name?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly pipeline_id?: string;
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly register_retry_on_flush?: BooleanValue;
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly fleet_config_legacy_format?: BooleanValue;
}

/** Joins this Fluent Bit to a Calyptia project or fleet. */
export const calyptiaCustom = (options: CalyptiaCustomOptions): CustomPlugin<"calyptia"> =>
  pluginNode("custom", "calyptia", options);
