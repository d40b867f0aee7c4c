// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `influxdb` output. */
export interface InfluxdbOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Database of InfluxDB 1. String, default "fluentbit". */
  readonly database?: string;
  /** Bucket of InfluxDB 2. String. */
  readonly bucket?: string;
  /** Organisation of InfluxDB 2. String, default "fluent". */
  readonly org?: string;
  /** Tag that numbers records of one time; `off`: none. String. */
  readonly sequence_tag?: string;
  /** String. */
  readonly uri?: string;
  /** String. */
  readonly http_user?: string;
  /** String, default "". A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** Token of InfluxDB 2. String. A secret: only a variable. */
  readonly http_token?: SecretVariable;
  /** 1 or more words, may repeat. */
  readonly http_header?: string | readonly string[];
  /** All text becomes tags. Boolean, default "false". */
  readonly auto_tags?: BooleanValue;
  /** Keys that become tags, with spaces between. String. */
  readonly tag_keys?: string;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly add_integer_suffix?: BooleanValue;
}

/** Writes records to InfluxDB. */
export const influxdbOutput = (options: InfluxdbOutputOptions = {}): OutputPlugin<"influxdb"> =>
  pluginNode("output", "influxdb", options);
