const CLASSES: { readonly [letter: string]: RegExp } = {
  a: /[A-Za-z]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the class of them
  c: /[\x00-\x1f\x7f]/,
  d: /[0-9]/,
  g: /[\x21-\x7e]/,
  l: /[a-z]/,
  p: /[!-/:-@[-`{-~]/,
  s: /[ \t-\r]/,
  u: /[A-Z]/,
  w: /[A-Za-z0-9]/,
  x: /[A-Fa-f0-9]/,
  z: /\0/,
};

const TABLES: ReadonlyMap<number, readonly boolean[]> = new Map(
  Object.entries(CLASSES).flatMap(([letter, set]) => {
    const table = Array.from({ length: 256 }, (_, byte) => set.test(String.fromCharCode(byte)));
    const inverse = table.map((one) => !one);
    return [
      [letter.charCodeAt(0), table],
      [letter.toUpperCase().charCodeAt(0), inverse],
    ] as const;
  }),
);

/** A byte is in the class of a letter after `%`; after another char it must be that char. Only ASCII has classes. */
export function inClass(byte: number, letter: number): boolean {
  const table = TABLES.get(letter);
  return table === undefined ? byte === letter : table[byte] === true;
}
