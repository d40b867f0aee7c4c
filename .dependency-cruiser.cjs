// The direction of imports. The table itself is architecture.json; ARCHITECTURE.md shows it in words.
const { packages } = require("./architecture.json");

/** `core` is all of that package; `loki/logql` is only that folder of it. */
function sourceOf(allowed) {
  const [folder, subpath] = allowed.split("/");
  return subpath ? `^packages/${folder}/src/${subpath}/` : `^packages/${folder}/`;
}

const arrows = Object.entries(packages).map(([folder, { imports }]) => ({
  name: `arrow-${folder}`,
  comment: `${folder} may import of ours: ${imports.join(", ") || "nothing"} (architecture.json)`,
  severity: "error",
  from: { path: `^packages/${folder}/(src|bin)/` },
  to: {
    path: "^(packages|deploy|examples)/",
    pathNot: [`^packages/${folder}/`, ...imports.map(sourceOf)],
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "no-cycle",
      comment: "two files that need each other are one thing, or a third is missing",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "package-in-table",
      comment: "every package has its row in architecture.json",
      severity: "error",
      from: { path: `^packages/(?!(${Object.keys(packages).join("|")})/)` },
      to: {},
    },
    {
      name: "by-name-across-packages",
      comment: "another package is imported by its name, never by a relative path",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/" },
      to: {
        path: "^packages/",
        pathNot: "^packages/$1/",
        dependencyTypesNot: ["aliased"],
      },
    },
    {
      name: "source-stands-alone",
      comment: "what is published does not import tests, scripts or benchmarks",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^(packages/[^/]+/test|test|scripts|bench|conformance)/" },
    },
    {
      name: "resolvable",
      comment: "an import that leads nowhere is checked by nobody",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // Types count too: a cycle of types is still a cycle for the reader.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/(dist|rendered|golden|cdk\\.out|node_modules)/|^examples/[^/]+/app/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".mts", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
