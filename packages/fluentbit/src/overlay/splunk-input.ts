import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const splunkInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes records as Splunk's HTTP event collector does.",
  repeatable: ["success_header"],
  secret: ["splunk_token"],
  about: {
    port: "Without one it is 8088.",
    splunk_token: "Tokens that are taken, with `,` between.",
  },
});
