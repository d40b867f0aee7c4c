import type { Options } from "tsup";

export interface PackageBuild {
  /** Subpath exports: `logql` is built from `src/logql/index.ts`. */
  readonly subpaths?: readonly string[];
  /** Entries of the package's commands, without types: `cli` is built from `src/cli.ts`. */
  readonly commands?: readonly string[];
}

/**
 * How every package is built: ESM and CommonJS, each with declarations.
 * Commands are ESM only. They share chunks with the library, so a class exists once.
 * `scripts/build.mjs` empties `dist` first: here the builds would delete each other's files.
 */
export function packageBuild({ subpaths = [], commands = [] }: PackageBuild = {}): Options[] {
  const library = ["src/index.ts", ...subpaths.map((name) => `src/${name}/index.ts`)];
  const code: Options = {
    target: "node20",
    platform: "node",
    tsconfig: "../../tsconfig.base.json",
    shims: true,
    splitting: true,
    treeshake: true,
    sourcemap: true,
    silent: true,
    outDir: "dist",
  };
  return [
    {
      ...code,
      format: "esm",
      entry: entries([...library, ...commands.map((name) => `src/${name}.ts`)]),
    },
    { ...code, format: "cjs", entry: entries(library) },
    { ...code, format: ["esm", "cjs"], entry: entries(library), dts: { only: true } },
  ];
}

/** Keeps the folders below `src` in `dist`, whichever entries there are. */
function entries(sources: readonly string[]): Record<string, string> {
  return Object.fromEntries(sources.map((source) => [source.replace(/^src\/|\.ts$/g, ""), source]));
}
