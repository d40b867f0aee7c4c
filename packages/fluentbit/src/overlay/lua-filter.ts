import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const luaFilter: PluginOverlay = Object.freeze({
  summary:
    "Hands each record to a Lua function, which changes it, drops it or makes several of it.",
  required: ["call"],
  about: {
    script: "File with the script; relative to the main config's folder.",
    code: "The script itself, in place of a file.",
    call: "Name of the global function that takes tag, timestamp and record.",
    type_int_key: "Keys whose numbers stay integers, with spaces between.",
    type_array_key: "Keys whose empty tables stay lists, with spaces between.",
    protected_mode: "An error of the script is logged and does not end the engine.",
    time_as_table: "Hands the timestamp over as a table with sec and nsec.",
    enable_flb_null: "Hands null over as flb_null, so that the key is not lost.",
  },
});
