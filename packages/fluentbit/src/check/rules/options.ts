import { knownText, type PluginView } from "../plugin-view.js";

const ON: ReadonlySet<string> = new Set(["on", "true", "yes"]);

/** A boolean option is given and on. */
export function isOn(view: PluginView, key: string): boolean {
  return ON.has(knownText(view, key)?.toLowerCase() ?? "");
}

/** Bytes of a size as the engine reads it: K, M and G are powers of 1000. Source: src/flb_utils.c. */
export function sizeBytes(text: string): number | undefined {
  const match = /^(\d+)\s*([kmg]?)b?$/i.exec(text.trim());
  if (match === null) return undefined;
  const unit = { "": 1, k: 1000, m: 1000 ** 2, g: 1000 ** 3 }[(match[2] ?? "").toLowerCase()] ?? 1;
  return Number(match[1]) * unit;
}

/** Seconds of a time as the engine reads it. Source: src/flb_utils.c. */
export function timeSeconds(text: string): number | undefined {
  const match = /^(\d+)([smhd]?)$/i.exec(text.trim());
  if (match === null) return undefined;
  const unit = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 }[(match[2] ?? "").toLowerCase()] ?? 1;
  return Number(match[1]) * unit;
}
