// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `dummy_thread` input. In 1.9.10, not in 4.2.8. */
export interface DummyThreadInputOptions extends InputCommon {
  /** String, default "thready dummy". */
  readonly message?: string;
  /** Integer, default "1000000". */
  readonly samples?: NumberValue;
}

/** The `dummy_thread` input. In 1.9.10, not in 4.2.8. */
export const dummyThreadInput = (options: DummyThreadInputOptions = {}): InputPlugin<"dummy_thread"> =>
  pluginNode("input", "dummy_thread", options);
