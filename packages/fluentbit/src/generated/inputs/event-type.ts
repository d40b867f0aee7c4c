// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `event_type` input. Not in 1.9.10, in 4.2.8. */
export interface EventTypeInputOptions extends InputCommon {
  /** String, default "logs". */
  readonly type?: "logs" | "metrics" | "traces" | Variable;
  /** Integer, default "2". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
}

/** Makes events of one type, for tests. Not in 1.9.10, in 4.2.8. */
export const eventTypeInput = (options: EventTypeInputOptions = {}): InputPlugin<"event_type"> =>
  pluginNode("input", "event_type", options);
