import { ignoredElse, refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_file_init in plugins/out_file/file.c. */
export const fileOutput: PluginOverlay = Object.freeze({
  summary: "Writes records to files.",
  oneOf: {
    format: refusedElse("csv", "ltsv", "plain", "msgpack", "template", "out_file"),
    delimiter: ignoredElse("tab", "\\t", "space", "comma"),
    label_delimiter: ignoredElse("tab", "\\t", "space", "comma"),
    on_missing_field: refusedElse("error", "drop", "fallback"),
    on_limit_reached: refusedElse("error", "drop", "fallback"),
  },
  about: {
    path: "Folder; must be there unless `mkdir` is on.",
    file: "Name; the tag, when it is left out.",
    format: "How a record is written. Plain JSON lines are `plain`.",
    delimiter: "What stands between fields, of csv and ltsv.",
    label_delimiter: "What stands between a name and its value, of ltsv.",
    template: "Line with `{key}` in it, of format template.",
    csv_column_names: "First line with the names, of csv.",
    mkdir: "Makes the folder.",
  },
});
