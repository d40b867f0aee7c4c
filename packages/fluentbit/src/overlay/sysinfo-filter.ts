import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const sysinfoFilter: PluginOverlay = Object.freeze({
  summary: "Adds the versions of Fluent Bit, system and kernel, and the host's name.",
  about: {
    fluentbit_version_key: "Key for Fluent Bit's version.",
    os_name_key: "Key for the system's name.",
    hostname_key: "Key for the host's name.",
    os_version_key: "Key for the system's version.",
    kernel_version_key: "Key for the kernel's version.",
  },
});
