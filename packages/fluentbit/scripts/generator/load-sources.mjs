// @ts-check
// Reads the catalogues, and the overlays from their TypeScript through the bundler that builds the packages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** @import { PluginOverlay } from "../../src/overlay/plugin-overlay.js" */
/** @import { ImageOutput, Sources } from "./plugin-files.mjs" */
/** @import { SectionKeys } from "./section-overlay.mjs" */
/** @import { CatalogueFile } from "./reported-options.mjs" */

const VERSIONS = ["1.9.10", "4.2.8", "5.0.9", "5.1.1"];

/** Every catalogue, oldest first. */
export function readCatalogues() {
  return VERSIONS.map((version) => {
    const file = new URL(`../../catalogue/fluent-bit-${version}.json`, import.meta.url);
    return /** @type {CatalogueFile} */ (JSON.parse(readFileSync(file, "utf8")));
  });
}

const ENTRY = `
export { overlayOf } from "./src/overlay/index.js";
export { multilineParserKeys, parserKeys } from "./src/overlay/parser-overlay.js";
export { repeatableOptions } from "./src/overlay/repeatable.js";
export { serviceOverlay } from "./src/overlay/service-overlay.js";
export { awsImageOutputs } from "./src/catalogue/aws-image.js";
export { awsImageOverlays } from "./src/overlay/aws-image-outputs.js";
`;

/** @returns {Promise<Sources>} */
export async function loadSources() {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve("tsup"));
  /** @type {{ build(options: object): Promise<{ outputFiles: readonly { contents: Uint8Array }[] }> }} */
  const { build } = fromBuilder("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents: ENTRY,
      loader: "ts",
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return sourcesOf(await import(`data:text/javascript;base64,${code}`));
}

/**
 * The generator's sources, of modules that were read by whatever means.
 *
 * @param {Pick<Sources, "overlayOf" | "repeatableOptions"> & {
 *   readonly awsImageOutputs: ReadonlyMap<string, ImageOutput["options"]>,
 *   readonly awsImageOverlays: Readonly<Record<string, PluginOverlay>>,
 *   readonly serviceOverlay: SectionKeys,
 *   readonly parserKeys: SectionKeys,
 *   readonly multilineParserKeys: SectionKeys,
 * }} modules
 * @returns {Sources}
 */
export function sourcesOf(modules) {
  const { overlayOf, repeatableOptions, awsImageOutputs, awsImageOverlays } = modules;
  /** @type {Readonly<Record<string, SectionKeys>>} */
  const sections = {
    service: modules.serviceOverlay,
    parser: modules.parserKeys,
    multiline_parser: modules.multilineParserKeys,
  };
  return {
    catalogues: readCatalogues(),
    overlayOf,
    repeatableOptions,
    sectionKeys: (section) => sections[section] ?? {},
    imageOutputs: [...awsImageOutputs].map(([plugin, options]) => ({
      plugin,
      options,
      overlay: awsImageOverlays[plugin] ?? {},
    })),
  };
}
