// @ts-check
// What the typed plugins cost: type-check time of the example, size of what an editor reads, size of a bundle that only
// builds, time to import. Of the built packages, so `npm run setup` first.
//   node bench/fluentbit-types.mjs
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bin, root } from "../scripts/workspace.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const EXAMPLE = join(root, "examples/ecs-access-s3-errors-cloudwatch/millrace.config.ts");
const DIST = join(root, "packages/fluentbit/dist");
const GROUPS = ["customs", "filters", "inputs", "outputs", "processors"];

/** @param {readonly number[]} values */
const median = (values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @template T @param {number} times @param {() => T} make */
const repeat = (times, make) => Array.from({ length: times }, make);

/**
 * Type-checks one program against the built declarations, as a user's project does.
 *
 * @param {string} folder
 * @param {string} file
 */
function typeCheck(folder, file) {
  const config = join(folder, "tsconfig.json");
  const paths = Object.fromEntries([
    ["@millrace/fluentbit", [join(DIST, "index.d.ts")]],
    ...GROUPS.map((group) => [
      `@millrace/fluentbit/${group}`,
      [join(DIST, `generated/${group}/index.d.ts`)],
    ]),
  ]);
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions: { paths, typeRoots: [join(root, "node_modules/@types")] },
      files: [file],
    }),
  );
  const runs = repeat(RUNS, () => {
    const { stdout } = spawnSync(bin("tsc"), ["-p", config, "--extendedDiagnostics"], {
      encoding: "utf8",
    });
    if (/error TS/.test(stdout)) throw new Error(stdout);
    return (/** @type {string} */ name) =>
      Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  });
  const figure = (/** @type {string} */ name) => median(runs.map((read) => read(name)));
  return { check: figure("Check time"), total: figure("Total time"), types: figure("Types") };
}

/** KiB of the declarations that one import brings, chunks included. @param {string} entry */
function declarationSize(entry) {
  const seen = /** @type {Set<string>} */ (new Set());
  const visit = (/** @type {string} */ file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/from '(\.[^']+)\.js'/g)) {
      visit(join(file, "..", `${from}.d.ts`));
    }
  };
  visit(join(DIST, entry));
  return [...seen].reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
}

const BUILDS_ONLY = `
import { config, field, json, pipeline, pluginSection, printClassic, s3Output, tailInput } from "@millrace/fluentbit";
console.log(printClassic(config([
  pluginSection(tailInput({ path: "/var/log/a.log", tag: "a" })),
  pluginSection(s3Output({ bucket: "b", region: "r" }), { match: "a" }),
])), typeof pipeline, typeof field, typeof json);
`;

/** A program that builds and never checks, in one minified file. Catalogues must not be in it. @param {string} folder */
async function bundleSize(folder) {
  const fromBuilder = createRequire(createRequire(import.meta.url).resolve("tsup"));
  /** @type {{ build(options: object): Promise<{ outputFiles: readonly { text: string }[] }> }} */
  const { build } = fromBuilder("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: BUILDS_ONLY, resolveDir: folder, loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const text = outputFiles[0]?.text ?? "";
  if (text.includes("net.keepalive_max_recycle")) throw new Error("a catalogue is in the bundle");
  return text.length / 1024;
}

/** Milliseconds that importing the package takes when what it depends on is loaded. @param {string} folder */
function importTime(folder) {
  const file = join(folder, "import.mjs");
  writeFileSync(
    file,
    `import "@millrace/core";
import "zod";
const start = performance.now();
await import("@millrace/fluentbit");
console.log(performance.now() - start);
`,
  );
  const runs = repeat(RUNS * 4, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  });
  return median(runs);
}

/** Every figure, as lines to print. */
export async function fluentbitTypeFigures() {
  const base = join(root, "node_modules/.cache/millrace");
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, "types-"));
  try {
    const every = join(folder, "every-group.ts");
    writeFileSync(
      every,
      GROUPS.map((group) => `export * as ${group} from "@millrace/fluentbit/${group}";\n`).join(""),
    );
    const example = typeCheck(folder, EXAMPLE);
    const all = typeCheck(folder, every);
    const catalogues = readdirSync(join(root, "packages/fluentbit/catalogue"));
    const bytes = catalogues.map(
      (name) => statSync(join(root, "packages/fluentbit/catalogue", name)).size,
    );
    const catalogueSize = bytes.reduce((sum, size) => sum + size, 0) / 1024;
    const bundle = await bundleSize(folder);
    return [
      `type check of the example: ${example.check.toFixed(2)} s of ${example.total.toFixed(2)} s, ${example.types} types (median of ${RUNS}; budget 0.5 s)`,
      `type check of all plugins' exports: ${all.check.toFixed(2)} s of ${all.total.toFixed(2)} s, ${all.types} types`,
      `declarations: ${declarationSize("index.d.ts").toFixed(0)} KiB for the main entry, ${declarationSize("generated/outputs/index.d.ts").toFixed(0)} KiB for outputs, ${declarationSize("generated/inputs/index.d.ts").toFixed(0)} KiB for inputs`,
      `bundle that only builds: ${bundle.toFixed(0)} KiB minified, dependencies included; none of the ${catalogueSize.toFixed(0)} KiB of catalogues`,
      `import of @millrace/fluentbit: ${importTime(folder).toFixed(1)} ms over its dependencies (median of ${RUNS * 4}; budget 20 ms)`,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const line of await fluentbitTypeFigures()) console.log(line);
}
