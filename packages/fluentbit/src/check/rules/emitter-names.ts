import type { Diagnostic } from "@millrace/core";
import { isInactive } from "../inactive.js";
import { knownText, lastOption, type PluginView } from "../plugin-view.js";
import type { CheckSubject } from "../subject.js";
import { duplicateEmitter } from "./names.js";

const EMITTERS: ReadonlySet<string> = new Set(["rewrite_tag", "multiline", "log_to_metrics"]);
const OFF = ["false", "off", "no"];

/**
 * The emitter that a filter makes is an input, so its name must not be that of another input. Without `Emitter_Name` it
 * is made of the filter's alias or number. Inputs are numbered all together, and so are filters.
 * Source: emitter_create in plugins/filter_rewrite_tag/rewrite_tag.c, instance_id in src/flb_input.c and src/flb_filter.c.
 */
export function* checkEmitterNames({ inputs, filters }: CheckSubject): Iterable<Diagnostic> {
  const taken = new Map<string, PluginView>(
    inputs.flatMap((view, i) => [
      [`${view.plugin}.${i}`, view] as const,
      [view.instance, view] as const,
    ]),
  );
  for (const [i, view] of filters.entries()) {
    if (!EMITTERS.has(view.plugin) || isInactive(view) || isUnbuffered(view)) continue;
    const named = lastOption(view, "emitter_name");
    const alias = lastOption(view, "alias");
    const name = named?.text ?? `emitter_for_${alias?.text ?? `${view.plugin}.${i}`}`;
    if (named?.known === false || alias?.known === false) continue;
    const first = taken.get(name);
    const { path, position } = (named ?? alias ?? view).spot;
    if (first === undefined) taken.set(name, view);
    // Two that are both named by Emitter_Name are told by the rule about names.
    else if (named === undefined || lastOption(first, "emitter_name")?.text !== name)
      yield duplicateEmitter(path, { name, first: first.spot.position?.line ?? 0 }, position);
  }
}

const isUnbuffered = (view: PluginView): boolean =>
  view.plugin === "multiline" && OFF.includes(knownText(view, "buffer")?.toLowerCase() ?? "");
