/** What can be said of a regex without running it: why RE2 refuses it, or whether it matches the empty text. */
export type Re2Reading =
  | { readonly fault: string; readonly matchesEmpty?: undefined }
  | { readonly fault?: undefined; readonly matchesEmpty: boolean };

/**
 * Reads a regex as Go's regexp does, which Loki uses. `matchesEmpty` is about the regex from start to end.
 *
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function readRe2(regex: string): Re2Reading {
  const reader = new Reader(regex);
  try {
    const { nullable } = reader.alternatives();
    if (!reader.atEnd) return { fault: 'has a ")" that closes nothing' };
    return { matchesEmpty: nullable };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.message };
    throw error;
  }
}

/** Ends the reading of a regex; never leaves this file. */
class Refusal extends Error {}

/** A part of a regex: whether it may be empty, and how often its innermost counted part repeats. */
interface Part {
  readonly nullable: boolean;
  readonly repeats: number;
}

const CHARACTER: Part = { nullable: false, repeats: 1 };
const EMPTY: Part = { nullable: true, repeats: 1 };
const MOST_REPEATS = 1000;
const FLAGS = /^\(\?[imsU]*(-[imsU]+)?\)/;
const COUNT = /^\{(\d+)(,(\d*))?\}/;
const POSIX =
  /^\[:\^?(alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/;

class Reader {
  #rest: string;

  constructor(regex: string) {
    this.#rest = regex;
  }

  get atEnd(): boolean {
    return this.#rest === "";
  }

  /** `a|b|c`, up to a closing parenthesis or the end. */
  alternatives(): Part {
    let all = this.#sequence();
    while (this.#take(/^\|/) !== undefined) {
      const next = this.#sequence();
      all = { nullable: all.nullable || next.nullable, repeats: most(all, next) };
    }
    return all;
  }

  #sequence(): Part {
    let all = EMPTY;
    while (!this.atEnd && !/^[|)]/.test(this.#rest)) {
      if (this.#take(FLAGS) !== undefined) continue;
      if (/^[*+?]/.test(this.#rest) || COUNT.test(this.#rest)) refuse("repeats nothing");
      const part = this.#repeated(this.#atom());
      all = { nullable: all.nullable && part.nullable, repeats: most(all, part) };
    }
    return all;
  }

  /** A part and its repetitions. Flags may stand between, and between two repetitions they must. */
  #repeated(part: Part): Part {
    while (this.#take(FLAGS) !== undefined);
    const simple = this.#take(/^[*+?]\??/)?.[0];
    const count = simple === undefined ? this.#take(COUNT) : undefined;
    if (simple === undefined && count === undefined) return part;
    if (count !== undefined) this.#take(/^\?/);
    if (/^[*+?]/.test(this.#rest) || COUNT.test(this.#rest))
      refuse("repeats a repetition (RE2 has no possessive ones)");
    if (count !== undefined) return this.#repeated(counted(part, count));
    return this.#repeated(simple?.startsWith("+") ? part : { ...part, nullable: true });
  }

  #atom(): Part {
    const next = this.#rest.charAt(0);
    if (next === "(") return this.#group();
    if (next === "[") return this.#characterClass();
    if (next === "\\") return this.#escape();
    this.#take(/^[\s\S]/u);
    return next === "^" || next === "$" ? EMPTY : CHARACTER;
  }

  #group(): Part {
    if (/^\(\?<?[=!]/.test(this.#rest)) refuse("looks ahead or behind, which RE2 does not do");
    const opened = this.#take(/^\((\?P?<\w+>|\?[imsU]*(-[imsU]+)?:|(?!\?))/);
    if (opened === undefined) refuse(`has a group that RE2 does not know: ${brief(this.#rest)}`);
    const inner = this.alternatives();
    if (this.#take(/^\)/) === undefined) refuse('has a "(" that is never closed');
    return inner;
  }

  /** An escape outside of a class. The empty text has no word boundary. */
  #escape(): Part {
    const edge = this.#take(/^\\[bBAz]/)?.[0];
    if (edge !== undefined) return edge === "\\b" ? CHARACTER : EMPTY;
    const literal = this.#take(/^\\Q([\s\S]*?)(\\E|$)/)?.[1];
    if (literal !== undefined) return this.#literal(literal);
    if (this.#takeSet() === undefined) this.#takeCharacter();
    return CHARACTER;
  }

  /** What stood between `\Q` and `\E`. A repetition after it is about its last character only. */
  #literal(text: string): Part {
    if (text === "") return EMPTY;
    if ([...text].length > 1) this.#repeated(CHARACTER);
    return CHARACTER;
  }

  #characterClass(): Part {
    this.#take(/^\[\^?/);
    let first = true;
    while (first || !this.#rest.startsWith("]")) {
      if (this.atEnd) refuse('has a "[" that is never closed');
      first = false;
      if (this.#take(POSIX) !== undefined || this.#takeSet() !== undefined) continue;
      if (/^\[:\^?\w+:\]/.test(this.#rest)) refuse(`has no class ${brief(this.#rest)} to name`);
      const low = this.#takeCharacter();
      if (this.#take(/^-(?=[^\]])/) !== undefined && this.#takeCharacter() < low)
        refuse("has a range in a class that goes backwards");
    }
    this.#take(/^\]/);
    return CHARACTER;
  }

  /** `\d` and its like, `\pL`, `\p{Greek}`. */
  #takeSet(): string | undefined {
    const unicode = this.#take(/^\\[pP](?:\{\^?(\w+)\}|([A-Z]))/);
    const name = unicode?.[1] ?? unicode?.[2];
    if (name !== undefined && !isUnicodeClass(name)) refuse(`has no class ${name} in RE2`);
    return unicode?.[0] ?? this.#take(/^\\[dDsSwW]/)?.[0];
  }

  /** One character, escaped or not, as its code point. */
  #takeCharacter(): number {
    const plain = this.#take(/^[^\\]/u)?.[0];
    if (plain !== undefined) return plain.codePointAt(0) ?? 0;
    const hex = this.#take(/^\\x(?:\{([\da-fA-F]{1,6})\}|([\da-fA-F]{2}))/);
    if (hex !== undefined) return Number.parseInt(hex[1] ?? hex[2] ?? "", 16);
    const octal = this.#take(/^\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/)?.[1];
    if (octal !== undefined) return Number.parseInt(octal, 8);
    if (/^\\[\dk]/.test(this.#rest)) refuse("refers back to a group, which RE2 does not do");
    const control = this.#take(/^\\([afnrtv])/)?.[1];
    if (control !== undefined) return CONTROLS[control] ?? 0;
    const punctuation = this.#take(/^\\([ -/:-@[-`{-~])/)?.[1];
    if (punctuation === undefined)
      refuse(`has an escape that RE2 does not know: ${brief(this.#rest)}`);
    return punctuation.charCodeAt(0);
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const hit = pattern.exec(this.#rest) ?? undefined;
    if (hit !== undefined) this.#rest = this.#rest.slice(hit[0].length);
    return hit;
  }
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

function counted(part: Part, count: RegExpExecArray): Part {
  const least = Number(count[1]);
  const top = count[3] === undefined || count[3] === "" ? least : Number(count[3]);
  if (top < least) refuse("has a repetition whose end is less than its start");
  const repeats = part.repeats * Math.max(1, top);
  if (repeats > MOST_REPEATS) refuse(`repeats more than ${MOST_REPEATS} times`);
  return { nullable: part.nullable || least === 0, repeats };
}

/** The short categories and the scripts of Unicode: the ones of JavaScript are those of Go, near enough. */
function isUnicodeClass(name: string): boolean {
  if (name === "Any") return true;
  try {
    const property = /^[A-Z][a-z]?$/.test(name) ? name : `Script=${name}`;
    return new RegExp(`^\\p{${property}}`, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

const most = (a: Part, b: Part): number => Math.max(a.repeats, b.repeats);

const brief = (text: string): string => text.slice(0, 8);

function refuse(reason: string): never {
  throw new Refusal(reason);
}
