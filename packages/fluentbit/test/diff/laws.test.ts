import { formatPath } from "@millrace/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import routing from "../../../../conformance/routing.json" with { type: "json" };
import verdicts from "../../../../conformance/verdicts.json" with { type: "json" };
import type { ConfigChange } from "../../src/diff/index.js";
import { diffConfigs, differs } from "../../src/diff/index.js";
import { memoryFiles } from "../../src/files/file-reader.js";
import { loadConfig } from "../../src/parse/load-config.js";
import { diffTexts, told } from "./diff-text.js";

interface Recorded {
  readonly name: string;
  readonly format: string;
  readonly config: string;
  readonly files?: Readonly<Record<string, string>>;
}
const recorded = [...routing, ...verdicts] as readonly unknown[] as readonly Recorded[];
const loaded = recorded.map(({ format, config, files }) => {
  const path = format === "yaml" ? "main.yaml" : "main.conf";
  return loadConfig({ path, files: memoryFiles({ ...files, [path]: config }), version: "5.1.1" });
});

interface Option {
  readonly key: string;
  readonly value: string;
}
interface Drawn {
  readonly kind: "INPUT" | "FILTER" | "OUTPUT";
  readonly plugin: string;
  readonly options: readonly Option[];
}

const PLUGINS = {
  INPUT: { tail: ["tag", "path", "db", "parser"], dummy: ["tag", "dummy", "alias"] },
  FILTER: { grep: ["match", "logical_op"], lua: ["match", "script", "call", "alias"] },
  OUTPUT: {
    s3: ["match", "bucket", "region", "alias"],
    stdout: ["match", "format"],
    unknown: ["match", "x"],
  },
} as const;

const word = fc.stringMatching(/^[a-z]{1,4}$/);
const drawn: fc.Arbitrary<Drawn> = fc
  .constantFrom("INPUT" as const, "FILTER" as const, "OUTPUT" as const)
  .chain((kind) =>
    fc.constantFrom(...Object.entries(PLUGINS[kind])).chain(([plugin, keys]) =>
      fc
        .uniqueArray(fc.record({ key: fc.constantFrom(...keys), value: word }), {
          selector: ({ key }) => key,
          minLength: 1,
          maxLength: 4,
        })
        .map((options): Drawn => ({ kind, plugin, options })),
    ),
  );
const configs = fc.array(drawn, { minLength: 1, maxLength: 6 });

const print = (sections: readonly Drawn[]): string =>
  sections
    .map(({ kind, plugin, options }) =>
      [
        `[${kind}]`,
        `    Name ${plugin}`,
        ...options.map(({ key, value }) => `    ${key} ${value}`),
        "",
      ].join("\n"),
    )
    .join("");

const turned = ({ kind, before, after, ...rest }: ConfigChange) => ({
  kind: kind === "added" ? "removed" : kind === "removed" ? "added" : kind,
  what: rest.what.split(" ")[0],
  before: after?.text,
  after: before?.text,
  severity: rest.severity,
});
const straight = ({ kind, before, after, what, severity }: ConfigChange) => ({
  kind,
  what: what.split(" ")[0],
  before: before?.text,
  after: after?.text,
  severity,
});
const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe("diff", () => {
  it("of a recorded config with itself is empty", () => {
    for (const config of loaded) expect(diffConfigs(config, config)).toEqual([]);
  });

  it("of a config with itself is empty", () => {
    fc.assert(
      fc.property(configs, (sections) => {
        expect(diffTexts(print(sections), print(sections))).toEqual([]);
      }),
    );
  });

  it("of one option with another value is that change", () => {
    fc.assert(
      fc.property(configs, fc.nat(), fc.nat(), word, (sections, at, which, value) => {
        const i = at % sections.length;
        const section = sections[i] as Drawn;
        const k = which % section.options.length;
        const option = section.options[k] as Option;
        // A twin of the section could be taken for the changed one.
        fc.pre(
          option.value !== value &&
            new Set(sections.map((one) => one.kind + one.plugin)).size === sections.length,
        );
        const options = section.options.map((one, n) => (n === k ? { ...one, value } : one));
        const mutated = sections.map((one, n) => (n === i ? { ...one, options } : one));
        const place = sections.slice(0, i).filter(({ kind }) => kind === section.kind).length;
        const base = `${section.kind.toLowerCase()}s[${place}]`;
        expect(told(diffTexts(print(sections), print(mutated)))).toEqual([
          `changed ${base}.${option.key}: ${option.value} -> ${value}`,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it("the other way round says the opposite", () => {
    fc.assert(
      fc.property(configs, configs, (a, b) => {
        const [there, back] = [diffTexts(print(a), print(b)), diffTexts(print(b), print(a))];
        expect(differs(there)).toBe(differs(back));
        const whole = ({ path }: ConfigChange) => formatPath(path).endsWith("]");
        const isWhole = (changes: readonly ConfigChange[]) =>
          changes.filter((change) => whole(change) && change.kind !== "moved");
        expect(sorted(isWhole(there).map(straight))).toEqual(sorted(isWhole(back).map(turned)));
      }),
      { numRuns: 300 },
    );
  });

  it("a section more here is a section less there", () => {
    fc.assert(
      fc.property(configs, drawn, (sections, more) => {
        fc.pre(!sections.some(({ kind, plugin }) => kind === more.kind && plugin === more.plugin));
        const [a, b] = [print(sections), print([...sections, more])];
        const path = `${more.kind.toLowerCase()}s[${sections.filter(({ kind }) => kind === more.kind).length}]`;
        expect(told(diffTexts(a, b))).toEqual([`added ${path}`]);
        expect(told(diffTexts(b, a))).toEqual([`removed ${path}`]);
      }),
    );
  });

  it("ends soon on many sections of one plugin", () => {
    const many = (start: number) =>
      [...Array(3000).keys()]
        .map((i) => `[OUTPUT]\n    Name s3\n    bucket b${start + i}\n`)
        .join("");
    expect(diffTexts(many(0), many(5000)).length).toBe(3000);
  });

  it("ends soon on many lines of one section", () => {
    const many = (start: number) =>
      `[FILTER]\n    Name modify\n${[...Array(20_000).keys()].map((i) => `    k${start + i} v\n`).join("")}`;
    expect(diffTexts(many(0), many(50_000)).length).toBe(40_000);
  });
});
