import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const parserFilter: PluginOverlay = Object.freeze({ required: ["key_name", "parser"] });
