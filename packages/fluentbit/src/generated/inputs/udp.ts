// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener } from "../shared.js";

/** Options of the `udp` input. Not in 1.9.10, in 4.2.8. */
export interface UdpInputOptions extends InputCommon, InputListener {
  /** String. */
  readonly format?: "json" | "none" | Variable;
  /** Cuts records where `format` is none. Without one it is a line break. String. */
  readonly separator?: string;
  /** Parser of each line; it wants `format none`. String. Not in 4.2.8, in 5.0.9. */
  readonly parser?: string;
  /** In KB, without a unit. Integer. */
  readonly chunk_size?: NumberValue;
  /** In KB, without a unit. Integer. */
  readonly buffer_size?: NumberValue;
  /** String. */
  readonly source_address_key?: string;
  /** Integer, default "1". Not in 5.0.9, in 5.1.1. */
  readonly workers?: NumberValue;
  /** Without one it is 5170. Integer. */
  readonly port?: NumberValue;
}

/** Takes records over UDP: JSON, or text that a separator cuts. Not in 1.9.10, in 4.2.8. */
export const udpInput = (options: UdpInputOptions = {}): InputPlugin<"udp"> =>
  pluginNode("input", "udp", options);
