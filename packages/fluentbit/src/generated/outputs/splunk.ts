// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable, SizeValue } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `splunk` output. */
export interface SplunkOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** gzip compresses what is sent. String. */
  readonly compress?: string;
  /** User, in place of the token. String. */
  readonly http_user?: string;
  /** String, default none since 5.0.9, "" in 1.9.10 and 4.2.8. A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** Room for the answer. Size. */
  readonly http_buffer_size?: SizeValue;
  /** Boolean, default "false". */
  readonly http_debug_bad_request?: BooleanValue;
  /** Key whose value is the event. String. */
  readonly event_key?: string;
  /** Host of the event; may be a key of the record. String. */
  readonly event_host?: string;
  /** Source of the event; may be a key of the record. String. */
  readonly event_source?: string;
  /** Sourcetype of the event. String. */
  readonly event_sourcetype?: string;
  /** Key of the record with the sourcetype. String. */
  readonly event_sourcetype_key?: string;
  /** Index of the event. String. */
  readonly event_index?: string;
  /** Key of the record with the index. String. */
  readonly event_index_key?: string;
  /** Indexed field: a name and a value or key. 2 or more words, may repeat. */
  readonly event_field?: string | readonly string[];
  /** Token of the collector. String. A secret: only a variable. */
  readonly splunk_token?: SecretVariable;
  /** Sends the record as it is, with Splunk's own keys in it. Boolean, default "off". */
  readonly splunk_send_raw?: BooleanValue;
  /** Boolean, default "off". Not in 5.0.9, in 5.1.1. */
  readonly auto_extract_timestamp?: BooleanValue;
  /** Channel for acknowledgements. String. */
  readonly channel?: string;
}

/** Sends records to Splunk's HTTP event collector. */
export const splunkOutput = (options: SplunkOutputOptions = {}): OutputPlugin<"splunk"> =>
  pluginNode("output", "splunk", options);
