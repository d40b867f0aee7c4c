import { describe, expect, it } from "vitest";
import { compareFiles, readGenerated } from "../../scripts/generator/committed-files.mjs";
import { loadSources, sourcesOf } from "../../scripts/generator/load-sources.mjs";
import { pluginFiles } from "../../scripts/generator/plugin-files.mjs";
import { awsImageOutputs } from "../../src/catalogue/aws-image.js";
import { awsImageOverlays } from "../../src/overlay/aws-image-outputs.js";
import { overlayOf } from "../../src/overlay/index.js";
import { multilineParserKeys, parserKeys } from "../../src/overlay/parser-overlay.js";
import { repeatableOptions } from "../../src/overlay/repeatable.js";
import { serviceOverlay } from "../../src/overlay/service-overlay.js";

const made = pluginFiles(
  sourcesOf({
    overlayOf,
    repeatableOptions,
    awsImageOutputs,
    awsImageOverlays,
    serviceOverlay,
    parserKeys,
    multilineParserKeys,
  }),
);

describe("src/generated", () => {
  it("is what the catalogues and overlays give", () => {
    expect(compareFiles(made, readGenerated())).toEqual([]);
  });

  it("comes out the same through the command's bundler", async () => {
    expect(pluginFiles(await loadSources())).toEqual(made);
  });
});

describe("the comparison", () => {
  const mend = "run `node packages/fluentbit/scripts/generate-plugins.mjs` and commit what changed";

  it("names a missing, a different and a stale file, and the command that mends them", () => {
    const wanted = new Map([
      ["same.ts", "1"],
      ["new.ts", "1"],
      ["changed.ts", "1"],
    ]);
    const committed = new Map([
      ["same.ts", "1"],
      ["changed.ts", "2"],
      ["old.ts", "1"],
    ]);
    expect(compareFiles(wanted, committed)).toEqual([
      `src/generated/new.ts is missing: ${mend}`,
      `src/generated/changed.ts is not what the catalogues and overlays give: ${mend}`,
      `src/generated/old.ts is of no plugin any more: ${mend}`,
    ]);
  });
});
