import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const opentelemetryInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes logs, metrics and traces over OTLP/HTTP and gRPC.",
  oneOf: { successful_response_code: { values: ["200", "201", "204"], otherwise: "ignored" } },
  about: { port: "Without one it is 4318." },
  unlisted: [
    { name: "oauth2.validate", type: "boolean", default: "false" },
    { name: "oauth2.issuer", type: "string" },
    { name: "oauth2.jwks_url", type: "string" },
    { name: "oauth2.allowed_audience", type: "string" },
    { name: "oauth2.allowed_clients", type: "string" },
    { name: "oauth2.jwks_refresh_interval", type: "integer", default: "300" },
  ],
});
