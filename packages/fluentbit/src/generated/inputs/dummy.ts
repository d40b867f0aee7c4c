// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `dummy` input. */
export interface DummyInputOptions extends InputCommon {
  /** Stops after that many records; 0 is never. Integer, default "0". */
  readonly samples?: NumberValue;
  /** The record, as a JSON object. String, default "{\"message\":\"dummy\"}". */
  readonly dummy?: string;
  /** The record's metadata, as a JSON object. String, default "{}". Not in 1.9.10, in 4.2.8. */
  readonly metadata?: string;
  /** Records a second. Integer, default "1". */
  readonly rate?: NumberValue;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly interval_nsec?: NumberValue;
  /** Records at a time. Integer, default "1". Not in 1.9.10, in 4.2.8. */
  readonly copies?: NumberValue;
  /** Integer, default "-1". */
  readonly start_time_sec?: NumberValue;
  /** Integer, default "-1". */
  readonly start_time_nsec?: NumberValue;
  /** All records have one time: `start_time_sec` and `start_time_nsec`. Boolean, default "off". */
  readonly fixed_timestamp?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly flush_on_startup?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly test_hang_on_exit?: BooleanValue;
}

/** Makes records of its own, for tests. */
export const dummyInput = (options: DummyInputOptions = {}): InputPlugin<"dummy"> =>
  pluginNode("input", "dummy", options);
