// @ts-check
// Checks every Fluent Bit config below a folder, and prints how many findings there are of each code.
//   node scripts/check-folder.mjs FOLDER [--engine NAME] [--errors]     --errors lists each error
// Configs are *.conf, *.yaml and *.yml files with a section of Fluent Bit, and such blocks of *.md files.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseEngine } from "@millrace/fluentbit";
import { checkConfig, loadConfig, MAX_FILE_BYTES } from "@millrace/fluentbit/check";

/** @import { FileReader } from "@millrace/fluentbit/check" */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: "string", default: "fluent-bit@5.1.1" }, errors: { type: "boolean" } },
});
const [folder] = positionals;
const engine = parseEngine(values.engine);
if (folder === undefined || engine === undefined) {
  console.error(
    "Usage: node scripts/check-folder.mjs FOLDER [--engine fluent-bit@5.1.1] [--errors]",
  );
  process.exit(2);
}

const CLASSIC = /^\s*\[(SERVICE|INPUT|FILTER|OUTPUT|PARSER|MULTILINE_PARSER|CUSTOM)\]/im;
const YAML = /^(pipeline|service|parsers|multiline_parsers|customs):/m;

const counts = new Map();
let files = 0;
let blocks = 0;
let withErrors = 0;
for (const file of filesBelow(resolve(folder))) {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".md")) for (const block of markdownBlocks(text)) checkBlock(file, block);
  else if (/\.conf$/.test(file) && CLASSIC.test(text)) checkFile(file, file);
  else if (
    /\.ya?ml$/.test(file) &&
    YAML.test(text) &&
    /\b(inputs|filters|outputs|parsers|service):/.test(text) &&
    !/^(apiVersion|jobs|on|version):/m.test(text)
  )
    checkFile(file, file);
}
const severity = { error: 0, warning: 1, info: 2 };
const rows = [...counts.values()].sort(
  (a, b) =>
    severity[/** @type {"error"} */ (a.severity)] - severity[/** @type {"error"} */ (b.severity)] ||
    b.count - a.count,
);
console.log(
  `${files} files and ${blocks} blocks of ${folder} for ${engine.name}, ${withErrors} of them with errors`,
);
console.log("| code | severity | findings | configs |\n|---|---|---|---|");
for (const { code, severity: bad, count, configs } of rows)
  console.log(`| ${code} | ${bad} | ${count} | ${configs.size} |`);

/** @param {string} below @returns {string[]} */
function filesBelow(below) {
  return readdirSync(below, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory())
        return entry.name === ".git" || entry.name === "node_modules" ? [] : filesBelow(path);
      return entry.isFile() &&
        /\.(conf|ya?ml|md)$/.test(entry.name) &&
        statSync(path).size < 1_000_000
        ? [path]
        : [];
    });
}

/** @param {string} text */
function markdownBlocks(text) {
  const blocks = [...text.matchAll(/^( *)```[^\n]*\n([\s\S]*?)^ *```/gm)];
  return blocks.flatMap((match) => {
    const [, indent = "", inner = ""] = match;
    const body = inner.replace(new RegExp(`^${indent}`, "gm"), "");
    const line = text.slice(0, match.index).split("\n").length;
    if (CLASSIC.test(body)) return [{ body, line, name: "block.conf" }];
    return YAML.test(body) ? [{ body, line, name: "block.yaml" }] : [];
  });
}

/** @param {string} file @param {{ body: string, line: number, name: string }} block */
function checkBlock(file, { body, line, name }) {
  blocks += 1;
  const path = join(dirname(file), name);
  const disk = diskFiles();
  /** @type {FileReader} */
  const withBlock = {
    ...disk,
    read: (wanted) =>
      wanted === path ? { bytes: new TextEncoder().encode(body) } : disk.read(wanted),
  };
  report(`${file}:${line}`, path, withBlock);
}

/** @param {string} file @param {string} label */
function checkFile(file, label) {
  files += 1;
  report(label, file, diskFiles());
}

/** @param {string} label @param {string} path @param {FileReader} reader */
function report(label, path, reader) {
  if (engine === undefined) return;
  const loaded = loadConfig({ path, files: reader, version: engine.fluentBit });
  const found = checkConfig(loaded, { engine });
  if (found.some(({ severity: bad }) => bad === "error")) withErrors += 1;
  for (const one of found) {
    const row = counts.get(one.code) ?? {
      code: one.code,
      severity: one.severity,
      count: 0,
      configs: new Set(),
    };
    row.count += 1;
    row.configs.add(label);
    counts.set(one.code, row);
    if (values.errors === true && one.severity === "error")
      console.log(
        `${relative(resolve(folder ?? "."), label)} (${one.line ?? "?"}) ${one.code}: ${one.message}`,
      );
  }
}

/** @returns {FileReader} */
function diskFiles() {
  return {
    read: (path) => {
      try {
        const stats = statSync(path);
        if (stats.isDirectory()) return { fault: "directory" };
        return stats.size > MAX_FILE_BYTES
          ? { fault: "too-large" }
          : { bytes: new Uint8Array(readFileSync(path)) };
      } catch {
        return { fault: "missing" };
      }
    },
    list: (path) => {
      try {
        return readdirSync(path);
      } catch {
        return [];
      }
    },
  };
}
