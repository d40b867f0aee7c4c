/** Text with a variable of the engine in it, such as `${REGION}`. It may stand wherever a value may. */
export type Variable = `${string}\${${string}}${string}`;

/** One variable and nothing else. A secret is given so: its text never stands in a config. */
export type SecretVariable = `\${${string}}`;

/** What the engine reads as a boolean. */
export type BooleanValue = boolean | Variable;

/** What the engine reads as a number. */
export type NumberValue = number | Variable;

type SizeUnit = "k" | "K" | "m" | "M" | "g" | "G";

/** An amount of bytes: a number, or text such as `512k`, `50M`, `1GB`. A unit is a power of 1000. */
export type SizeValue = number | `${number}` | `${number}${SizeUnit}${"" | "b" | "B"}` | Variable;

/** A span of time: a number of seconds, or text such as `30`, `10s`, `5m`, `1h`, `2d`. */
export type TimeValue =
  | number
  | `${number}`
  | `${number}${"s" | "S" | "m" | "M" | "h" | "H" | "d" | "D"}`
  | Variable;
