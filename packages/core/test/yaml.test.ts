import fc from "fast-check";
import { load, YAML11_SCHEMA } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Plain, printYaml } from "../src/index.js";
import { anyCharacter } from "./support/any-character.js";

/** Numbers with an exponent are texts to a strict reader of YAML 1.1; Go's readers are not that strict. */
const strict11 = (text: string) => load(text, { schema: YAML11_SCHEMA });

/** Readers that Loki, Grafana, the engine and people use read YAML 1.1 or 1.2: all must see the same. */
const readers: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ["yaml, 1.1", (text) => parse(text, { version: "1.1", schema: "yaml-1.1" })],
  ["yaml, 1.2", (text) => parse(text, { version: "1.2" })],
  ["js-yaml", (text) => load(text)],
];

function expectSame(value: Plain): void {
  const text = printYaml(value);
  for (const [name, read] of readers) expect(read(text), `${name}:\n${text}`).toEqual(value);
  if (!/\de[-+]\d/.test(JSON.stringify(value))) expect(strict11(text), text).toEqual(value);
}

/** Texts that some reader takes for something else, when they stand bare. */
const TRICKY = [
  ...[
    "",
    " ",
    "  x",
    "x ",
    "\t",
    "\tx",
    "\n",
    "\n\n",
    "a\nb",
    "a\nb\n",
    "a\n\nb",
    " a\n b",
    "a \nb",
  ],
  ...["\na", "a\n ", "a\r\nb", "a\rb", "a\tb", "a\n\tb", "x\n# y", "---\na", "a\n...\nb"],
  ...["on", "On", "OFF", "yes", "No", "y", "N", "true", "False", "null", "Null", "~", "nil"],
  ...["012", "08", "0o17", "0x1F", "0b11", "1_000", "1:30", "190:20:30", "1e3", "1E3", "1.", ".5"],
  ...[
    "-1",
    "+1",
    "1.5",
    "-0",
    "0",
    "00",
    ".inf",
    "-.INF",
    ".nan",
    "1e",
    "0x",
    "0o8",
    "+.5",
    "1e+3",
  ],
  ...["2026-01-01", "2026-01-01T00:00:00Z", "2026-1-1 00:00:00", "<<", "=", "-", "- a", "?", "? a"],
  ...[
    ":",
    ": a",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "&a",
    "*a",
    "!a",
    "!!str a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
  ],
  ...[
    "'",
    '"',
    "'a'",
    '"a"',
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    "a, b",
    ",",
    "---",
    "...",
    "{{ .x }}",
  ],
  ...["größe", "日本", "🪵", "\u00a0", "\u0085", "\u2028", "\u2029", "\ufeff", "\u007f", "\u0000"],
  ...["\u001b[31m", "\u009b", "a\u2028b", "a\u0085b: c", "${X}", "$x", "\\", "\\n", "a\\\nb"],
  ...["x".repeat(200), `${"word ".repeat(60)}end`, "%Y-%m-%d", "$container_name", "__proto__"],
];

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

const texts = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[-+0-9._xobeE:T ]{1,8}$/),
  fc
    .array(fc.constantFrom("a", " ", "\n", "\t", "#", ":", "-", "'", '"', "\\"), { maxLength: 8 })
    .map((parts) => parts.join("")),
);
const scalars = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);
const plain = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "plain" },
    scalars,
    fc.array(tie("value"), { maxLength: 4, depthIdentifier: "plain" }),
    fc.dictionary(
      texts.filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 4, depthIdentifier: "plain", noNullPrototype: true },
    ),
  ),
})).value;

describe("printYaml is read back as it was", () => {
  it.each(TRICKY)("the text %j", (text) => {
    expectSame({ key: text, list: [text, [text]] });
    if (text !== "__proto__") expectSame({ [text]: { [text]: 1 } });
  });

  it.each([0, -1, 1.5, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53, 0.1 + 0.2])(
    "the number %d",
    (number) => {
      expectSame({ key: number, list: [number] });
    },
  );

  it("random data", () => {
    fc.assert(fc.property(plain, expectSame), { numRuns: 400 });
  });

  it("and the same bytes for the same data", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(printYaml(structuredClone(value) as Plain)).toBe(printYaml(value));
      }),
      { numRuns: 50 },
    );
  });
});

describe("printYaml", () => {
  it("prints the file that a person would write", () => {
    const port = { number: 3100 };
    expect(
      printYaml({
        server: {
          http_listen_port: 3100,
          enabled: true,
          host: "0.0.0.0",
          none: null,
          left: undefined,
        },
        switches: ["on", "yes", "012", "1:30", "", "plain text"],
        empty: { list: [], map: {} },
        first: port,
        second: port,
        long: "word ".repeat(30).trim(),
      }),
    ).toBe(`server:
  http_listen_port: 3100
  enabled: true
  host: 0.0.0.0
  none: null
switches:
  - "on"
  - "yes"
  - "012"
  - "1:30"
  - ""
  - plain text
empty:
  list: []
  map: {}
first:
  number: 3100
second:
  number: 3100
long: ${"word ".repeat(30).trim()}
`);
  });

  it("has no character that a terminal or an old reader takes for a line end or a command", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(printYaml(value)).not.toMatch(UNSEEN);
      }),
      { numRuns: 100 },
    );
  });

  it("puts comments above, a line each, and no line of the text out of the comment", () => {
    const comment = ["made by millrace", "a\nb: c\r\nd\u2028e"];
    expect(printYaml({ a: 1 }, { comment })).toBe("# made by millrace\n# a b: c d e\na: 1\n");
  });
});
