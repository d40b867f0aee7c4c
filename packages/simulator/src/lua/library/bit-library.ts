import type { LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { type Library, type Native, numberArgument } from "./library.js";

const BITS = new DataView(new ArrayBuffer(8));
/** Added to a number, it moves its whole part to the last bits of the fraction. */
const SHIFT = 2 ** 52 + 2 ** 51;

/** A number as 32 bits, rounded to even; of one that is too big LuaJIT takes whatever bits are there. */
function bits(machine: Machine, args: LuaValues, at: number): number {
  const value = numberArgument(machine, args, at);
  if ((value | 0) === value) return value | 0;
  BITS.setFloat64(0, value + SHIFT);
  return BITS.getInt32(4);
}

function fold(combine: (left: number, right: number) => number): Native {
  return (machine, args) => {
    let value = bits(machine, args, 1);
    for (let at = 2; at <= args.length; at += 1)
      value = combine(value, bits(machine, args, at)) | 0;
    return [value];
  };
}

const shift =
  (run: (value: number, by: number) => number): Native =>
  (machine, args) => [run(bits(machine, args, 1), bits(machine, args, 2) & 31) | 0];

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function swapped(value: number): number {
  const [a, b, c, d] = [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
  return (a << 24) | (b << 16) | (c << 8) | d;
}

function hex(machine: Machine, args: LuaValues): LuaValues {
  const value = bits(machine, args, 1) >>> 0;
  const figures = args.length < 2 ? 8 : bits(machine, args, 2);
  const size = Math.min(Math.abs(figures), 254);
  const text = size === 0 ? "" : value.toString(16).padStart(Math.max(size, 8), "0").slice(-size);
  return [figures < 0 ? text.toUpperCase() : text];
}

export const bitLibrary: Library = {
  tobit: (machine, args) => [bits(machine, args, 1)],
  bnot: (machine, args) => [~bits(machine, args, 1)],
  band: fold((left, right) => left & right),
  bor: fold((left, right) => left | right),
  bxor: fold((left, right) => left ^ right),
  lshift: shift((value, by) => value << by),
  rshift: shift((value, by) => value >>> by),
  arshift: shift((value, by) => value >> by),
  rol: shift((value, by) => (by === 0 ? value : rotate(value, by))),
  ror: shift((value, by) => (by === 0 ? value : rotate(value, 32 - by))),
  bswap: (machine, args) => [swapped(bits(machine, args, 1)) | 0],
  tohex: hex,
};
