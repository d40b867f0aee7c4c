// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SecretVariable, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `td` output. */
export interface TdOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. A secret: only a variable. */
  readonly api: SecretVariable;
  /** String. */
  readonly database: string;
  /** String. */
  readonly table: string;
  /** String. */
  readonly region?: "us" | "jp" | Variable;
}

/** Sends records to Treasure Data. */
export const tdOutput = (options: TdOutputOptions): OutputPlugin<"td"> =>
  pluginNode("output", "td", options);
