// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputClient, InputCommon, InputTls } from "../shared.js";

/** Options of the `health` input. */
export interface HealthInputOptions extends InputCommon, InputClient, InputTls {
  /** Boolean, default "false". */
  readonly alert?: BooleanValue;
  /** Boolean, default "false". */
  readonly add_host?: BooleanValue;
  /** Boolean, default "false". */
  readonly add_port?: BooleanValue;
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** String. */
  readonly host: string;
}

/** Tries whether a TCP port answers. */
export const healthInput = (options: HealthInputOptions): InputPlugin<"health"> =>
  pluginNode("input", "health", options);
