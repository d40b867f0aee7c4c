// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `checklist` filter. */
export interface ChecklistFilterOptions extends FilterCommon {
  /** File with one value a line. String. */
  readonly file?: string;
  /**
   * exact compares whole values, partial looks for the list's values inside. String, default
   * "exact".
   */
  readonly mode?: "exact" | "partial" | Variable;
  /** Writes to stdout how long each hit took. Boolean, default "false". */
  readonly print_query_time?: BooleanValue;
  /** Compares without regard to case. Boolean, default "false". */
  readonly ignore_case?: BooleanValue;
  /** Field to look up, a record accessor. String, default "log". */
  readonly lookup_key?: string;
  /** Key and value that a record on the list gets. 2 or more words, may repeat. */
  readonly record?: string | readonly string[];
}

/** Looks a field up in a list of values from a file, and marks the records that are on it. */
export const checklistFilter = (options: ChecklistFilterOptions = {}): FilterPlugin<"checklist"> =>
  pluginNode("filter", "checklist", options);
