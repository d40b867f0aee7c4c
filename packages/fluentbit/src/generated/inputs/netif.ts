// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `netif` input. */
export interface NetifInputOptions extends InputCommon {
  /** String. */
  readonly interface: string;
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** Boolean, default "false". */
  readonly verbose?: BooleanValue;
  /** Boolean, default "false". */
  readonly test_at_init?: BooleanValue;
}

/** Counts the bytes and packets of a network interface. */
export const netifInput = (options: NetifInputOptions): InputPlugin<"netif"> =>
  pluginNode("input", "netif", options);
