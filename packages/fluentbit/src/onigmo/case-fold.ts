import { rangesOfSource } from "./property-ranges.js";

/*
 * Case folding as Unicode's full folds say it, made from JavaScript's own upper and lower case: no table is kept. Built
 * when the first pattern that overlooks case is compiled.
 */
interface Folds {
  readonly fold: ReadonlyMap<number, readonly number[]>;
  /** Codes whose fold is this text of one, two or three codes. */
  readonly unfold: ReadonlyMap<string, readonly number[]>;
  readonly sets: readonly FoldSet[];
}

let folds: Folds | undefined;

function allFolds(): Folds {
  folds ??= readFolds();
  return folds;
}

/** The fold of a code, or undefined when it is the code itself. */
export function foldOf(code: number): readonly number[] | undefined {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? [code + 0x20] : undefined;
  return allFolds().fold.get(code);
}

/** Other codes that fold to these codes. */
export function unfoldOf(...codes: readonly number[]): readonly number[] {
  return allFolds().unfold.get(codes.join()) ?? [];
}

/** Codes that fold to the same text, after that text. */
export type FoldSet = readonly [fold: readonly number[], codes: readonly number[]];

/** All such sets; texts of one code first, then of two, then of three. */
export function foldSets(): readonly FoldSet[] {
  return allFolds().sets;
}

function readFolds(): Folds {
  const fold = new Map<number, readonly number[]>();
  const unfold = new Map<string, number[]>();
  const candidates = rangesOfSource("[\\p{CWCF}\\p{CWCM}]");
  for (let i = 0; i < candidates.length; i += 2) {
    for (let code = candidates[i] ?? 0; code <= (candidates[i + 1] ?? 0); code += 1) {
      const folded = fullFold(code);
      if (folded.length === 1 && folded[0] === code) continue;
      fold.set(code, folded);
      const key = folded.join();
      const others = unfold.get(key);
      if (others === undefined) unfold.set(key, [code]);
      else others.push(code);
    }
  }
  const sets = [...unfold].map(([text, codes]): FoldSet => [text.split(",").map(Number), codes]);
  return { fold, unfold, sets: sets.sort(([a], [b]) => a.length - b.length) };
}

const DOTLESS_I = 0x131;

/** A fold is the lower case of the upper case of the lower case, but for dotless i and for Cherokee, which folds upwards. */
function fullFold(code: number): readonly number[] {
  if (code === DOTLESS_I || (code >= 0x13a0 && code <= 0x13f5)) return [code];
  if (code >= 0x13f8 && code <= 0x13fd) return [code - 8];
  if (code >= 0xab70 && code <= 0xabbf) return [code - 0xab70 + 0x13a0];
  const lower = String.fromCodePoint(code).toLowerCase();
  const upper = Array.from(lower, (char) => char.toUpperCase()).join("");
  const folded = Array.from(upper, (char) => char.toLowerCase()).join("");
  return Array.from(folded, (char) => char.codePointAt(0) ?? 0);
}
