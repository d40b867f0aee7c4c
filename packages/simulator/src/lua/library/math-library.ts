import { fail } from "../lua-error.js";
import type { LuaTable, LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { power } from "../operators.js";
import { addFunctions, type Library, type Native, numberArgument, padded } from "./library.js";
import { randomSource } from "./random.js";

/** One number in, one out. */
const unary =
  (run: (value: number) => number): Native =>
  (machine, args) => [run(numberArgument(machine, args, 1))];

const binary =
  (run: (first: number, second: number) => number): Native =>
  (machine, args) => [run(numberArgument(machine, args, 1), numberArgument(machine, args, 2))];

function extreme(pick: (first: number, second: number) => number): Native {
  return (machine, args) => {
    let found = numberArgument(machine, args, 1);
    for (let at = 2; at <= args.length; at += 1)
      found = pick(found, numberArgument(machine, args, at));
    return [found];
  };
}

function logarithm(machine: Machine, args: LuaValues): LuaValues {
  const value = numberArgument(machine, args, 1);
  if (args.length < 2) return [Math.log(value)];
  return [Math.log2(value) * (1 / Math.log2(numberArgument(machine, args, 2)))];
}

/** Fraction and power of two. */
function frexp(value: number): readonly [number, number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  let [fraction, exponent] = [value, 0];
  while (Math.abs(fraction) >= 1) [fraction, exponent] = [fraction / 2, exponent + 1];
  while (Math.abs(fraction) < 0.5) [fraction, exponent] = [fraction * 2, exponent - 1];
  return [fraction, exponent];
}

function modf(value: number): readonly [number, number] {
  const whole = Math.trunc(value);
  if (!Number.isFinite(value)) return [value, Number.isNaN(value) ? value : value < 0 ? -0 : 0];
  const part = value - whole;
  return [whole, part === 0 && (value < 0 || Object.is(value, -0)) ? -0 : part];
}

const functions: Library = {
  abs: unary(Math.abs),
  acos: unary(Math.acos),
  asin: unary(Math.asin),
  atan: unary(Math.atan),
  atan2: binary(Math.atan2),
  ceil: unary(Math.ceil),
  cos: unary(Math.cos),
  cosh: unary(Math.cosh),
  deg: padded(
    1,
    unary((value) => value * 57.29577951308232),
  ),
  exp: unary(Math.exp),
  floor: unary(Math.floor),
  fmod: binary((first, second) => first % second),
  frexp: (machine, args) => frexp(numberArgument(machine, args, 1)),
  ldexp: binary((first, second) => first * 2 ** Math.trunc(second)),
  log: logarithm,
  log10: unary(Math.log10),
  // Of the two, a number that is none is the first one's loss, as on x86.
  // biome-ignore lint/complexity/useMathMinMax: NaN and -0 are not as there
  max: extreme((first, second) => (first > second ? first : second)),
  // biome-ignore lint/complexity/useMathMinMax: NaN and -0 are not as there
  min: extreme((first, second) => (first < second ? first : second)),
  modf: (machine, args) => modf(numberArgument(machine, args, 1)),
  pow: binary(power),
  rad: padded(
    1,
    unary((value) => value * 0.017453292519943295),
  ),
  sin: unary(Math.sin),
  sinh: unary(Math.sinh),
  sqrt: unary(Math.sqrt),
  tan: unary(Math.tan),
  tanh: unary(Math.tanh),
};

export function addMath(machine: Machine, table: LuaTable): LuaTable {
  const source = randomSource();
  addFunctions(machine, table, functions);
  addFunctions(machine, table, {
    random: (_, args) => [random(machine, args, source.next())],
    randomseed: (_, args) => {
      if (args.length === 0) return fail(machine, "PRNG seeding failed");
      source.seed(numberArgument(machine, args, 1));
      return [];
    },
  });
  table.set("pi", Math.PI);
  table.set("huge", Number.POSITIVE_INFINITY);
  return table;
}

function random(machine: Machine, args: LuaValues, drawn: number): number {
  if (args.length === 0) return drawn;
  const first = numberArgument(machine, args, 1);
  if (args.length === 1) return Math.floor(drawn * first) + 1;
  const last = numberArgument(machine, args, 2);
  return Math.floor(drawn * (last - first + 1)) + first;
}
