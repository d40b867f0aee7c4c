import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const systemdInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads systemd's journal.",
  repeatable: ["systemd_filter"],
  oneOf: {
    systemd_filter_type: { values: ["and", "or"], ignoreCase: true },
    "db.sync": {
      values: ["extra", "full", "normal", "off"],
      ignoreCase: true,
      otherwise: "ignored",
    },
  },
  about: {
    systemd_filter: "A field and its value: `_SYSTEMD_UNIT=docker.service`.",
    db: "Database that keeps how far the journal was read.",
    strip_underscores: "Field names lose the underscore that they start with.",
  },
});
