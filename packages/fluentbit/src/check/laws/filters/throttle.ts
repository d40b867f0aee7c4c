import type { PluginLaw } from "../../law.js";
import { misreadOption } from "../../option-findings.js";
import { leadingInteger, leadingNumber, textsOf } from "./view.js";

const SECONDS: { readonly [unit: string]: number } = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** Source: configure and parse_duration in plugins/filter_throttle/throttle.c. */
export const throttleLaw: PluginLaw = function* (view) {
  for (const { written: option, text: value, spot } of textsOf(view, "rate"))
    if (leadingNumber(value) < 1)
      yield misreadOption(spot.path, { option, value, wanted: "a number from 1" }, spot.position);
  for (const { written: option, text: value, spot } of textsOf(view, "window"))
    if (leadingInteger(value) <= 1)
      yield misreadOption(
        spot.path,
        { option, value, wanted: "a whole number from 2" },
        spot.position,
      );
  for (const { written: option, text: value, spot } of textsOf(view, "interval"))
    if (!isInterval(value))
      yield misreadOption(
        spot.path,
        { option, value, wanted: "whole seconds such as 5 or 5s, or 1m, 1h, 1d" },
        spot.position,
      );
};

/** Parts of seconds are cut off, and half a second is a busy loop. */
function isInterval(text: string): boolean {
  const match = /^\+?(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(text);
  const seconds = Number(match?.[1]) * (SECONDS[match?.[2] ?? ""] ?? 1);
  return match !== null && Number.isInteger(seconds) && seconds > 0;
}
