import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const wasmFilter: PluginOverlay = Object.freeze({
  summary: "Hands each record to a function of a WebAssembly program.",
  required: ["wasm_path", "function_name"],
});
