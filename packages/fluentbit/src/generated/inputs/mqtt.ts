// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SizeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener, InputTls } from "../shared.js";

/** Options of the `mqtt` input. */
export interface MqttInputOptions extends InputCommon, InputListener, InputTls {
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly payload_key?: string;
  /** Size, default "2048". Not in 1.9.10, in 4.2.8. */
  readonly buffer_size?: SizeValue;
}

/** Takes messages that MQTT clients publish. */
export const mqttInput = (options: MqttInputOptions = {}): InputPlugin<"mqtt"> =>
  pluginNode("input", "mqtt", options);
