import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const luaFilter: PluginOverlay = Object.freeze({ required: ["call"] });
