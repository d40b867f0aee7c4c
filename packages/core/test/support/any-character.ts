import fc from "fast-check";

const codePoint = (min: number, max: number) =>
  fc.integer({ min, max }).map((code) => String.fromCodePoint(code));

/** Any character there is, those that make trouble more often. Quicker to set up than the unit `binary`. */
export const anyCharacter = fc.oneof(
  codePoint(0x20, 0x7e),
  codePoint(0, 0xff),
  fc.constantFrom("\n", "\r", "\t", "\u0085", "\u2028", "\u2029", "\ufeff", "\u00a0"),
  codePoint(0x100, 0xd7ff),
  codePoint(0xe000, 0x10ffff),
);
