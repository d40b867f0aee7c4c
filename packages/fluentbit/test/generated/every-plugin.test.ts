import { describe, expect, it } from "vitest";
import { functionName, GROUPS, KIND } from "../../scripts/generator/names.mjs";
import { awsImageOutputs } from "../../src/catalogue/aws-image.js";
import { catalogueVersions, loadCatalogue } from "../../src/catalogue/catalogue.js";
import * as customs from "../../src/generated/customs/index.js";
import * as filters from "../../src/generated/filters/index.js";
import * as inputs from "../../src/generated/inputs/index.js";
import * as outputs from "../../src/generated/outputs/index.js";
import * as processors from "../../src/generated/processors/index.js";

type AnyFunction = (options: object) => { readonly kind: string; readonly plugin: string };

const modules = { customs, filters, inputs, outputs, processors } as unknown as Readonly<
  Record<(typeof GROUPS)[number], Readonly<Record<string, AnyFunction>>>
>;

describe.each(GROUPS)("%s", (group) => {
  const reported = catalogueVersions.flatMap((version) => loadCatalogue(version).pluginNames(group));
  const plugins = [
    ...new Set([...reported, ...(group === "outputs" ? awsImageOutputs.keys() : [])]),
  ];

  it("have one function for each plugin of any engine, and none besides", () => {
    const names = plugins.map((plugin) => functionName(group, plugin));
    expect(Object.keys(modules[group]).sort()).toEqual(names.sort());
  });

  it.each(plugins)("%s: the function names its plugin and freezes the node", (plugin) => {
    const node = modules[group][functionName(group, plugin)]?.({ some_option: 1 });
    expect(node).toMatchObject({ kind: KIND[group], plugin, options: { some_option: 1 } });
    expect(Object.isFrozen(node)).toBe(true);
  });
});
