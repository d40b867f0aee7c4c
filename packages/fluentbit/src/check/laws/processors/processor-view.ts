import type { Signal, Variant } from "../../../model/processors.js";
import type { PluginView } from "../../plugin-view.js";

const SIGNALS: readonly string[] = ["logs", "metrics", "traces", "profiles"];

/** What a processor is written for; undefined: nobody says. A view's path ends in `processors`, the signal and a number. */
export function signalOf(view: PluginView): Signal | undefined {
  if ("signal" in view && isSignal(view.signal)) return view.signal;
  const { path } = view.spot;
  const at = path.lastIndexOf("processors");
  const part = at < 0 ? undefined : path[at + 1];
  return isSignal(part) ? part : undefined;
}

const isSignal = (value: unknown): value is Signal =>
  typeof value === "string" && SIGNALS.includes(value);

/** A map of an option's value, and not a list. */
export function isMap(value: Variant | undefined): value is { readonly [key: string]: Variant } {
  return typeof value === "object" && !Array.isArray(value);
}

/** Whole numbers as the engine's YAML reader knows them: plain, and never negative where it wants that. */
export const isInteger = (value: Variant | undefined): value is number =>
  typeof value === "number" && Number.isInteger(value);
