import { type CheckSubject, lastOption, type PluginView } from "@millrace/fluentbit/check";
import { isInactive } from "./instances.js";

/**
 * Emitters of rewrite_tag need names of their own. A filter that is used as a processor counts from 0, each by itself, so
 * two of them take the same name. Source: emitter_create in plugins/filter_rewrite_tag/rewrite_tag.c.
 */
export function emitterConflicts({ filters, processors }: CheckSubject): readonly string[] {
  const units = processors.filter((view) => isRewrite(view) && view.signal === "logs");
  const taken = new Set(units.slice(0, 1).map((view) => emitterName(view, "rewrite_tag.0")));
  const twice: string[] = [];
  const claim = (name: string): void => {
    if (taken.has(name)) twice.push(`emitter_name '${name}' already exists`);
    taken.add(name);
  };
  for (const view of units.slice(1)) claim(emitterName(view, "rewrite_tag.0"));
  for (const view of filters)
    if (isRewrite(view) && !isInactive(view)) claim(emitterName(view, view.instance));
  return twice;
}

const isRewrite = ({ plugin }: PluginView): boolean => plugin === "rewrite_tag";

const emitterName = (view: PluginView, instance: string): string =>
  lastOption(view, "emitter_name")?.text ??
  `emitter_for_${lastOption(view, "alias")?.text ?? instance}`;
