import { fail } from "../lua-error.js";
import type { LuaValue, LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { allocate } from "../meter.js";
import { textOf } from "../operators.js";
import { hexFloat } from "../text/hex-float.js";
import { exponential, fixed, general, specialText, type Ties } from "../text/print-number.js";
import { toInt64 } from "../text/read-number.js";
import { anyArgument, badArgument, intArgument, numberArgument, textArgument } from "./library.js";
import { plainText, toText } from "./to-text.js";

const SPEC = /%([-+0 #]*)(\d{1,2})?(?:\.(\d{0,2}))?(.?)/sy;

/** One `%…` of a format. */
interface Spec {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly letter: string;
}

/** Source: lj_strfmt.c. */
export function format(machine: Machine, args: LuaValues): LuaValues {
  const template = textArgument(machine, args, 1);
  let [text, at, place] = ["", 0, 1];
  for (let mark = template.indexOf("%"); mark >= 0; mark = template.indexOf("%", at)) {
    text += template.slice(at, mark);
    if (template[mark + 1] === "%") {
      text += "%";
      at = mark + 2;
      continue;
    }
    const spec = readSpec(machine, template, mark);
    at = SPEC.lastIndex;
    place += 1;
    text += formatted(machine, args, place, spec);
    if (text.length > 1024) allocate(machine.meter, text.length >>> 4);
  }
  return [text + template.slice(at)];
}

const LETTERS = "aAcdeEfFgGiopqsuxX";

function readSpec(machine: Machine, template: string, at: number): Spec {
  SPEC.lastIndex = at;
  const [whole = "", flags = "", width = "0", precision, letter = ""] = SPEC.exec(template) ?? [];
  if (letter === "" || !LETTERS.includes(letter))
    return fail(machine, `invalid option '${whole}' to 'format'`);
  return {
    flags,
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    letter,
  };
}

function formatted(machine: Machine, args: LuaValues, at: number, spec: Spec): string {
  if (at > args.length && !"dioxXucaAeEfFgG".includes(spec.letter))
    return badArgument(machine, at, "value expected");
  switch (spec.letter) {
    case "d":
    case "i":
      return signed(toInt64(numberArgument(machine, args, at)), spec);
    case "u":
    case "o":
    case "x":
    case "X":
      return unsigned(toInt64Unsigned(numberArgument(machine, args, at)), spec);
    case "c":
      return padded(String.fromCharCode(intArgument(machine, args, at) & 255), spec);
    case "s":
      return formattedText(machine, anyArgument(machine, args, at), spec);
    case "q":
      return quoted(stringOf(machine, anyArgument(machine, args, at)));
    case "p":
      return pointer(machine, anyArgument(machine, args, at));
    default:
      return floating(numberArgument(machine, args, at), spec, machine.ties);
  }
}

/** Where a value is; what is in no place of its own is at none. */
const pointer = (machine: Machine, value: LuaValue): string =>
  typeof value === "object" ? plainText(machine, value).replace(/^.*: /, "") : "NULL";

/** What no 64 bits hold is read as signed first. */
function toInt64Unsigned(value: number): bigint {
  const whole = Math.trunc(value);
  if (whole >= 2 ** 63 && whole < 2 ** 64) return BigInt(whole);
  return BigInt.asUintN(64, toInt64(value));
}

function stringOf(machine: Machine, value: LuaValue): string {
  if (typeof value === "string") return value;
  const made = toText(machine, value);
  return textOf(machine, made) ?? plainText(machine, made);
}

function formattedText(machine: Machine, value: LuaValue, spec: Spec): string {
  const text = stringOf(machine, value);
  const { precision } = spec;
  return padded(precision === undefined ? text : text.slice(0, precision), spec);
}

const padded = (text: string, { flags, width }: Spec): string =>
  flags.includes("-") ? text.padEnd(width) : text.padStart(width);

const signOf = (negative: boolean, flags: string): string =>
  negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";

function signed(value: bigint, spec: Spec): string {
  const size = String(value < 0n ? -value : value);
  return integer(signOf(value < 0n, spec.flags), size, spec);
}

function unsigned(value: bigint, spec: Spec): string {
  const { letter, flags } = spec;
  const alternate = flags.includes("#");
  if (letter === "u") return integer("", String(value), spec);
  if (letter === "o") {
    const figures = value.toString(8);
    return integer("", alternate && value !== 0n ? `0${figures}` : figures, spec);
  }
  const figures = value.toString(16);
  const prefix = alternate && value !== 0n ? "0x" : "";
  const text = integer(prefix, figures, spec);
  return letter === "X" ? text.toUpperCase() : text;
}

function integer(prefix: string, figures: string, spec: Spec): string {
  const { flags, width, precision } = spec;
  const octal = spec.letter === "o" && flags.includes("#");
  const shown = figures === "0" && precision === 0 && !octal ? "" : figures;
  const digits = shown.padStart(precision ?? 0, "0");
  const zeros = flags.includes("0") && !flags.includes("-") && precision === undefined;
  return zeros
    ? prefix + digits.padStart(width - prefix.length, "0")
    : padded(prefix + digits, spec);
}

function floating(value: number, spec: Spec, ties: Ties): string {
  const { flags, width, letter } = spec;
  const negative = value < 0 || Object.is(value, -0);
  const size = floatFigures(Math.abs(value), spec, ties);
  const prefix = signOf(negative, flags);
  const zeros = flags.includes("0") && !flags.includes("-") && specialText(value) === undefined;
  const hex = letter.toLowerCase() === "a" && zeros ? 2 : 0;
  const text = zeros
    ? prefix + size.slice(0, hex) + size.slice(hex).padStart(width - prefix.length - hex, "0")
    : padded(prefix + size, spec);
  return letter < "a" ? text.toUpperCase() : text;
}

function floatFigures(size: number, spec: Spec, ties: Ties): string {
  const { precision, flags } = spec;
  const alternate = flags.includes("#");
  const special = specialText(size);
  if (special !== undefined) return special;
  switch (spec.letter.toLowerCase()) {
    case "e":
      return exponential(size, precision ?? 6, ties);
    case "f":
      return fixed(size, precision ?? 6, ties) + (alternate && precision === 0 ? "." : "");
    case "g":
      return general(size, precision ?? 6, ties, alternate);
    default:
      return hexFloat(size, precision);
  }
}

function quoted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are written as numbers
  const inner = text.replace(/["\\\n]|[\x00-\x1f\x7f]/g, (char, at: number) => {
    if (char === '"' || char === "\\" || char === "\n") return `\\${char}`;
    const code = String(char.charCodeAt(0));
    return `\\${/^\d/.test(text.slice(at + 1, at + 2)) ? code.padStart(3, "0") : code}`;
  });
  return `"${inner}"`;
}
