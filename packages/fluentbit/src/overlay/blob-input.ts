import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const blobInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Sends whole files, whatever is in them.",
  required: ["path"],
  oneOf: {
    upload_success_action: {
      values: ["delete", "emit_log", "add_suffix"],
      ignoreCase: true,
      otherwise: "ignored",
    },
    upload_failure_action: {
      values: ["delete", "emit_log", "add_suffix"],
      ignoreCase: true,
      otherwise: "ignored",
    },
  },
});
