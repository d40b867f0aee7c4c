import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_sw_init in plugins/out_skywalking/skywalking.c. */
export const skywalkingOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Apache SkyWalking.",
  secret: ["auth_token"],
});
