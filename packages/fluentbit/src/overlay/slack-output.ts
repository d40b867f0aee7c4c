import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_slack_init in plugins/out_slack/slack.c. */
export const slackOutput: PluginOverlay = Object.freeze({
  summary: "Posts records into a channel of Slack.",
  required: ["webhook"],
  secret: ["webhook"],
  about: {
    webhook: "Address of the webhook, with https.",
  },
});
