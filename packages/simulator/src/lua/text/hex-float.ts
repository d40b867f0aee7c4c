const BITS = new DataView(new ArrayBuffer(8));

/** A number that is not negative as C's `%a`. */
export function hexFloat(size: number, precision: number | undefined): string {
  BITS.setFloat64(0, size);
  const bits = BITS.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const fraction = bits & 0xfffffffffffffn;
  const lead = exponent === 0 ? 0n : 1n;
  const power = size === 0 ? 0 : exponent === 0 ? -1022 : exponent - 1023;
  const sign = power < 0 ? "-" : "+";
  return `0x${figures((lead << 52n) | fraction, precision)}p${sign}${Math.abs(power)}`;
}

function figures(value: bigint, precision: number | undefined): string {
  const kept = Math.min(precision ?? 13, 13);
  const dropped = BigInt(4 * (13 - kept));
  const rounded = roundedToEven(value, dropped);
  const text = rounded.toString(16).padStart(kept + 1, "0");
  const [whole, part] = [text.slice(0, text.length - kept), text.slice(text.length - kept)];
  const shown = precision === undefined ? part.replace(/0+$/, "") : part.padEnd(precision, "0");
  return shown === "" ? whole : `${whole}.${shown}`;
}

function roundedToEven(value: bigint, dropped: bigint): bigint {
  if (dropped === 0n) return value;
  const [kept, rest] = [value >> dropped, value & ((1n << dropped) - 1n)];
  const half = 1n << (dropped - 1n);
  return rest > half || (rest === half && (kept & 1n) === 1n) ? kept + 1n : kept;
}
