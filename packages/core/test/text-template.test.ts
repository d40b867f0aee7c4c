import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textTemplate } from "../src/index.js";
import { anyCharacter } from "./support/any-character.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: all that some reader takes for a line end
const LINE_END = /[\n\r\u000b\u000c\u0085\u2028\u2029]/;

describe("a template", () => {
  const print = textTemplate<{ title: string; lines: readonly { key: string; value: unknown }[] }>(
    `[{{line title}}]
{{#each lines}}
    {{line key}} {{line value}}
{{/each}}
`,
  );

  it("puts values on their lines as they are", () => {
    const lines = [
      { key: "Name", value: "a<b>&\"c\" 'd' {{x}} =`" },
      { key: "Port", value: 80 },
      { key: "TLS", value: false },
    ];
    expect(print({ title: "OUTPUT", lines })).toBe(
      "[OUTPUT]\n    Name a<b>&\"c\" 'd' {{x}} =`\n    Port 80\n    TLS false\n",
    );
  });

  it("lets no text add a line or a section", () => {
    const texts = fc.string({ unit: anyCharacter, maxLength: 40 });
    const nasty = fc
      .tuple(texts, fc.constantFrom("\n", "\r", "\u0085", "\u2028", "\n[OUTPUT]\n", ""), texts)
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(nasty, nasty, (key, value) => {
        let text: string;
        try {
          text = print({ title: "A", lines: [{ key, value }] });
        } catch (error) {
          expect(error).toMatchObject({ diagnostics: [{ code: "CORE_LINE_BREAK_IN_VALUE" }] });
          return;
        }
        expect(text.split(LINE_END)).toEqual(["[A]", `    ${key} ${value}`, ""]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([[undefined], [null], [{}], [["a"]], [() => "a"]])("takes no %o for text", (value) => {
    expect(() => print({ title: "A", lines: [{ key: "a", value }] })).toThrow(/bug/);
  });
});

const refused = (source: string, data: object = { name: "x", list: ["x"] }) =>
  expect(() => textTemplate(source)(data));

describe("a template that writes past the guard is refused", () => {
  it.each([
    "{{name}}",
    "{{{name}}}",
    "{{&name}}",
    "{{this}}",
    "{{./line}}",
    "{{#each list}}{{this}}{{/each}}",
    "{{#if name}}{{line name}}{{else}}{{name}}{{/if}}",
    "{{#unless name}}{{else}}{{name}}{{/unless}}",
    "{{lookup this 'name'}}",
    "{{> part}}",
    "{{#> part}}x{{/part}}",
    "{{#each list as |line|}}{{line}}{{/each}}",
    "{{#each list as |item line|}}{{line}}{{/each}}",
  ])("%s", (source) => {
    refused(source).toThrow(/bug/);
  });

  it.each([
    "{{#list}}{{line this}}{{/list}}",
    "{{#with name}}{{line this}}{{/with}}",
    "{{#each list as |item|}}{{line item}}{{/each}}",
  ])("while %s is fine", (source) => {
    expect(textTemplate(source)({ name: "x", list: ["x"] })).toBe("x");
  });
});

describe("a name that the data lacks is refused", () => {
  it.each(["{{line missing}}", "{{line name.first}}", "{{line name.first.second}}"])(
    "%s",
    (source) => {
      refused(source).toThrow();
    },
  );
});

describe("nothing is reached through a prototype", () => {
  it.each([
    "{{line constructor}}",
    "{{line constructor.name}}",
    "{{line name.length.constructor.name}}",
    "{{line __proto__.x}}",
    "{{line toString}}",
    "{{line inherited}}",
    "{{line (lookup this 'inherited')}}",
    "{{line (lookup this 'constructor')}}",
  ])("%s", (source) => {
    const data = Object.assign(Object.create({ inherited: "leak" }) as object, { name: "x" });
    refused(source, data).toThrow();
  });
});
