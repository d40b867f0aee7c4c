/** How the last figure of a number in the middle of two is rounded. LuaJIT learnt to round to even in 2023. */
export type Ties = "even" | "up";

/** A number as `tostring` prints it: `%.14g`. */
export function numberText(value: number, ties: Ties): string {
  if (Number.isInteger(value) && value < 1e14 && value > -1e14)
    return value === 0 && Object.is(value, -0) ? "-0" : String(value);
  return general(value, 14, ties);
}

/** Not a number and the infinities; undefined: it is neither. */
export function specialText(value: number): string | undefined {
  if (Number.isNaN(value)) return "nan";
  return Number.isFinite(value) ? undefined : value < 0 ? "-inf" : "inf";
}

/** As C's `%.<figures>g`; `alternate` keeps zeros at the end. */
export function general(value: number, figures: number, ties: Ties, alternate = false): string {
  const special = specialText(value);
  if (special !== undefined) return special;
  const wanted = Math.max(figures, 1);
  if (value === 0) {
    const zero = alternate && wanted > 1 ? `0.${"0".repeat(wanted - 1)}` : "0";
    return Object.is(value, -0) ? `-${zero}` : zero;
  }
  const [mantissa, power] = parts(value, wanted - 1, ties);
  if (power < -4 || power >= wanted)
    return `${alternate ? mantissa : withoutZeros(mantissa)}e${exponentText(power)}`;
  const text = fixed(value, wanted - 1 - power, ties);
  if (!alternate) return withoutZeros(text);
  return text.includes(".") ? text : `${text}.`;
}

/** As C's `%.<figures>e`. */
export function exponential(value: number, figures: number, ties: Ties): string {
  const special = specialText(value);
  if (special !== undefined) return special;
  const [mantissa, power] = parts(value, figures, ties);
  return `${Object.is(value, -0) ? "-" : ""}${mantissa}e${exponentText(power)}`;
}

/** Most figures that JavaScript prints of a number. */
const MAX_FIGURES = 100;

/** As C's `%.<figures>f`. */
export function fixed(value: number, figures: number, ties: Ties): string {
  const special = specialText(value);
  if (special !== undefined) return special;
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (size >= 1e21) return `${sign}${BigInt(size)}${figures > 0 ? `.${"0".repeat(figures)}` : ""}`;
  const text = size.toFixed(figures);
  return `${sign}${roundsDown(size, figures, ties) ? lowered(text) : text}`;
}

/** JavaScript rounds the middle up. True: to even would have been down. */
function roundsDown(size: number, figures: number, ties: Ties): boolean {
  if (ties === "up" || figures >= MAX_FIGURES - 1) return false;
  const more = size.toFixed(Math.min(figures + 60, MAX_FIGURES));
  const tail = more.slice(more.length - Math.min(60, MAX_FIGURES - figures));
  if (!/^50*$/.test(tail)) return false;
  const last =
    more
      .slice(0, more.length - tail.length)
      .replace(".", "")
      .at(-1) ?? "0";
  return Number(last) % 2 === 0;
}

/** One less in the last place. */
function lowered(text: string): string {
  const point = text.indexOf(".");
  const figures = text.replace(".", "");
  const less = String(BigInt(figures) - 1n).padStart(figures.length, "0");
  return point < 0 ? less : `${less.slice(0, point)}.${less.slice(point)}`;
}

function parts(
  value: number,
  figures: number,
  ties: Ties,
): readonly [mantissa: string, power: number] {
  const [mantissa = "0", exponent = "0"] = value
    .toExponential(Math.min(figures, MAX_FIGURES))
    .split("e");
  const power = Number(exponent);
  const even = ties === "even" && figures < MAX_FIGURES - 1 ? toEven(value, figures) : undefined;
  return even ?? [mantissa, power];
}

/** The mantissa rounded to even, when the number is in the middle of two. */
function toEven(
  value: number,
  figures: number,
): readonly [mantissa: string, power: number] | undefined {
  const [more = "", exponent = "0"] = value
    .toExponential(Math.min(figures + 60, MAX_FIGURES))
    .split("e");
  const cut = more.length - Math.min(60, MAX_FIGURES - figures);
  if (!/^50*$/.test(more.slice(cut))) return undefined;
  const head = more.slice(0, cut).replace(/\.$/, "");
  return Number(head.at(-1)) % 2 === 0 ? [head, Number(exponent)] : undefined;
}

const withoutZeros = (text: string): string =>
  text.includes(".") ? text.replace(/\.?0+$/, "") : text;

export function exponentText(power: number): string {
  const figures = String(Math.abs(power)).padStart(2, "0");
  return power < 0 ? `-${figures}` : `+${figures}`;
}
