/** A number as C's `%.<digits>g` prints it. */
export function formatG(value: number, digits: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa = "", exponent = "0"] = value.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (power < -4 || power >= digits) return `${withoutZeros(mantissa)}e${signed(power)}`;
  return withoutZeros(value.toFixed(Math.max(0, digits - 1 - power)));
}

const withoutZeros = (text: string): string =>
  text.includes(".") ? text.replace(/\.?0+$/, "") : text;

function signed(power: number): string {
  const figures = String(Math.abs(power)).padStart(2, "0");
  return power < 0 ? `-${figures}` : `+${figures}`;
}

/** A number as C's `%.<digits>f` prints it, whatever its size. */
export function formatF(value: number, digits: number): string {
  if (!Number.isFinite(value)) return formatG(value, digits);
  if (Object.is(value, -0)) return `-${(0).toFixed(digits)}`;
  if (Math.abs(value) < 1e21) return evenFixed(value, digits);
  return `${BigInt(value)}${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
}

/** A value that lies right between two texts becomes the even one in C, the greater one in JavaScript. */
function evenFixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  const exact = value.toFixed(100);
  const rest = exact.slice(exact.length - 100 + digits);
  if (!/^50*$/.test(rest)) return text;
  const down = exact.slice(0, exact.length - 100 + digits);
  return Number(down.at(-1) === "." ? down.at(-2) : down.at(-1)) % 2 === 0
    ? down.replace(/\.$/, "")
    : text;
}

const INT64_LIMIT = 2 ** 63;

/** A float as the engine's JSON printers write it: `1.0`, `1.5`, `1e+22`. Source: msgpack2json in src/flb_pack.c. */
export function floatText(value: number): string {
  const whole = Number.isInteger(value) && Math.abs(value) < INT64_LIMIT;
  return whole ? formatF(value, 1) : formatG(value, 16);
}
