// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, TimeValue } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `ecs` filter. */
export interface EcsFilterOptions extends FilterCommon {
  /** Key and template, such as $TaskID or $ClusterName; one line each. String, may repeat. */
  readonly add?: string | readonly string[];
  /** Part of the tag before the container's short id. String, default "". */
  readonly ecs_tag_prefix?: string;
  /**
   * Adds what is known of the cluster alone, so the tag does not matter. Boolean, default "false".
   */
  readonly cluster_metadata_only?: BooleanValue;
  /** How long a task's metadata is kept. Time, default "3600". */
  readonly ecs_meta_cache_ttl?: TimeValue;
  /** Host of the agent. String, default "127.0.0.1". */
  readonly ecs_meta_host?: string;
  /** Port of the agent. Integer, default "51678". */
  readonly ecs_meta_port?: NumberValue;
  /**
   * How often a failed question for a tag is asked again. Integer, default "2". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly agent_endpoint_retries?: NumberValue;
}

/** Adds metadata of the ECS task, from the agent's introspection endpoint on EC2. */
export const ecsFilter = (options: EcsFilterOptions = {}): FilterPlugin<"ecs"> =>
  pluginNode("filter", "ecs", options);
