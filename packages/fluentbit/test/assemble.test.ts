import { describe, expect, it } from "vitest";
import {
  type AssembleOptions,
  assembleConfig,
  entryValue,
  fillOutputs,
  json,
  type OutputPlugin,
  pipeline,
  productionPreset,
  regex,
  s3Output,
} from "../src/index.js";
import { assembleOptions, firelensLike, toCloudwatch, toLoki, toS3 } from "./support/shop.js";

const base = pipeline(firelensLike("api"));

/** The options of one output once they are whole. */
function filled(output: OutputPlugin, options: AssembleOptions = assembleOptions) {
  return fillOutputs(base.otherwise(output).build(), options).otherwise?.[0]?.options;
}

describe("fillOutputs", () => {
  it("adds region, folder and the preset, and says no default of the engine's", () => {
    expect(filled(s3Output({ bucket: "b" }))).toEqual({
      bucket: "b",
      region: "ap-northeast-2",
      store_dir: "/var/fluent-bit/buffer/s3/api-otherwise",
      ...productionPreset.outputs.s3,
    });
    expect(filled(toCloudwatch)).toMatchObject({
      region: "ap-northeast-2",
      retry_limit: "no_limits",
    });
    expect(filled(toLoki)).not.toHaveProperty("region");
  });

  it("lets the user's options win, and an absent one is no option", () => {
    const given = { bucket: "b", region: "eu-west-1", use_put_object: false, store_dir: "/x" };
    expect(filled(s3Output({ ...given, retry_limit: "no_limits" }))).toMatchObject({
      ...given,
      retry_limit: "no_limits",
    });
    const absent = { bucket: "b", region: undefined } as unknown as { bucket: string };
    expect(filled(s3Output(absent))).toMatchObject({ region: "ap-northeast-2" });
  });

  it("adds no region where none is known, and no preset where there is none", () => {
    const options = {
      home: assembleOptions.home,
      preset: { ...productionPreset, outputs: {} },
    };
    expect(filled(toCloudwatch, options)).toEqual(toCloudwatch.options);
  });

  it("fills routes and otherwise, keeps labels, and changes nothing that it was given", () => {
    const built = base.route("a", { test: { op: "always" } } as never, [toLoki, toS3]).build();
    const before = structuredClone(built.routes[0]?.outputs[1]);
    const whole = fillOutputs(built, assembleOptions);
    expect(whole.routes[0]?.outputs.map(({ options }) => options.retry_limit)).toEqual([
      "no_limits",
      5,
    ]);
    expect(whole.routes[0]?.outputs[0]).toHaveProperty("labels", toLoki.labels);
    expect(whole).not.toHaveProperty("otherwise");
    expect(built.routes[0]?.outputs[1]).toEqual(before);
  });
});

describe("assembleConfig", () => {
  const main = (...outputs: readonly OutputPlugin[]) =>
    assembleConfig([base.otherwise(outputs).build()], assembleOptions).main;

  it("starts with a service section that has what buffers need", () => {
    const [service] = main(toLoki).sections;
    expect(service?.kind).toBe("service");
    const value = (key: string) => (service === undefined ? undefined : entryValue(service, key));
    expect([value("storage.path"), value("grace"), value("parsers_file")]).toEqual([
      "/var/fluent-bit/buffer/chunks",
      110,
      undefined,
    ]);
  });

  it("names the parsers file only when some step parses and the home has one", () => {
    const parsing = base.parse(json()).otherwise(toLoki).build();
    const fileOf = (options: AssembleOptions) => {
      const [service] = assembleConfig([parsing], options).main.sections;
      return service === undefined ? undefined : entryValue(service, "parsers_file");
    };
    expect(fileOf(assembleOptions)).toBe("/fluent-bit/etc/parsers-shop.conf");
    expect(fileOf({ home: { storagePath: "/x", graceSeconds: 1 } })).toBeUndefined();
  });

  it("prints a parser once, however many pipelines use it", () => {
    const parser = regex({ name: "nginx", regex: "a" });
    const both = ["api", "worker"].map((name) =>
      pipeline(firelensLike(name)).parse([json(), parser]).otherwise(toLoki).build(),
    );
    const { parsers } = assembleConfig(both, assembleOptions);
    expect(parsers.sections.map((section) => entryValue(section, "name"))).toEqual([
      "millrace_json",
      "nginx",
    ]);
  });

  it("names outputs by route and plugin, and counts from the second on", () => {
    const aliases = main(toLoki, toS3, toLoki, toLoki).sections.map((section) =>
      entryValue(section, "alias"),
    );
    expect(aliases.filter((alias) => alias !== undefined)).toEqual([
      "otherwise.loki",
      "otherwise.s3",
      "otherwise.loki-2",
      "otherwise.loki-3",
    ]);
  });

  it("has no input, which the place brings, and comes out frozen", () => {
    const made = main(toLoki);
    expect(made.sections.map(({ kind }) => kind)).not.toContain("input");
    expect([made, made.sections].every(Object.isFrozen)).toBe(true);
  });
});
