import { type CodeRanges, complementOf, LAST_CODE, mergeRanges } from "./code-ranges.js";
import {
  ages,
  composedProperties,
  newerNames,
  propertyNames,
  rangedProperties,
  scriptNames,
} from "./property-names.js";
import { rangesOfSource } from "./property-ranges.js";
import { unicodeBlocks } from "./unicode-blocks.js";

/** Kinds of characters that have their own escapes or POSIX brackets; most have ASCII members that are wanted at once. */
export type Kind =
  | "alnum"
  | "alpha"
  | "ascii"
  | "blank"
  | "cntrl"
  | "digit"
  | "graph"
  | "lower"
  | "print"
  | "punct"
  | "space"
  | "upper"
  | "word"
  | "xdigit";

/** In the order that Onigmo tries the names. */
export const posixKinds: readonly Kind[] = [
  "alnum",
  "alpha",
  "blank",
  "cntrl",
  "digit",
  "graph",
  "lower",
  "print",
  "punct",
  "space",
  "upper",
  "xdigit",
  "ascii",
  "word",
];

const asciiKinds: Partial<Record<Kind, CodeRanges>> = {
  digit: [0x30, 0x39],
  space: [0x09, 0x0d, 0x20, 0x20],
  word: [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a],
  xdigit: [0x30, 0x39, 0x41, 0x46, 0x61, 0x66],
};

/** The characters of a kind; those in ASCII only when more are not wanted, which costs no table. */
export function rangesOfKind(kind: Kind, asciiOnly: boolean): CodeRanges {
  const ascii = asciiKinds[kind];
  if (asciiOnly && ascii !== undefined) return ascii;
  if (kind === "xdigit" && ascii !== undefined) return ascii;
  if (kind === "ascii") return [0, 0x7f];
  const name = kind === "punct" ? "xposixpunct" : kind;
  return rangesOfSource(composedProperties[name] ?? `\\p{${jsNames[name] ?? name}}`);
}

const jsNames: { readonly [name: string]: string } = {
  alpha: "Alphabetic",
  cntrl: "Cc",
  digit: "Nd",
  lower: "Lowercase",
  space: "White_Space",
  upper: "Uppercase",
};

const ASCII_WORD = /^\w$/;
const WORD = new RegExp(`^${composedProperties.word}$`, "u");
const DIGIT = /^\p{Nd}$/u;

/** Whether a code is a letter, mark, digit or connector, in all of Unicode. */
export function isWordCode(code: number): boolean {
  if (code > 0x10ffff) return false;
  const char = String.fromCodePoint(code);
  return code < 0x80 ? ASCII_WORD.test(char) : WORD.test(char);
}

export function isDigitCode(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return code <= 0x10ffff && DIGIT.test(String.fromCodePoint(code));
}

let sources: ReadonlyMap<string, string> | undefined;
let newer: ReadonlySet<string> | undefined;
let blocks: ReadonlyMap<string, CodeRanges> | undefined;

/**
 * What `\p{name}` takes: its ranges, "unknown" when Onigmo does not know the name, "age" when Onigmo knows it and we do
 * not. `recent` is true for the engines that know Unicode 15.
 */
export function rangesOfProperty(text: string, recent: boolean): CodeRanges | "unknown" | "age" {
  const name = text.replace(/[ _-]/g, "").toLowerCase();
  newer ??= new Set(newerNames.trim().split(/\s+/));
  if (!recent && newer.has(name)) return "unknown";
  const ranged = Object.hasOwn(rangedProperties, name) ? rangedProperties[name] : undefined;
  if (ranged !== undefined) return hexRanges(ranged);
  if (/^graphemeclusterbreak=lvt?$/.test(name)) return hangulSyllables(name.endsWith("t"));
  sources ??= readSources();
  const source = sources.get(name);
  if (source !== undefined) return rangesOfSource(source);
  if (name.startsWith("in")) return blockRanges(name.slice(2));
  return name.startsWith("age=") && ages.split(" ").includes(name.slice(4)) ? "age" : "unknown";
}

function readSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.entries(composedProperties));
  const read = (text: string, prefix: string): void => {
    for (const group of text.trim().split(/\s+/)) {
      for (const name of group.split("/"))
        found.set(name.replaceAll("_", "").toLowerCase(), `\\p{${prefix}${name}}`);
    }
  };
  read(scriptNames, "Script=");
  read(propertyNames, "");
  return found;
}

function hexRanges(text: string): CodeRanges {
  return text.split(" ").flatMap((range) => {
    const [from = "0", to = from] = range.split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** Hangul syllables without a last consonant, or with one: the syllables count in steps of 28. */
function hangulSyllables(withLast: boolean): CodeRanges {
  const pairs: number[] = [];
  for (let code = 0xac00; code <= 0xd7a3; code += 28)
    pairs.push(...(withLast ? [code + 1, code + 27] : [code, code]));
  return pairs;
}

function blockRanges(name: string): CodeRanges | "unknown" {
  blocks ??= new Map(
    unicodeBlocks
      .trim()
      .split(/\s+/)
      .map((block) => block.split(":"))
      .map(([block = "", range = ""]) => [block, hexRanges(range)]),
  );
  if (name !== "noblock") return blocks.get(name) ?? "unknown";
  return complementOf(mergeRanges([...blocks.values()].flat()), 0, LAST_CODE);
}
