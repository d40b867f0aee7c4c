import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runMillrace } from "../support/run-millrace.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-diff-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const diff = (...args: string[]) => runMillrace(folder, ["diff", ...args]);
const lastLine = (text: string) =>
  JSON.parse(text.trimEnd().split("\n").at(-1) ?? "") as {
    changes: { kind: string; path: unknown[]; severity: string; before?: object; after?: object }[];
    diagnostics: { code: string; line?: number }[];
    summary: Record<string, number>;
    counts: Record<string, number>;
    disappearing?: { code: string }[];
  };

const CONFIG = "[INPUT]\n    Name dummy\n    Tag  app\n\n[OUTPUT]\n    Name  stdout\n    Match *\n";
const YAML =
  "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n  outputs:\n    - name: stdout\n      match: '*'\n";

describe("millrace diff A B", () => {
  it("exits 0 when both mean the same, whatever the format", async () => {
    write("a.conf", CONFIG);
    write("b.yaml", YAML);
    expect(await diff("a.conf", "b.yaml")).toEqual({
      code: 0,
      stderr: "",
      stdout: "a.conf -> b.yaml: no difference in meaning\n",
    });
  });

  it("shows what changed, where, and what it does", async () => {
    write("a.conf", CONFIG);
    write("b.conf", `[SERVICE]\n    Grace 5\n${CONFIG.replace("*", "app")}    Format json\n`);
    expect(await diff("a.conf", "b.conf")).toEqual({
      code: 1,
      stderr: "",
      stdout: `added service.grace  service
  + 5  b.conf:2
  it is what holds without it

changed outputs[0].match  output stdout (app)
  - *  a.conf:7
  + app  b.conf:9
  it takes records of other tags

added outputs[0].format  output stdout (app)
  + json  b.conf:10

a.conf -> b.conf: 1 added, 1 changed, 1 without effect
`,
    });
  });

  it("a difference without effect is none", async () => {
    write("a.conf", CONFIG);
    write("b.conf", `[SERVICE]\n    Grace 5\n${CONFIG}`);
    expect((await diff("a.conf", "b.conf")).code).toBe(0);
  });

  it("has colours on a terminal only, and sends it no control characters", async () => {
    write("a.conf", CONFIG);
    write("b.conf", CONFIG.replace("app", "\u001b[31mred"));
    expect((await diff("a.conf", "b.conf")).stdout).not.toContain("\u001b");
    const { stdout } = await runMillrace(folder, ["diff", "a.conf", "b.conf"], { tty: true });
    expect(stdout).toContain("\u001b");
    expect(stdout).not.toContain("\u001b[31mred");
  });

  it("prints one line of JSON", async () => {
    write("a.conf", CONFIG);
    write("b.conf", CONFIG.replace("*", "app"));
    const { code, stdout } = await diff("a.conf", "b.conf", "--json");
    expect(code).toBe(1);
    expect(lastLine(stdout)).toMatchObject({
      engine: "fluent-bit@5.1.1",
      files: ["a.conf", "b.conf"],
      changes: [
        {
          kind: "changed",
          path: ["outputs", 0, "match"],
          what: "output stdout (app)",
          before: { text: "*", file: "a.conf", line: 7, column: 5 },
          after: { text: "app", file: "b.conf", line: 7, column: 5 },
          severity: "warning",
        },
      ],
      counts: { added: 0, removed: 0, changed: 1, moved: 0 },
      diagnostics: [],
      summary: { error: 0, warning: 0, info: 0 },
    });
  });

  it("knows the variables that are given", async () => {
    write("a.conf", CONFIG.replace("*", "${TAGS}"));
    write("b.conf", CONFIG.replace("*", "app"));
    expect((await diff("a.conf", "b.conf")).code).toBe(1);
    expect((await diff("a.conf", "b.conf", "--env", "TAGS=app")).code).toBe(0);
  });
});

describe("millrace diff CONFIG --engine A --to-engine B", () => {
  const S3 =
    "[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name   s3\n    Match  app\n    bucket b\n    region eu-west-1\n";
  const upgrade = (from: string, to: string, ...more: string[]) =>
    diff("a.conf", "--engine", from, "--to-engine", to, ...more);

  it("shows defaults that differ", async () => {
    write("a.conf", S3);
    const { code, stdout } = await upgrade("fluent-bit@1.9.10", "fluent-bit@5.0.9");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "changed outputs[0].preserve_data_ordering  output s3 (app)\n  - false\n  + true  a.conf:4\n",
    );
    expect(stdout).toMatch(/a\.conf: fluent-bit@1\.9\.10 -> fluent-bit@5\.0\.9: .*other default/);
  });

  it("shows no default that the config sets", async () => {
    write("a.conf", `${S3}    preserve_data_ordering true\n`);
    const { stdout } = await upgrade("fluent-bit@1.9.10", "fluent-bit@5.0.9", "--json");
    expect(lastLine(stdout).changes.map(({ path }) => path.at(-1))).not.toContain(
      "preserve_data_ordering",
    );
  });

  it("shows findings that come and go", async () => {
    write("a.conf", CONFIG.replace("Tag  app", "Tag  app\n    Rate_Window 5s"));
    const there = await upgrade("fluent-bit@5.1.1", "fluent-bit@4.2.8", "--json");
    expect(there.code).toBe(1);
    expect(lastLine(there.stdout)).toMatchObject({
      engine: "fluent-bit@5.1.1",
      toEngine: "fluent-bit@4.2.8",
      diagnostics: [{ code: "FB_UNKNOWN_OPTION", line: 4 }],
      disappearing: [],
    });
    const back = await upgrade("fluent-bit@4.2.8", "fluent-bit@5.1.1", "--json");
    expect(lastLine(back.stdout)).toMatchObject({
      diagnostics: [],
      disappearing: [{ code: "FB_UNKNOWN_OPTION" }],
    });
    expect((await upgrade("fluent-bit@5.1.1", "fluent-bit@4.2.8")).stdout).toContain(
      "only with fluent-bit@4.2.8\n\nerror FB_UNKNOWN_OPTION  a.conf:4:5",
    );
  });

  it("exits 0 for the same engine", async () => {
    write("a.conf", S3);
    expect(await upgrade("fluent-bit@5.0.9", "fluent-bit@5.0.9")).toEqual({
      code: 0,
      stderr: "",
      stdout: "a.conf: fluent-bit@5.0.9 -> fluent-bit@5.0.9: no difference\n",
    });
  });
});

describe("what cannot be compared", () => {
  it.each([
    ["one config and no engine", ["a.conf"], "name a second config"],
    ["three configs", ["a.conf", "a.conf", "a.conf"], "two configs are compared"],
    [
      "two configs and two engines",
      ["a.conf", "a.conf", "--to-engine", "fluent-bit@5.0.9"],
      "for one config",
    ],
    [
      "an upgrade from nowhere",
      ["a.conf", "--to-engine", "fluent-bit@5.0.9"],
      "--to-engine needs --engine",
    ],
    ["a missing file", ["a.conf", "nope.conf"], "there is no file nope.conf"],
    ["an engine that is none", ["a.conf", "a.conf", "-e", "x@1"], "there is no engine"],
    ["a config that cannot be read whole", ["a.conf", "broken.conf"], "broken.conf:1"],
  ])("%s", async (_, args, text) => {
    write("a.conf", CONFIG);
    write("broken.conf", "[INPUT\n    Name dummy\n");
    const { code, stderr } = await diff(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain("    at ");
    expect(lastLine((await diff(...args, "--json")).stdout).summary.error).toBeGreaterThan(0);
  });
});
