import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Config, type Section, withoutSource } from "../../src/model/config.js";
import { printClassic } from "../../src/render/classic.js";
import { checkClassicPrintable } from "../../src/render/classic-printable.js";
import { anyCharacter } from "../support/any-character.js";
import { parseText } from "./parse-text.js";

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 10 }),
  fc.string({ minLength: 1, maxLength: 10 }),
  fc.constantFrom("[OUTPUT]", "# x", "@SET a=b", "${X}", "a b", "Name", "x]", "=", "é", "\u00a0"),
);
const KINDS = [
  "service",
  "input",
  "filter",
  "output",
  "custom",
  "parser",
  "multiline_parser",
  "stream_task",
  "plugins",
  "upstream",
  "node",
] as const;
const entries = fc.array(fc.tuple(text, text), { maxLength: 4 });
const comment = fc.array(text, { minLength: 1, maxLength: 2 });
const sections: fc.Arbitrary<Section> = fc.oneof(
  fc.record(
    { kind: fc.constantFrom(...KINDS), entries, comment },
    { requiredKeys: ["kind", "entries"] },
  ),
  fc.record({ kind: fc.constant("other" as const), title: text, entries }),
);
const configs: fc.Arbitrary<Config> = fc.record(
  {
    sections: fc.array(sections, { maxLength: 4 }),
    env: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ["sections"] },
);

describe("print and parse", () => {
  it("give the model back, or say what the format has no words for", () => {
    let printed = 0;
    fc.assert(
      fc.property(configs, (model) => {
        if (checkClassicPrintable(model).length > 0) {
          expect(() => printClassic(model)).toThrow(/FB_CLASSIC_CANNOT_SAY|CORE_LINE_BREAK/);
          return;
        }
        printed += 1;
        const { config, diagnostics } = parseText(printClassic(model));
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual(
          diagnostics.filter(({ code }) => code === "FB_INDENTED_META"),
        );
        expect(withoutSource(config)).toEqual(model);
      }),
      { numRuns: 2000 },
    );
    expect(printed).toBeGreaterThan(200);
  });

  it("add no section for a value", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 30 }), (value) => {
        const model: Config = { sections: [{ kind: "output", entries: [["Name", value]] }] };
        if (checkClassicPrintable(model).length > 0) return;
        expect(withoutSource(parseText(printClassic(model)).config)).toEqual(model);
      }),
      { numRuns: 500 },
    );
  });

  const lines = fc.constantFrom(
    "[INPUT]",
    "[FOO]",
    "[x y]",
    "    a b",
    "    c  d e ",
    "# x",
    "#",
    "",
    "    # y",
    "@SET a=b",
    "@SET a = b",
    "    k é",
    "        f g",
  );
  it("mean the same as a file that was read", () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 15 }), (all) => {
        const read = withoutSource(parseText(all.join("\n")).config);
        expect(withoutSource(parseText(printClassic(read)).config)).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });

  const golden = fileURLToPath(new URL("../golden/", import.meta.url));
  it.each(
    readdirSync(golden).flatMap((name) =>
      readdirSync(`${golden}${name}`)
        .filter((file) => file.endsWith(".conf"))
        .map((file) => `${name}/${file}`),
    ),
  )("give %s back byte for byte", (name) => {
    const printed = readFileSync(`${golden}${name}`, "utf8");
    const { config, diagnostics } = parseText(printed);
    expect(diagnostics).toEqual([]);
    expect(printClassic(config)).toBe(printed);
  });
});
