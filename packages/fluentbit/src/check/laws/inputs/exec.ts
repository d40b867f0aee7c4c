import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { engineSize, isFrom, isOn, knownOption } from "./engine-values.js";
import { checkInterval } from "./interval.js";
import { needsAnother, refused } from "./relations.js";

/** Source: plugins/in_exec/in_exec.c. */
export function* checkExecInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  if (!isOn(view, "oneshot")) yield* checkInterval(view, context);
  const buffer = knownOption(view, "buf_size");
  if (buffer !== undefined && engineSize(buffer.text, fluentBit) === undefined)
    yield refused(buffer, "a size such as 4096 or 64k");
  const propagate = knownOption(view, "propagate_exit_code");
  if (propagate === undefined || !isFrom(fluentBit, "2.0.0")) return;
  if (isOn(view, "propagate_exit_code") && !isOn(view, "exit_after_oneshot"))
    yield needsAnother(view, propagate, "Exit_After_Oneshot On");
}
