const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const HEX = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?\d+))?$/;
const BINARY = /^([+-]?)0[bB]([01]{1,64})$/;
const WORD = /^([+-]?)(?:(inf)(?:inity)?|nan)$/i;

/** Longest text that may be a number; longer ones are cut off by nothing but patience. */
const MAX_LENGTH = 10_000;

/** The number that a text is, as LuaJIT reads it; undefined: it is none. Source: lj_strscan.c. */
export function readNumber(text: string): number | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const trimmed = withoutSpace(text);
  if (DECIMAL.test(trimmed)) return Number(trimmed);
  return readHex(trimmed) ?? readBinary(trimmed) ?? readWord(trimmed);
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);

function withoutSpace(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function readHex(text: string): number | undefined {
  const match = HEX.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", part = "", power = "0"] = match;
  if (whole === "" && part === "") return undefined;
  const size = Number(`0x${whole}${part}`);
  const value = size === 0 ? 0 : size * 2 ** (Number(power) - 4 * part.length);
  return sign === "-" ? -value : value;
}

function readBinary(text: string): number | undefined {
  const match = BINARY.exec(text);
  if (match === null) return undefined;
  const value = Number(BigInt(`0b${match[2]}`));
  return match[1] === "-" ? -value : value;
}

function readWord(text: string): number | undefined {
  const match = WORD.exec(text);
  if (match === null) return undefined;
  if (match[2] === undefined) return Number.NaN;
  return match[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** A number as 32 bits, cut off towards zero; what does not fit is the lowest one, as on x86. */
export function toInt32(value: number): number {
  const whole = Math.trunc(value);
  return whole >= -2147483648 && whole <= 2147483647 ? whole | 0 : -2147483648;
}

/** As `toInt32`, with 64 bits. */
export function toInt64(value: number): bigint {
  const whole = Math.trunc(value);
  return whole >= -(2 ** 63) && whole < 2 ** 63 ? BigInt(whole) : -(2n ** 63n);
}
