// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `gelf` output. */
export interface GelfOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Transport: udp, tcp or tls. String, default "udp". */
  readonly mode?: "udp" | "tcp" | "tls" | Variable;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly gelf_tag_key?: string;
  /** Key of the record that is the message. String. */
  readonly gelf_short_message_key?: string;
  /** Key of the record with the time. String. */
  readonly gelf_timestamp_key?: string;
  /** Key of the record with the host. String. */
  readonly gelf_host_key?: string;
  /** String. */
  readonly gelf_full_message_key?: string;
  /** Key of the record with the level. String. */
  readonly gelf_level_key?: string;
  /** Bytes of a UDP packet. Integer, default "1420". */
  readonly packet_size?: NumberValue;
  /** Compresses UDP packets. Boolean, default "true". */
  readonly compress?: BooleanValue;
}

/** Sends records to Graylog. */
export const gelfOutput = (options: GelfOutputOptions = {}): OutputPlugin<"gelf"> =>
  pluginNode("output", "gelf", options);
