import type { Diagnostic } from "@millrace/core";

/** Codes about the value of one option, the weightiest first. The table of types and a law may both raise one. */
const WEIGHT: readonly string[] = [
  "FB_UNKNOWN_OPTION",
  "FB_UNLISTED_OPTION",
  "FB_INVALID_OPTION",
  "FB_MISREAD_OPTION",
];

/** Of several findings about the value of one option only the weightiest stays, the first where they weigh the same. */
export function oneFindingAValue(found: readonly Diagnostic[]): Diagnostic[] {
  const best = new Map<string, Diagnostic>();
  for (const one of found) {
    const place = placeOf(one);
    if (place === undefined) continue;
    const other = best.get(place);
    if (other === undefined || weight(one) < weight(other)) best.set(place, one);
  }
  return found.filter((one) => {
    const place = placeOf(one);
    return place === undefined || best.get(place) === one;
  });
}

const weight = ({ code }: Diagnostic): number => WEIGHT.indexOf(code);

/** In a file, options that stand twice have one path, and only a line tells them apart. */
function placeOf({ code, path, file, line, column }: Diagnostic): string | undefined {
  if (!WEIGHT.includes(code)) return undefined;
  return JSON.stringify([path, file, line, column]);
}
