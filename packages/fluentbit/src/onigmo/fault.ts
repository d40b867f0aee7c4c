/** What Onigmo refuses, one sentence each, in plain words. The keys are for tests and tools. */
export const faultReasons = {
  "ends-in-escape": "ends with a backslash",
  "ends-in-meta": "ends inside \\M-…",
  "ends-in-control": "ends inside \\C-… or \\c…",
  "meta-syntax": "has \\M without the - that must follow it",
  "control-syntax": "has \\C without the - that must follow it",
  "ends-in-class": "has [ without ]",
  "empty-class": "has an empty [ ]",
  "class-at-end-of-range": "has a set of characters at the end of a range in [ ]",
  "range-without-start": "has a - in [ ] after a set of characters, where a range cannot start",
  "empty-range": "has a range in [ ] that ends before it starts",
  "unknown-posix-class": "has a [: :] class that Onigmo does not know",
  "unknown-property": "has a \\p{ } property that Onigmo does not know; scripts go without Script=",
  "no-repeat-target": "has a quantifier with nothing before it",
  "repeat-too-big": "repeats more than 100000 times",
  "unmatched-close": "has ) without (",
  "unclosed-group": "has ( without )",
  "ends-in-group": "ends inside (?",
  "unknown-group": "has a (? group that Onigmo does not know",
  "invalid-look-behind": "has a look-behind with what Onigmo does not allow there",
  "invalid-condition": "has a condition (?( ) that Onigmo does not know",
  "number-too-big": "has a number that is too big",
  "repeat-backwards": "has a quantifier whose upper limit is below its lower limit",
  "too-few-bytes": "has a character that lacks bytes",
  "invalid-backref": "refers back to a group that does not exist",
  "numbers-with-names": "refers to a group by number, though groups have names",
  "too-few-digits": "has \\u without four hexadecimal digits",
  "code-too-long": "has a character code with too many digits",
  "code-too-big": "has a character code that is too big",
  "empty-group-name": "has a group without a name in its brackets",
  "invalid-group-name": "has a group name that Onigmo does not allow",
  "group-name-char": "has a group name with a character that is not a letter, digit or _",
  "undefined-name": "refers to a group name that does not exist",
  "undefined-group": "calls a group that does not exist",
  "ambiguous-call": "calls a name that several groups have",
  "endless-recursion": "has a group that calls itself without end",
  "too-many-groups": "has too many groups",
  "too-many-ranges": "has too many ranges in [ ]",
  "broken-call": "calls a group that is never compiled",
  "unsupported-depth": "nests deeper than this check can follow",
  "unsupported-size": "is larger than this check can follow",
  "unsupported-property": "has \\p{age=…}, which this check cannot follow",
} as const;

export type FaultKind = keyof typeof faultReasons;

/** Stops the compiler at the first fault, as Onigmo stops; caught where the pattern came in. */
export class PatternFault extends Error {
  readonly kind: FaultKind;
  /** In bytes of the pattern. */
  readonly at: number;

  constructor(kind: FaultKind, at: number) {
    super(faultReasons[kind]);
    this.kind = kind;
    this.at = at;
  }
}

export function refuse(kind: FaultKind, at: number): never {
  throw new PatternFault(kind, at);
}
