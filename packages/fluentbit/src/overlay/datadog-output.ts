import { ignoredElseExact } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_datadog_conf_create in plugins/out_datadog/datadog_conf.c. */
export const datadogOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Datadog Logs.",
  required: ["apikey"],
  oneOf: {
    provider: ignoredElseExact("ecs"),
  },
  secret: ["apikey"],
  about: {
    apikey: "API key.",
    dd_service: "Service of the logs.",
    dd_source: "Technology that wrote the logs; chooses their pipeline.",
    dd_tags: "Tags: `name:value`, with `,` between.",
    dd_message_key: "Key that holds the message.",
    provider: "`ecs` puts what ECS adds into tags.",
    include_tag_key: "Adds the tag to the record.",
    tag_key: "Key of the tag.",
    json_date_key: "Key under which the time is added.",
    compress: "gzip compresses what is sent.",
    proxy: "Proxy, as `http://host:port`.",
    dd_hostname: "Host of the logs.",
  },
});
