import { ConfigError } from "@millrace/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Config, config, printClassic, type SectionKind, section } from "../../src/index.js";
import { checkClassicPrintable } from "../../src/render/classic-printable.js";
import { anyCharacter } from "../support/any-character.js";

describe("printClassic", () => {
  it("prints sections as the engine reads them", () => {
    const whole = config([
      section("service", [
        ["flush", 1],
        ["http_server", true],
      ]),
      section(
        "filter",
        [
          ["Name", "grep"],
          ["Match", "*"],
          ["Regex", "log ^a b$"],
          ["Regex", "x y"],
        ],
        ["Keep what counts.", "And no more."],
      ),
      section("multiline_parser", [["name", "x"]]),
      section("input", []),
    ]);
    expect(printClassic(whole)).toBe(`[SERVICE]
    flush 1
    http_server on

# Keep what counts.
# And no more.
[FILTER]
    Name grep
    Match *
    Regex log ^a b$
    Regex x y

[MULTILINE_PARSER]
    name x

[INPUT]
`);
  });

  it.each([
    [true, "on"],
    [false, "off"],
    [0, "0"],
    [1.5, "1.5"],
    ["${VAR} {{x}} <&> \"a\" 'b'", "${VAR} {{x}} <&> \"a\" 'b'"],
    ["# no comment", "# no comment"],
    ["[OUTPUT]", "[OUTPUT]"],
    ["a\tb", "a\tb"],
  ])("prints the value %j as %s", (value, text) => {
    expect(printClassic(config([section("output", [["key", value]])]))).toBe(
      `[OUTPUT]\n    key ${text}\n`,
    );
  });

  it("prints variables first, and sections of every kind", () => {
    const kinds: readonly SectionKind[] = ["custom", "stream_task", "plugins", "upstream", "node"];
    const whole: Config = {
      env: [
        ["A", "1"],
        ["B", "x=y"],
      ],
      sections: [
        { kind: "other", title: "own thing", entries: [["a", "b"]] },
        ...kinds.map((kind) => section(kind, [["c", "d"]])),
      ],
    };
    const titles = ["CUSTOM", "STREAM_TASK", "PLUGINS", "UPSTREAM", "NODE"];
    expect(printClassic(whole)).toBe(
      `@SET A=1\n@SET B=x=y\n\n[own thing]\n    a b\n${titles.map((title) => `\n[${title}]\n    c d\n`).join("")}`,
    );
    expect(printClassic({ sections: [], env: [["A", "1"]] })).toBe("@SET A=1\n");
  });

  it("prints nothing for a config without sections", () => {
    expect(printClassic(config([]))).toBe("");
  });
});

const kinds = fc.constantFrom<SectionKind>("service", "input", "filter", "output", "parser");
const breaks = fc.constantFrom(
  "\n",
  "\r",
  "\r\n",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u000b",
  "\u000c",
  "\u0000",
);
const texts = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom("[OUTPUT]", "[SERVICE]", "# x", "@INCLUDE x", "{{x}}", "{{/each}}", "${X}", ""),
  fc
    .tuple(fc.string({ maxLength: 4 }), breaks, fc.constantFrom("[OUTPUT]", "    Name stdout", ""))
    .map((parts) => parts.join("")),
);
const sections = fc.record({
  kind: kinds,
  entries: fc.array(fc.tuple(texts, fc.oneof(texts, fc.integer(), fc.boolean())), { maxLength: 4 }),
  comment: fc.array(texts, { maxLength: 2 }),
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: all that some reader takes for a line end
const LINE_END = /[\n\r\u000b\u000c\u0085\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029]/;

describe("no value adds a line or a section", () => {
  const textsOf = ({ sections: all }: Config) =>
    all.flatMap(({ entries, comment = [] }) => [...entries.flat(), ...comment]).map(String);

  it("whatever it is", () => {
    let printed = 0;
    fc.assert(
      fc.property(fc.array(sections, { maxLength: 4 }), (list) => {
        const whole = config(
          list.map(({ kind, entries, comment }) => section(kind, entries, comment)),
        );
        if (textsOf(whole).some((text) => UNSAFE.test(text))) {
          expect(() => printClassic(whole)).toThrow(ConfigError);
          return;
        }
        if (checkClassicPrintable(whole).length > 0) {
          expect(() => printClassic(whole)).toThrow("FB_CLASSIC_CANNOT_SAY");
          return;
        }
        printed += 1;
        const lines = printClassic(whole).split(LINE_END);
        const wanted = list.flatMap(({ kind, entries, comment }, i) => [
          ...comment.map((text) => `# ${text}`),
          `[${kind.toUpperCase()}]`,
          ...entries.map(([key, value]) => {
            const text = typeof value === "boolean" ? (value ? "on" : "off") : String(value);
            return `    ${key} ${text}`;
          }),
          ...(i === list.length - 1 ? [] : [""]),
        ]);
        expect(lines).toEqual(
          [...wanted, ...(list.length === 0 ? [] : [""])].length === 0 ? [""] : [...wanted, ""],
        );
        expect(lines.filter((line) => line.startsWith("["))).toHaveLength(list.length);
      }),
      { numRuns: 300 },
    );
    expect(printed).toBeGreaterThan(30);
  });

  it.each(["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u0000", "\u001b"])(
    "a key, a value or a comment with %j throws",
    (character) => {
      const text = `a${character}[OUTPUT]`;
      const findings = [
        section("filter", [[text, "x"]]),
        section("filter", [["x", text]]),
        section("filter", [["x", "y"]], [text]),
      ].map((made) => {
        try {
          return printClassic(config([made]));
        } catch (error) {
          return error instanceof ConfigError ? error.diagnostics.map(({ code }) => code) : error;
        }
      });
      expect(findings).toEqual(Array(3).fill(["CORE_LINE_BREAK_IN_VALUE"]));
    },
  );
});
