import type { Diagnostic } from "@millrace/core";
import type { Signal } from "../../../model/processors.js";
import type { PluginLaw } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { checkLogLevel } from "../filters/common.js";
import { listInProcessor, processorIdle } from "./processor-findings.js";
import { signalOf } from "./processor-view.js";

/** Signals that a processor has a callback for. Source: the plugins' registration. */
const WORKS: { readonly [plugin: string]: readonly Signal[] } = {
  content_modifier: ["logs", "metrics", "traces"],
  cumulative_to_delta: ["metrics"],
  labels: ["metrics"],
  metrics_selector: ["metrics"],
  opentelemetry_envelope: ["logs", "metrics"],
  sampling: ["traces"],
  sql: ["logs"],
  tda: ["metrics"],
};

/** What holds for every processor that is no filter. */
export const commonProcessorLaw: PluginLaw = function* (view, context): Iterable<Diagnostic> {
  const { plugin, spot } = view;
  const signal = signalOf(view);
  const works = Object.hasOwn(WORKS, plugin) ? WORKS[plugin] : undefined;
  if (signal !== undefined && works !== undefined && !works.includes(signal))
    yield processorIdle(spot.path, { plugin, signal, works }, spot.position);
  yield* checkLogLevel(view, context);
  yield* checkLists(view, context);
};

function* checkLists(
  { plugin, options }: PluginView,
  { catalogue }: Parameters<PluginLaw>[1],
): Iterable<Diagnostic> {
  const known = catalogue.options("processors", plugin);
  for (const { key, written: option, variant, spot } of options) {
    if (typeof variant !== "object") continue;
    const type = [...(known ?? [])].find(([name]) => name.toLowerCase() === key)?.[1].type;
    if (type !== undefined && type !== "variant")
      yield listInProcessor(spot.path, { option }, spot.position);
  }
}
