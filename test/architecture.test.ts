import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import architecture from "../architecture.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = Object.entries(architecture.packages);
const names = packages.map(([folder]) => folder).sort();

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** Runs the check of `npm run arch` over a copy of the repository or the repository itself. */
function checkImports(cwd: string): Violation[] {
  const command = ["--config", ".dependency-cruiser.cjs", "--no-progress", "-T", "json"];
  const folders = ["packages", "deploy", "examples"].filter((name) =>
    readdirSync(cwd).includes(name),
  );
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      ...command,
      ...folders,
    ],
    { cwd, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  expect(stderr).toBe("");
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
  };
  expect(summary.totalCruised).toBeGreaterThanOrEqual(names.length);
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

test("the repository keeps to the arrows", { timeout: 60_000 }, () => {
  expect(checkImports(root)).toEqual([]);
});

/** A file that breaks one rule, and the rule that must name it. */
const broken: readonly (readonly [file: string, text: string, rule: string])[] = [
  ["packages/core/src/x-up.ts", 'import "@millrace/fluentbit";', "arrow-core"],
  ["packages/core/src/x-type.ts", 'export type * from "millrace";', "arrow-core"],
  ["packages/fluentbit/src/x-side.ts", 'import "@millrace/loki";', "arrow-fluentbit"],
  ["packages/aws/src/x-up.ts", 'import "@millrace/taskdef";', "arrow-aws"],
  ["packages/loki/src/x-up.ts", 'import "@millrace/grafana";', "arrow-loki"],
  ["packages/grafana/src/x-whole.ts", 'import "@millrace/loki";', "arrow-grafana"],
  ["packages/taskdef/src/x-up.ts", 'import "millrace";', "arrow-taskdef"],
  ["packages/taskdef/src/x-subpath.ts", 'import "millrace/testing";', "arrow-taskdef"],
  ["packages/millrace/src/x-deploy.ts", 'import "../../../deploy/cdk/index.js";', "arrow-millrace"],
  ["packages/loki/src/x-lazy.ts", 'await import("@millrace/fluentbit");', "arrow-loki"],
  [
    "packages/fluentbit/src/x-path.ts",
    'import "../../core/src/index.js";',
    "by-name-across-packages",
  ],
  ["packages/core/src/x-test.ts", 'import "../test/x.js";', "source-stands-alone"],
  ["packages/stray/src/index.ts", 'import "@millrace/core";', "package-in-table"],
  ["packages/aws/src/x-nowhere.ts", 'import "./nowhere.js";', "resolvable"],
];
const ring = ["packages/aws/src/x-one.ts", "packages/aws/src/x-two.ts"] as const;

describe("in a copy", { timeout: 60_000 }, () => {
  let copy = "";
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${text}\n`);
  };

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "millrace-architecture-"));
    for (const file of [
      ".dependency-cruiser.cjs",
      "architecture.json",
      "package.json",
      "tsconfig.base.json",
      "tsconfig.json",
    ]) {
      cpSync(join(root, file), join(copy, file));
    }
    for (const folder of [".", ...names.map((name) => `packages/${name}`)]) {
      mkdirSync(join(copy, folder), { recursive: true });
      symlinkSync(join(root, folder, "node_modules"), join(copy, folder, "node_modules"));
    }
    for (const name of names) {
      const source = join("packages", name, "src");
      cpSync(join(root, source), join(copy, source), { recursive: true });
    }
  });

  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  test("what is allowed passes", () => {
    write("packages/grafana/src/x-logql.ts", 'import "@millrace/loki/logql";');
    write("deploy/cdk/index.ts", 'import "millrace";\nimport "@millrace/loki";');
    expect(checkImports(copy)).toEqual([]);
  });

  test("an import against an arrow fails, and so does a cycle", () => {
    write("deploy/cdk/index.ts", "export {};");
    write("packages/core/test/x.ts", "export {};");
    for (const [file, text] of broken) write(file, text);
    write(ring[0], 'import "./x-two.js";');
    write(ring[1], 'import type * as one from "./x-one.js";\nexport type One = typeof one;');

    const expected = [
      ...broken.map(([from, , rule]) => ({ rule, from })),
      { rule: "no-cycle", from: ring[0] },
    ];
    const byFile = (a: Violation, b: Violation) =>
      `${a.from} ${a.rule}`.localeCompare(`${b.from} ${b.rule}`);
    expect(checkImports(copy).sort(byFile)).toEqual(expected.sort(byFile));
  });
});

describe("the table", () => {
  test("has a row for every package", () => {
    expect(readdirSync(join(root, "packages")).sort()).toEqual(names);
  });

  test.each(packages)("and package.json agree on what %s depends on", (folder, { imports }) => {
    const { dependencies } = JSON.parse(
      readFileSync(join(root, "packages", folder, "package.json"), "utf8"),
    ) as { dependencies: Record<string, string> };
    const ours = Object.entries(dependencies).filter(([, range]) => range === "workspace:*");
    const allowed = imports.map((name) => `@millrace/${name.split("/")[0]}`);
    expect(ours.map(([name]) => name).sort()).toEqual(allowed.sort());
  });

  test.each(packages)("is what ARCHITECTURE.md says of %s", (folder, { imports, holds }) => {
    const lines = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").split("\n");
    expect(lines).toContain(`${folder} -> ${imports.join(", ") || "nothing of ours"}`);
    expect(lines).toContain(`| ${folder} | ${holds} |`);
  });
});
