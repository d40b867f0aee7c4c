// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `systemd` input. */
export interface SystemdInputOptions extends InputCommon {
  /** String. */
  readonly path?: string;
  /** Integer, default "8000". */
  readonly max_fields?: NumberValue;
  /** Integer, default "5000". */
  readonly max_entries?: NumberValue;
  /** String. */
  readonly systemd_filter_type?: "and" | "or" | Variable;
  /** A field and its value: `_SYSTEMD_UNIT=docker.service`. String, may repeat. */
  readonly systemd_filter?: string | readonly string[];
  /** Boolean, default "false". */
  readonly read_from_tail?: BooleanValue;
  /** Boolean, default "false". */
  readonly lowercase?: BooleanValue;
  /** Field names lose the underscore that they start with. Boolean, default "false". */
  readonly strip_underscores?: BooleanValue;
  /** String. */
  readonly "db.sync"?: "extra" | "full" | "normal" | "off" | Variable;
  /** Database that keeps how far the journal was read. String. */
  readonly db?: string;
}

/** Reads systemd's journal. */
export const systemdInput = (options: SystemdInputOptions = {}): InputPlugin<"systemd"> =>
  pluginNode("input", "systemd", options);
