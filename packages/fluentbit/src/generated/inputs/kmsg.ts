// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `kmsg` input. */
export interface KmsgInputOptions extends InputCommon {
  /** Integer, default "8". Not in 1.9.10, in 4.2.8. */
  readonly prio_level?: NumberValue;
}

/** The kernel's log messages. */
export const kmsgInput = (options: KmsgInputOptions = {}): InputPlugin<"kmsg"> =>
  pluginNode("input", "kmsg", options);
