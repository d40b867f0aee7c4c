import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { knownOption, leadingInteger } from "./engine-values.js";
import { misread } from "./relations.js";

/** An interval that is no interval becomes the plugin's own. Source: the init code of each of these plugins. */
export function* checkInterval(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const seconds = knownOption(view, "interval_sec");
  const nanoseconds = knownOption(view, "interval_nsec");
  if (seconds === undefined || leadingInteger(seconds.text) > 0) return;
  if (view.options.some(({ key, known }) => key === "interval_nsec" && !known)) return;
  if (nanoseconds !== undefined && leadingInteger(nanoseconds.text) > 0) return;
  yield misread(seconds, "a number of seconds above 0", context);
}
