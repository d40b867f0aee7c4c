import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const geoip2Filter: PluginOverlay = Object.freeze({
  summary: "Adds what a MaxMind database knows about an IP address.",
  required: ["database", "lookup_key", "record"],
  repeatable: ["lookup_key", "record"],
  about: {
    database: "File of the database.",
    lookup_key: "Field with the address.",
    record: "New key, lookup key and a place in the database such as %{country.iso_code}.",
  },
});
