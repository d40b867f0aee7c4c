import {
  existsSync,
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
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runMillrace } from "../support/run-millrace.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-import-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const importFile = (...args: string[]) => runMillrace(folder, ["import", ...args]);
const lastLine = (text: string) =>
  JSON.parse(text.trimEnd().split("\n").at(-1) ?? "") as {
    typescript?: string;
    out?: string;
    diagnostics: { code: string; severity: string }[];
    summary: Record<string, number>;
  };

const CONFIG = "[INPUT]\n    Name dummy\n    Tag  app\n\n[OUTPUT]\n    Name  stdout\n    Match *\n";
const TYPESCRIPT = `import { fluentBitConfig } from "@millrace/fluentbit";
import { dummyInput } from "@millrace/fluentbit/inputs";
import { stdoutOutput } from "@millrace/fluentbit/outputs";

// fluent-bit.conf
export const config = fluentBitConfig()
  .input(dummyInput({ tag: "app" }))
  .output(stdoutOutput(), { match: "*" })
  .build();
`;

describe("millrace import", () => {
  it("prints TypeScript", async () => {
    write("fluent-bit.conf", CONFIG);
    expect(await importFile("fluent-bit.conf")).toEqual({
      code: 0,
      stderr: "",
      stdout: TYPESCRIPT,
    });
  });

  it("writes a file, and nothing beside it", async () => {
    write("fluent-bit.conf", CONFIG);
    expect(await importFile("fluent-bit.conf", "--out", "logs.ts")).toEqual({
      code: 0,
      stderr: "",
      stdout: "logs.ts: written\n",
    });
    expect(read("logs.ts")).toBe(TYPESCRIPT);
    expect(readdirSync(folder).sort()).toEqual(["fluent-bit.conf", "logs.ts"]);
  });

  it("reads YAML, includes and parsers files", async () => {
    write(
      "conf/main.yaml",
      "includes:\n  - in.yaml\nservice:\n  parsers_file: parsers.conf\npipeline:\n  outputs:\n    - name: stdout\n      match: '*'\n",
    );
    write("conf/in.yaml", "pipeline:\n  inputs:\n    - name: dummy\n      tag: app\n");
    write("conf/parsers.conf", "[PARSER]\n    Name app\n    Format json\n");
    const { code, stdout } = await importFile("conf/main.yaml");
    expect(code).toBe(0);
    expect(stdout).toContain("export const parsersConf = fluentBitConfig()");
    expect(stdout).toContain("// From conf/in.yaml.\n  .input(dummyInput");
    expect(stdout).toContain('  "main.yaml": config,\n');
  });

  it("takes a file of parsers", async () => {
    write("parsers.conf", "[PARSER]\n    Name app\n    Format json\n");
    expect((await importFile("parsers.conf")).stdout).toContain(
      '.parser({ name: "app", format: "json" })',
    );
  });

  it("prints one line of JSON", async () => {
    write("fluent-bit.conf", CONFIG);
    expect(lastLine((await importFile("fluent-bit.conf", "--json")).stdout)).toMatchObject({
      typescript: TYPESCRIPT,
      diagnostics: [],
      summary: { error: 0, warning: 0, info: 0 },
    });
    const { stdout } = await importFile("fluent-bit.conf", "--out", "a.ts", "--json");
    expect(lastLine(stdout)).toMatchObject({ out: "a.ts" });
  });

  it("looks up a file whose name has a variable", async () => {
    write("main.conf", `[SERVICE]\n    Parsers_File \${PART}.conf\n${CONFIG}`);
    write("a.conf", "[PARSER]\n    Name app\n    Format json\n");
    const unknown = await importFile("main.conf");
    expect([unknown.code, unknown.stdout.includes("aConf")]).toEqual([0, false]);
    const { code, stdout } = await importFile("main.conf", "--env", "PART=a");
    expect([code, stdout.includes("export const aConf")]).toEqual([0, true]);
    expect(stdout).toContain('parsers_file: "${PART}.conf"');
  });
});

describe("what is there", () => {
  beforeEach(() => {
    write("fluent-bit.conf", CONFIG);
    write("logs.ts", "mine");
  });

  it("is not overwritten", async () => {
    const { code, stderr } = await importFile("fluent-bit.conf", "--out", "logs.ts");
    expect([code, read("logs.ts")]).toEqual([2, "mine"]);
    expect(stderr).toContain("STACK_FILE_EXISTS");
    expect(readdirSync(folder).sort()).toEqual(["fluent-bit.conf", "logs.ts"]);
  });

  it("is overwritten with --force", async () => {
    const { code } = await importFile("fluent-bit.conf", "--out", "logs.ts", "--force");
    expect([code, read("logs.ts")]).toEqual([0, TYPESCRIPT]);
    expect(readdirSync(folder).sort()).toEqual(["fluent-bit.conf", "logs.ts"]);
  });

  it("is not written through a link", async () => {
    write("elsewhere", "theirs");
    symlinkSync(join(folder, "elsewhere"), join(folder, "link.ts"));
    expect((await importFile("fluent-bit.conf", "--out", "link.ts")).code).toBe(2);
    expect((await importFile("fluent-bit.conf", "--out", "link.ts", "--force")).code).toBe(0);
    expect([read("elsewhere"), read("link.ts")]).toEqual(["theirs", TYPESCRIPT]);
  });

  it.each([
    ["a folder", "sub.ts", "a folder is there"],
    ["a folder that is not there", "no/logs.ts", "its folder is not there"],
    ["no TypeScript file", "fluent-bit.conf", "--out takes a TypeScript file"],
  ])("%s is refused, also with --force", async (_, out, text) => {
    mkdirSync(join(folder, "sub.ts"));
    const { code, stderr } = await importFile("fluent-bit.conf", "--out", out, "--force");
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(read("fluent-bit.conf")).toBe(CONFIG);
  });
});

describe("what cannot be imported", () => {
  it.each([
    ["an unclosed section", "[INPUT\n    Name dummy\n"],
    ["a line without a value", "[INPUT]\n    Name\n"],
    ["an include that is not there", "@INCLUDE nope.conf\n"],
    ["text that is none", "\u0000\u0001\u0002\u0000\u0000"],
  ])("%s: findings, exit 1, nothing is written", async (_, text) => {
    write("main.conf", text);
    const { code, stdout, stderr } = await importFile("main.conf", "--out", "logs.ts");
    expect([code, stdout, existsSync(join(folder, "logs.ts"))]).toEqual([1, "", false]);
    expect(stderr).toMatch(/error FB_[\s\S]*Nothing was written\.\n$/);
    const json = lastLine((await importFile("main.conf", "--json")).stdout);
    expect(json.typescript).toBeUndefined();
    expect(json.summary.error).toBeGreaterThan(0);
  });

  it.each([
    ["a missing file", ["nope.conf"], "there is no file nope.conf"],
    ["a folder", ["."], ". is a folder"],
    ["no file", [], "missing required argument"],
    ["an engine that is none", ["a.conf", "--engine", "x"], "there is no engine"],
  ])("%s", async (_, args, text) => {
    write("a.conf", CONFIG);
    const { code, stderr } = await importFile(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain("    at ");
  });
});
