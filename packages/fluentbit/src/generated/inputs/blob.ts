// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { TimeValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `blob` input. Not in 1.9.10, in 4.2.8. */
export interface BlobInputOptions extends InputCommon {
  /** String. */
  readonly path: string;
  /** String. */
  readonly exclude_pattern?: string;
  /** String. */
  readonly database_file?: string;
  /** Time, default "2s". */
  readonly scan_refresh_interval?: TimeValue;
  /** String. */
  readonly upload_success_action?: "delete" | "emit_log" | "add_suffix" | Variable;
  /** String. */
  readonly upload_success_suffix?: string;
  /** String. */
  readonly upload_success_message?: string;
  /** String. */
  readonly upload_failure_action?: "delete" | "emit_log" | "add_suffix" | Variable;
  /** String. */
  readonly upload_failure_suffix?: string;
  /** String. */
  readonly upload_failure_message?: string;
}

/** Sends whole files, whatever is in them. Not in 1.9.10, in 4.2.8. */
export const blobInput = (options: BlobInputOptions): InputPlugin<"blob"> =>
  pluginNode("input", "blob", options);
