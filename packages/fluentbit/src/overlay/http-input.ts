import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const httpInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes records as JSON over HTTP POST.",
  repeatable: ["success_header"],
  oneOf: { successful_response_code: { values: ["200", "201", "204"], otherwise: "ignored" } },
  about: {
    port: "Without one it is 9880.",
    tag_key: "Field whose value becomes the tag. Without it the path of the request is the tag.",
    buffer_max_size: "The largest request that is taken.",
    success_header: "A header of each answer: name and value.",
  },
  unlisted: [
    { name: "oauth2.validate", type: "boolean", default: "false" },
    { name: "oauth2.issuer", type: "string" },
    { name: "oauth2.jwks_url", type: "string" },
    { name: "oauth2.allowed_audience", type: "string" },
    { name: "oauth2.allowed_clients", type: "string" },
    { name: "oauth2.jwks_refresh_interval", type: "integer", default: "300" },
  ],
});
