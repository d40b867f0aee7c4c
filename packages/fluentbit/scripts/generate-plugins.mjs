// @ts-check
// Writes src/generated: the typed plugins of all engines that have a catalogue.
//   node packages/fluentbit/scripts/generate-plugins.mjs [--check]
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareFiles, generatedFolder, readGenerated } from "./generator/committed-files.mjs";
import { loadSources } from "./generator/load-sources.mjs";
import { pluginFiles } from "./generator/plugin-files.mjs";

const wanted = pluginFiles(await loadSources());
const faults = compareFiles(wanted, readGenerated());
if (process.argv.includes("--check")) {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} else {
  for (const path of readGenerated().keys()) {
    if (!wanted.has(path)) rmSync(join(generatedFolder, path));
  }
  for (const [path, text] of wanted) write(join(generatedFolder, path), text);
  console.log(`generated: ${wanted.size} files, ${faults.length} changed`);
}

/** @param {string} file @param {string} text */
function write(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
