// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `forward` output. */
export interface ForwardOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Times without fraction, for Fluentd 0.12. Boolean, default "false". */
  readonly time_as_integer?: BooleanValue;
  /** Boolean, default "true" since 5.0.9, "false" in 4.2.8. Not in 1.9.10, in 4.2.8. */
  readonly retain_metadata_in_forward_mode?: BooleanValue;
  /** Key that both sides know. String. A secret: only a variable. */
  readonly shared_key?: SecretVariable;
  /** Name by which this side is known. String. */
  readonly self_hostname?: string;
  /** Both sides use an empty key. Boolean, default "false". */
  readonly empty_shared_key?: BooleanValue;
  /** Sends the number of records along. Boolean, default "false". */
  readonly send_options?: BooleanValue;
  /** Waits for the other side to say that it has a chunk. Boolean, default "false". */
  readonly require_ack_response?: BooleanValue;
  /** User, with a shared key. String, default "". */
  readonly username?: string;
  /** Password of the user. String, default "". A secret: only a variable. */
  readonly password?: SecretVariable;
  /** Socket to send to, in place of host and port. String. */
  readonly unix_path?: string;
  /** File with nodes between which the load is shared. String. */
  readonly upstream?: string;
  /** Tag in place of the record's own; may hold keys of the record. String. */
  readonly tag?: string;
  /** gzip compresses chunks. String. */
  readonly compress?: "gzip" | "text" | Variable;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly fluentd_compat?: BooleanValue;
  /**
   * Option that is sent along: a name and a value. 2 or more words, may repeat. Not in 1.9.10, in
   * 4.2.8.
   */
  readonly add_option?: string | readonly string[];
}

/** Sends records on to another Fluent Bit or Fluentd. */
export const forwardOutput = (options: ForwardOutputOptions = {}): OutputPlugin<"forward"> =>
  pluginNode("output", "forward", options);
