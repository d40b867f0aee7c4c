import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { catalogueVersions, compareVersions, loadCatalogue, parseEngine } from "../../src/index.js";

const { cache } = createRequire(import.meta.url);
const loaded = () =>
  Object.keys(cache).flatMap((path) => /catalogue\/fluent-bit-(.*)\.json$/.exec(path)?.[1] ?? []);

describe("a catalogue", () => {
  it("is loaded at first use, and only the one that is asked for", () => {
    parseEngine("fluent-bit@5.0.9");
    expect(loaded()).toEqual([]);
    const first = loadCatalogue("5.0.9");
    expect(loaded()).toEqual(["5.0.9"]);
    expect(loadCatalogue("5.0.9")).toBe(first);
  });

  it("is there for every version that is listed, oldest first", () => {
    const folder = new URL("../../catalogue/", import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
    const sorted = [...catalogueVersions].sort(compareVersions);
    expect(files.sort()).toEqual(sorted.map((version) => `fluent-bit-${version}.json`).sort());
    expect(catalogueVersions).toEqual(sorted);
    for (const version of catalogueVersions) expect(loadCatalogue(version).version).toBe(version);
  });

  it.each(catalogueVersions)("of %s knows the plugins that we have functions for", (version) => {
    const catalogue = loadCatalogue(version);
    expect(catalogue.pluginNames("outputs")).toEqual(
      expect.arrayContaining(["s3", "cloudwatch_logs", "loki"]),
    );
    expect(catalogue.pluginNames("filters")).toEqual(
      expect.arrayContaining(["grep", "lua", "modify", "multiline", "parser", "rewrite_tag"]),
    );
  });
});

describe("options of a plugin", () => {
  const options = (plugin: string) => loadCatalogue("5.0.9").options("outputs", plugin);

  it("are its own and those of its kind", () => {
    const s3 = options("s3");
    expect(s3?.get("use_put_object")).toMatchObject({ type: "boolean" });
    expect(["match", "alias", "retry_limit", "workers"].every((name) => s3?.has(name))).toBe(true);
    expect(options("loki")?.has("tls.verify")).toBe(true);
  });

  it("are found whatever the case of the plugin's name, and kept", () => {
    expect(options("S3")).toBe(options("s3"));
  });

  it.each(["nope", "", "constructor", "__proto__", "hasOwnProperty"])(
    "of %j are unknown",
    (name) => {
      expect(options(name)).toBeUndefined();
    },
  );
});
