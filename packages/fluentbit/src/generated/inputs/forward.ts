// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
} from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener, InputTls } from "../shared.js";

/** Options of the `forward` input. */
export interface ForwardInputOptions extends InputCommon, InputListener, InputTls {
  /** Put before the tag of each record. String. */
  readonly tag_prefix?: string;
  /** Senders must know it. String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly shared_key?: SecretVariable;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly self_hostname?: string;
  /**
   * A name and a password of a sender. Needs a shared key. String, may repeat. Not in 1.9.10, in
   * 4.2.8.
   */
  readonly "security.users"?: string | readonly string[];
  /** Listens on this unix socket, and on no port. FireLens containers use one. String. */
  readonly unix_path?: string;
  /** Rights of the socket, as an octal number: 0660. String. */
  readonly unix_perm?: string;
  /** Size, default "1024000". */
  readonly buffer_chunk_size?: SizeValue;
  /** The largest message that is taken. Size, default "6144000". */
  readonly buffer_max_size?: SizeValue;
  /** Senders must shake hands, with no key. Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly empty_shared_key?: BooleanValue;
  /** Integer, default "1". Not in 5.0.9, in 5.1.1. */
  readonly workers?: NumberValue;
  /** TCP port. Without one it is 24224. Integer. */
  readonly port?: NumberValue;
}

/** Takes records from other Fluent Bits, from Fluentd, and from Docker's fluentd log driver. */
export const forwardInput = (options: ForwardInputOptions = {}): InputPlugin<"forward"> =>
  pluginNode("input", "forward", options);
