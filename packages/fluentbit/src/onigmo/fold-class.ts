import { foldSets } from "./case-fold.js";
import { addCodes, type CharClass, holdsCode } from "./char-class.js";
import { classNode, type Node, type StringNode, stringNode } from "./node.js";
import { encodeCode } from "./utf8.js";

/**
 * A set that overlooks case: it gets the other cases of its characters, and beside it stand the texts of several
 * characters that are the same as one of them ("ss" for "ß"). `own` says which characters may bring others over the
 * border of ASCII.
 */
export function foldClass(set: CharClass, own: CharClass): Node {
  const texts: StringNode[] = [];
  for (const [fold, codes] of foldSets()) {
    const [target = 0, ...more] = fold;
    if (more.length === 0) spreadAll(set, own, target, codes);
    else texts.push(...spreadTexts(set, own, fold, codes));
  }
  const node = classNode(set);
  return texts.length === 0 ? node : { type: "alternation", items: [node, ...texts] };
}

/** Codes that are the same but for case: each that the set holds brings the others. */
function spreadAll(set: CharClass, own: CharClass, target: number, codes: readonly number[]): void {
  codes.forEach((code, i) => {
    spread(set, own, code, target);
    spread(set, own, target, code);
    for (let j = 0; j < i; j += 1) {
      const earlier = codes[j] ?? code;
      spread(set, own, code, earlier);
      spread(set, own, earlier, code);
    }
  });
}

function spreadTexts(
  set: CharClass,
  own: CharClass,
  fold: readonly number[],
  codes: readonly number[],
): StringNode[] {
  const texts: StringNode[] = [];
  for (const code of codes) {
    if (holdsCode(set, code) && !set.negated) {
      const text = stringNode(fold.flatMap(encodeCode));
      text.folded = true;
      texts.push(text);
    }
    for (const other of codes) if (other !== code) spread(set, own, code, other);
  }
  return texts;
}

const BYTES = 256;

function spread(set: CharClass, own: CharClass, from: number, to: number): void {
  const crosses = from < 0x80 !== to < 0x80;
  if (!holdsCode(set, from) || (crosses && !holdsCode(own, from))) return;
  // codes from 80 to ff are marked as bytes, not as characters: Onigmo does so, and they do not match
  if (to >= BYTES) addCodes(set, to, to);
  else set.bits[to] = 1;
}
