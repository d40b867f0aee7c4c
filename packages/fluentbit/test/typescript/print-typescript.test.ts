import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffConfigs } from "../../src/diff/index.js";
import type { Config, Section } from "../../src/model/config.js";
import { printTypeScript } from "../../src/typescript/index.js";
import { anyCharacter } from "../support/any-character.js";
import { asLoaded, everyOption, TEXTS } from "./every-option.js";
import { runTypeScript, typeFaults } from "./run-typescript.js";

const printed = (config: Config): string => printTypeScript([{ path: "main.conf", config }]);
const built = (config: Config): Config => runTypeScript(printed(config)).config as Config;
const changes = (config: Config) => diffConfigs(asLoaded(config), asLoaded(built(config)));

describe("every option of every plugin", { timeout: 60_000 }, () => {
  it.each(TEXTS)("as %j comes back with the same meaning", (text) => {
    expect(changes(everyOption(text))).toEqual([]);
  });

  it("compiles under strict TypeScript", { timeout: 120_000 }, () => {
    const some = ["true", "5M", "abc", "${X}", "-1"];
    const texts = some.map((text, i) => [`every-${i}.ts`, printed(everyOption(text))] as const);
    expect(typeFaults(new Map(texts))).toEqual([]);
  });
});

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 8 }),
  fc.constantFrom(...TEXTS, "__proto__", "*/", "`${1}`", "\u2028", "];", "extra"),
);
const key = fc.oneof(
  text,
  fc.constantFrom(
    "Match",
    "Alias",
    "add",
    "Rename",
    "regex",
    "exclude",
    "flush",
    "1",
    "0",
    "format",
    "rule",
    "name",
  ),
);
const entries = fc.array(fc.tuple(key, text), { maxLength: 6 });
const named = fc
  .tuple(
    fc.constantFrom(
      "modify",
      "grep",
      "stdout",
      "tail",
      "s3",
      "loki",
      "forward",
      "cloudwatch",
      "x${Y}",
      "Lua",
    ),
    entries,
  )
  .map(([name, lines]) => [["Name", name] as const, ...lines]);
const comment = fc.array(text, { minLength: 1, maxLength: 2 });
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(text, tie("value"), { maxKeys: 3 }),
  ),
})).value as fc.Arbitrary<never>;
const processors = fc.record({
  logs: fc.array(
    fc.record({
      name: fc.constantFrom("content_modifier", "grep", "modify", "sql", "labels", "none"),
      options: fc.array(
        fc.tuple(fc.oneof(key, fc.constantFrom("action", "key", "value", "query")), data),
        {
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 2 },
  ),
});
const sections: fc.Arbitrary<Section> = fc.oneof(
  fc.record(
    {
      kind: fc.constantFrom(
        "input" as const,
        "filter" as const,
        "output" as const,
        "custom" as const,
      ),
      entries: named,
      comment,
      processors,
    },
    { requiredKeys: ["kind", "entries"] },
  ),
  fc.record(
    {
      kind: fc.constantFrom(
        "service" as const,
        "parser" as const,
        "multiline_parser" as const,
        "upstream" as const,
        "input" as const,
      ),
      entries,
      comment,
    },
    { requiredKeys: ["kind", "entries"] },
  ),
  fc.record({ kind: fc.constant("other" as const), title: text, entries }),
);
const configs: fc.Arbitrary<Config> = fc.record(
  {
    sections: fc.array(sections, { maxLength: 3 }),
    env: fc.array(fc.tuple(key, text), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ["sections"] },
);

describe("any config", { timeout: 60_000 }, () => {
  it("comes back with the same meaning, and with as many sections of each kind", () => {
    fc.assert(
      fc.property(fc.array(configs, { minLength: 2, maxLength: 10 }), (all) => {
        const sources = all.map((config, i) => ({ path: `${i}.conf`, config }));
        const exported = runTypeScript(printTypeScript(sources));
        const files = exported.files as Readonly<Record<string, Config>>;
        for (const { path, config } of sources) {
          const again = files[path] ?? { sections: [] };
          expect(diffConfigs(asLoaded(config), asLoaded(again))).toEqual([]);
          expect(again.sections.map(({ kind }) => kind)).toEqual(
            config.sections.map(({ kind }) => kind),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it("compiles under strict TypeScript", { timeout: 120_000 }, () => {
    const drawn = fc.sample(configs, { numRuns: 150, seed: 7 });
    const texts = drawn.map((config, i) => [`drawn-${i}.ts`, printed(config)] as const);
    expect(typeFaults(new Map(texts))).toEqual([]);
  });
});
