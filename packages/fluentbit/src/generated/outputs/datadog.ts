// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `datadog` output. */
export interface DatadogOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** gzip compresses what is sent. String, default "false". */
  readonly compress?: string | boolean;
  /** 1 or more words, may repeat. Not in 1.9.10, in 4.2.8. */
  readonly header?: string | readonly string[];
  /** API key. String. A secret: only a variable. */
  readonly apikey: SecretVariable;
  /** Service of the logs. String. */
  readonly dd_service?: string;
  /** Technology that wrote the logs; chooses their pipeline. String. */
  readonly dd_source?: string;
  /** Tags: `name:value`, with `,` between. String. */
  readonly dd_tags?: string;
  /** Host of the logs. String. Not in 1.9.10, in 4.2.8. */
  readonly dd_hostname?: string;
  /** Proxy, as `http://host:port`. String. */
  readonly proxy?: string;
  /** Adds the tag to the record. Boolean, default "false". */
  readonly include_tag_key?: BooleanValue;
  /** Key of the tag. String, default "tagkey". */
  readonly tag_key?: string;
  /** Key that holds the message. String, default "log" since 4.2.8, none in 1.9.10. */
  readonly dd_message_key?: string;
  /** `ecs` puts what ECS adds into tags. String. */
  readonly provider?: "ecs" | Variable;
  /** Key under which the time is added. String, default "timestamp". */
  readonly json_date_key?: string | false;
}

/** Sends records to Datadog Logs. */
export const datadogOutput = (options: DatadogOutputOptions): OutputPlugin<"datadog"> =>
  pluginNode("output", "datadog", options);
