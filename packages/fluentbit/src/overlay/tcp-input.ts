import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const tcpInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes records over TCP: JSON, or text that a separator cuts.",
  oneOf: { format: { values: ["json", "none"], ignoreCase: true } },
  types: { chunk_size: "integer", buffer_size: "integer" },
  about: {
    port: "Without one it is 5170.",
    chunk_size: "In KB, without a unit.",
    buffer_size: "In KB, without a unit.",
    separator: "Cuts records where `format` is none. Without one it is a line break.",
    parser: "Parser of each line; it wants `format none`.",
  },
});
