import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fileSet, hasErrors } from "@millrace/core";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  type AssembledConfig,
  assembleConfig,
  type Config,
  checkPipeline,
  config,
  fillOutputs,
  printClassic,
  printYamlConfig,
  type SectionKind,
} from "../src/index.js";
import { expectGolden } from "./support/expect-golden.js";
import { goldenCases } from "./support/golden-cases.js";
import { assembleOptions, engineOf } from "./support/shop.js";

const folder = fileURLToPath(new URL("golden/", import.meta.url));

/** YAML holds the parsers in the same file. */
const whole = ({ main, parsers }: AssembledConfig): Config =>
  config([...main.sections, ...parsers.sections]);

function filesOf(assembled: AssembledConfig) {
  const file = (path: string, text: string) => ({
    path,
    text,
    purpose: "test",
    mediaType: "text/plain",
  });
  const { main, parsers } = assembled;
  return fileSet([
    file("main.conf", printClassic(main)),
    ...(parsers.sections.length === 0 ? [] : [file("parsers.conf", printClassic(parsers))]),
    file("main.yaml", printYamlConfig(whole(assembled))),
  ]);
}

/** What a YAML reader must find: sections by kind, keys in lower case, a list where a key repeats. */
function meaning({ sections }: Config) {
  const of = (kind: SectionKind) =>
    sections
      .filter((section) => section.kind === kind)
      .map(({ entries }) => {
        const keys = [...new Set(entries.map(([key]) => key.toLowerCase()))];
        const values = (key: string) =>
          entries.filter(([name]) => name.toLowerCase() === key).map(([, value]) => value);
        return Object.fromEntries(
          keys.map((key) => [key, values(key).length > 1 ? values(key) : values(key)[0]]),
        );
      });
  return {
    service: of("service")[0],
    ...(of("parser").length === 0 ? {} : { parsers: of("parser") }),
    pipeline: { filters: of("filter"), outputs: of("output") },
  };
}

describe.each(Object.entries(goldenCases))(
  "%s",
  (name, { pipelines, options = assembleOptions }) => {
    const assembled = assembleConfig(pipelines, options);

    it("is a valid definition", () => {
      const engine = engineOf("aws-for-fluent-bit@3.4.9");
      const found = pipelines.flatMap((one) => checkPipeline(fillOutputs(one, options), engine));
      expect(found.filter((one) => hasErrors([one]))).toEqual([]);
    });

    it("renders the golden files", async () => {
      await expectGolden(filesOf(assembled), `${folder}${name}`);
    });

    it("renders the same bytes again", () => {
      expect([...filesOf(assembleConfig(pipelines, options))]).toEqual([...filesOf(assembled)]);
    });

    it("says the same in YAML, to readers of 1.1 and 1.2", () => {
      const text = printYamlConfig(whole(assembled));
      const expected = meaning(whole(assembled));
      expect(load(text)).toEqual(expected);
      expect(parse(text, { version: "1.1" })).toEqual(expected);
      expect(parse(text, { version: "1.2" })).toEqual(expected);
    });

    it("gives every output an alias of its own", () => {
      const aliases = assembled.main.sections
        .filter(({ kind }) => kind === "output")
        .map(({ entries }) => entries.find(([key]) => key === "Alias")?.[1]);
      expect(new Set(aliases).size).toBe(aliases.length);
      expect(aliases).not.toContain(undefined);
    });
  },
);

it("has no stale golden folder", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(goldenCases).sort());
});
