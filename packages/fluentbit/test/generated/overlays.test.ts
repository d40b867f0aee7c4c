import { describe, expect, it } from "vitest";
import { awsImageOutputs } from "../../src/catalogue/aws-image.js";
import {
  type CatalogueOption,
  catalogueVersions,
  findOption,
  loadCatalogue,
  type PluginGroup,
} from "../../src/catalogue/catalogue.js";
import { awsImageOverlays } from "../../src/overlay/aws-image-outputs.js";
import { overlayOf } from "../../src/overlay/index.js";
import * as tables from "../../src/overlay/index.js";
import type { PluginOverlay } from "../../src/overlay/plugin-overlay.js";
import { repeatableOptions } from "../../src/overlay/repeatable.js";

const GROUPS: readonly PluginGroup[] = ["inputs", "filters", "outputs", "processors", "customs"];

interface Row {
  readonly name: string;
  readonly overlay: PluginOverlay;
  readonly repeatable: readonly string[];
  /** The plugin's options in each version that has the plugin. */
  readonly reported: readonly ReadonlyMap<string, CatalogueOption>[];
}

const rows: Row[] = GROUPS.flatMap((group) => {
  const catalogues = catalogueVersions.map(loadCatalogue);
  const plugins = new Set(catalogues.flatMap((catalogue) => catalogue.pluginNames(group)));
  return [...plugins].map((plugin) => ({
    name: `${group}/${plugin}`,
    overlay: overlayOf(group, plugin),
    repeatable: repeatableOptions(group, plugin),
    reported: catalogues.flatMap((catalogue) => catalogue.options(group, plugin) ?? []),
  }));
});

const imageRows: Row[] = [...awsImageOutputs].map(([plugin, options]) => ({
  name: `outputs/${plugin}`,
  overlay: awsImageOverlays[plugin] ?? {},
  repeatable: [],
  reported: [new Map(options.map((option) => [option.name, option]))],
}));

const spoken = [...rows, ...imageRows].filter(
  ({ overlay, repeatable }) => Object.keys(overlay).length > 0 || repeatable.length > 0,
);

function namesIn({ overlay, repeatable }: Row): string[] {
  const { required = [], oneOf = {}, range = {}, types = {}, about = {}, secret = [] } = overlay;
  return [
    ...required.map((row) => (typeof row === "string" ? row : row.option)),
    ...[oneOf, range, types, about].flatMap((table) => Object.keys(table)),
    ...secret,
    ...(overlay.repeatable ?? []),
    ...repeatable,
  ];
}

const isUnlisted = ({ overlay }: Row, option: string) =>
  overlay.unlisted?.some(({ name }) => name === option) === true;

describe.each(spoken)("the overlay of $name", (row) => {
  it("names only options that an engine reports, or that it declares as unlisted", () => {
    const unknown = namesIn(row).filter(
      (option) =>
        !isUnlisted(row, option) &&
        !row.reported.some((options) => findOption(options, option) !== undefined),
    );
    expect(unknown).toEqual([]);
  });

  it("has the engines' defaults among an option's allowed values", () => {
    const wrong = Object.entries(row.overlay.oneOf ?? {}).flatMap(([option, allowed]) => {
      const { values, ignoreCase = false } = "ignoreCase" in allowed || !Array.isArray(allowed)
        ? (allowed as Exclude<typeof allowed, readonly string[]>)
        : { values: allowed };
      const same = (text: string) => (ignoreCase ? text.toLowerCase() : text);
      return row.reported
        .map((options) => options.get(option)?.default ?? "")
        .filter((value) => value !== "" && !values.some((one) => same(one) === same(value)))
        .map((value) => `${option}: ${value}`);
    });
    expect(wrong).toEqual([]);
  });

  it("does not declare as unlisted what every engine reports", () => {
    const reported = (row.overlay.unlisted ?? []).filter(({ name }) =>
      row.reported.every((options) => options.has(name.toLowerCase())),
    );
    expect(reported).toEqual([]);
  });
});

it("stands in a table under a plugin's name", () => {
  const known = new Set([...rows, ...imageRows].map(({ name }) => name));
  const named = Object.entries(tables).flatMap(([table, plugins]) =>
    table.endsWith("Overlays")
      ? Object.keys(plugins).map((plugin) => `${table.replace(/Overlays$/, "s")}/${plugin}`)
      : [],
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
