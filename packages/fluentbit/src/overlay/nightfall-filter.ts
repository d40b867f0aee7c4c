import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const nightfallFilter: PluginOverlay = Object.freeze({
  summary: "Has the Nightfall service look for sensitive data, and blanks it out.",
  required: ["nightfall_api_key", "policy_id"],
  secret: ["nightfall_api_key"],
  about: {
    nightfall_api_key: "Key for the service.",
    policy_id: "Policy that says what is looked for.",
    sampling_rate: "Share of records that are looked at, above 0 and up to 1.",
  },
});
