/** The modes that hold at a place of a pattern. */
export interface Options {
  readonly ignoreCase: boolean;
  readonly extended: boolean;
  /** `.` takes newlines. */
  readonly multiLine: boolean;
  /** `\w`, `\d`, `\s` and `\h` take ASCII only. */
  readonly asciiRange: boolean;
  /** POSIX brackets take all of Unicode even so. */
  readonly posixAllRange: boolean;
  /** `\b` looks at all of Unicode even so. */
  readonly wordBoundAllRange: boolean;
}

/** The modes that Ruby's syntax starts with. */
export const rubyOptions: Options = {
  ignoreCase: false,
  extended: false,
  multiLine: false,
  asciiRange: true,
  posixAllRange: true,
  wordBoundAllRange: true,
};

/** `(?d)`, `(?a)` and `(?u)`. */
export const rangeModes: Readonly<Record<"a" | "d" | "u", Partial<Options>>> = {
  a: { asciiRange: true, posixAllRange: false, wordBoundAllRange: false },
  d: { asciiRange: true, posixAllRange: true, wordBoundAllRange: true },
  u: { asciiRange: false, posixAllRange: false, wordBoundAllRange: false },
};
