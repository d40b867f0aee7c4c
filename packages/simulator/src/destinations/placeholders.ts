import type { DestinationContext } from "./destination.js";

export type Random = (name: string) => string;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/**
 * Eight random characters: with a seed the same ones in every run, else a placeholder such as `<UUID8>`.
 */
export function randomCharacters({ seed }: Pick<DestinationContext, "seed">, salt: string): Random {
  if (seed === undefined) return (name) => `<${name}8>`;
  let state = hashOf(`${seed}\0${salt}`);
  const letter = (): string => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return LETTERS[(state >>> 8) % LETTERS.length] ?? "A";
  };
  return () => Array.from({ length: 8 }, letter).join("");
}

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

const CONVERSION = "%[_0^#-]*[EO]?[aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ]";

/** Runs of conversions with at most one separator between: they come out as one placeholder. */
const CONVERSIONS = new RegExp(`${CONVERSION}(?:[-/:._T ]?${CONVERSION})*`, "g");

/** What a format would print if the clock were known: `<%Y/%m/%d>`, and the rest as it is. */
export function clockPlaceholders(format: string): string {
  return format
    .split("%%")
    .map((piece) => piece.replace(CONVERSIONS, (run) => `<${run}>`))
    .join("%");
}
