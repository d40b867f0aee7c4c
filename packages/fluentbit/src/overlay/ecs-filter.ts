import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const ecsFilter: PluginOverlay = Object.freeze({
  summary: "Adds metadata of the ECS task, from the agent's introspection endpoint on EC2.",
  repeatable: ["add"],
  about: {
    add: "Key and template, such as $TaskID or $ClusterName; one line each.",
    ecs_tag_prefix: "Part of the tag before the container's short id.",
    cluster_metadata_only: "Adds what is known of the cluster alone, so the tag does not matter.",
    ecs_meta_cache_ttl: "How long a task's metadata is kept.",
    ecs_meta_host: "Host of the agent.",
    ecs_meta_port: "Port of the agent.",
    agent_endpoint_retries: "How often a failed question for a tag is asked again.",
  },
});
