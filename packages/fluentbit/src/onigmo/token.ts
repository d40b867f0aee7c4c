import type { PlaceKind } from "./node.js";
import type { Kind } from "./properties.js";

/** The kinds of characters that have an escape: `\d`, `\h`, `\s`, `\w`. */
export type EscapeKind = Extract<Kind, "digit" | "space" | "word" | "xdigit">;

interface TokenTypes {
  readonly end: Record<never, never>;
  /** Characters that stand for themselves: the pattern's bytes from `from` to where reading goes on. */
  readonly text: { readonly from: number };
  /** A byte by its number. */
  readonly byte: { readonly value: number; readonly base: 8 | 16 };
  readonly code: { readonly code: number };
  readonly any: Record<never, never>;
  readonly kind: { readonly kind: EscapeKind; readonly not: boolean };
  readonly backref: {
    readonly groups: readonly number[];
    readonly byName: boolean;
    readonly level: number | undefined;
  };
  readonly call: { readonly name: string; readonly number: number; readonly forward: boolean };
  readonly place: { readonly kind: PlaceKind; readonly asciiOnly: boolean };
  readonly repeat: {
    readonly lower: number;
    readonly upper: number;
    readonly greedy: boolean;
    readonly possessive: boolean;
  };
  readonly alternative: Record<never, never>;
  readonly open: Record<never, never>;
  readonly close: Record<never, never>;
  readonly "open-class": Record<never, never>;
  readonly property: { readonly not: boolean };
  readonly "line-break": Record<never, never>;
  readonly "grapheme-cluster": Record<never, never>;
}

interface ClassTokenTypes extends Pick<TokenTypes, "end" | "byte" | "code" | "kind" | "property"> {
  /** One character. */
  readonly char: { readonly code: number; readonly escaped: boolean };
  readonly range: Record<never, never>;
  readonly close: Record<never, never>;
  readonly posix: { readonly bracketAt: number };
  readonly and: Record<never, never>;
  readonly open: Record<never, never>;
}

type Tagged<T> = {
  readonly [K in keyof T]: { readonly type: K; readonly at: number } & T[K];
}[keyof T];

/** What stands in a pattern outside of brackets; `at` is where it starts. */
export type Token = Tagged<TokenTypes>;

/** What stands within brackets. */
export type ClassToken = Tagged<ClassTokenTypes>;

export type TokenOf<K extends Token["type"]> = Extract<Token, { readonly type: K }>;

/** Escapes that mean the same within brackets and outside. */
export const escapedKinds: { readonly [letter: string]: EscapeKind } = {
  d: "digit",
  h: "xdigit",
  s: "space",
  w: "word",
};
