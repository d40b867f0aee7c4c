import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunOptions, runMillrace } from "../support/run-millrace.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-cli-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const millrace = (args: readonly string[], options: RunOptions = {}) =>
  runMillrace(folder, args, options);

/** A definition that needs no import: what `defineStack` gives, reduced to what a render reads. */
const EMPTY =
  'export default { kind: "stack", name: "s", region: "eu-west-1", services: [], resources: { buckets: [], logGroups: [] }, diagnostics: [] };';
const REFUSED = `throw Object.assign(new Error("x"), { name: "ConfigError", diagnostics: [
  { code: "FB_UNKNOWN_OPTION", severity: "error", path: ["services", "api", "bukcet"], message: "no option \\"bukcet\\"", hint: "did you mean \\"bucket\\"?" },
  { code: "FB_NO_OTHERWISE", severity: "warning", path: [], message: "records are dropped" },
] });`;

const define = (text: string) => writeFileSync(join(folder, "millrace.config.ts"), text);
const lastLine = (text: string): unknown => JSON.parse(text.trimEnd().split("\n").at(-1) ?? "");

describe("millrace build", () => {
  it("writes the files beside the definition and says what it did", async () => {
    define(EMPTY);
    expect(await millrace(["build"])).toEqual({
      code: 0,
      stderr: "",
      stdout: "s: 1 files in rendered/ (1 new)\n  + manifest.json  manifest\n\nWhere the logs go\n",
    });
    expect(JSON.parse(readFileSync(join(folder, "rendered/manifest.json"), "utf8"))).toMatchObject({
      manifestVersion: 1,
      stack: "s",
      files: [],
    });
    expect((await millrace(["build", "--check"])).code).toBe(0);
  });

  it("writes elsewhere, of another file, for a stage", async () => {
    writeFileSync(
      join(folder, "other.ts"),
      EMPTY.replace("export default", "const made =").replace('name: "s"', "name: 'x'") +
        "\nexport default ({ stage }) => ({ ...made, name: stage });",
    );
    const { code, stdout } = await millrace([
      "build",
      "--config",
      "other.ts",
      "--out",
      "out",
      "--stage",
      "dev",
      "--json",
    ]);
    expect(code).toBe(0);
    expect(lastLine(stdout)).toEqual({
      ok: true,
      stack: "dev",
      out: join(folder, "out"),
      created: ["manifest.json"],
      changed: [],
      unchanged: [],
      removed: [],
      diagnostics: [],
      summary: { error: 0, warning: 0, info: 0 },
    });
  });

  it("exits 1 and writes nothing when the definition has errors", async () => {
    define(REFUSED);
    const { code, stdout, stderr } = await millrace(["build"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      'error FB_UNKNOWN_OPTION  services.api.bukcet\n  no option "bukcet"\n  hint: did you mean "bucket"?\n\nwarning FB_NO_OTHERWISE\n  records are dropped\n\nNothing was written.\n',
    );
    expect(existsSync(join(folder, "rendered"))).toBe(false);
  });

  it("--check exits 1 when nothing was ever built, and writes nothing", async () => {
    define(EMPTY);
    const { code, stdout } = await millrace(["build", "--check"]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      "1 of 1 files are not what the definition makes; to mend it: millrace build",
    );
    expect(readdirSync(folder)).toEqual(["millrace.config.ts"]);
  });
});

describe("exit code 2: the command could not do its work", () => {
  it.each<[string, string | undefined, string[], string]>([
    ["no definition", undefined, ["build"], "STACK_DEFINITION_NOT_FOUND"],
    [
      "a named file that is not there",
      EMPTY,
      ["build", "-c", "nope.ts"],
      "STACK_DEFINITION_NOT_FOUND",
    ],
    ["a definition that throws", 'throw new Error("boom")', ["build"], "STACK_DEFINITION_THREW"],
    [
      "a definition that exports nothing",
      "export const a = 1;",
      ["build"],
      "STACK_DEFINITION_EMPTY",
    ],
    [
      "a definition that cannot be read",
      "export default {",
      ["build"],
      "STACK_DEFINITION_UNREADABLE",
    ],
    [
      "an output folder that is a file",
      EMPTY,
      ["build", "--out", "millrace.config.ts"],
      "STACK_OUTPUT_NOT_WRITABLE",
    ],
    [
      "an output folder below a file",
      EMPTY,
      ["build", "--out", "millrace.config.ts/deeper"],
      "STACK_OUTPUT_NOT_WRITABLE",
    ],
    [
      "an output folder that cannot be made",
      EMPTY,
      ["build", "--out", "/proc/nowhere"],
      "STACK_OUTPUT_NOT_WRITABLE",
    ],
    ["an unknown flag", EMPTY, ["build", "--chekc"], "STACK_BAD_USAGE"],
    ["an unknown format", EMPTY, ["build", "--format", "xml"], "STACK_BAD_USAGE"],
    ["an unknown command", EMPTY, ["biuld"], "STACK_BAD_USAGE"],
    ["an argument too many", EMPTY, ["build", "x"], "STACK_BAD_USAGE"],
  ])("%s", async (_, text, args, code) => {
    if (text !== undefined) define(text);
    const before = readdirSync(folder);
    const pretty = await millrace(args);
    expect({ code: pretty.code, stdout: pretty.stdout }).toEqual({ code: 2, stdout: "" });
    expect(pretty.stderr).toContain(`error ${code}`);
    expect(pretty.stderr).toContain("hint:");
    expect(pretty.stderr).not.toMatch(/\n\s+at /);
    if (code !== "STACK_BAD_USAGE") {
      const json = await millrace([...args, "--json"]);
      expect(json.code).toBe(2);
      expect(lastLine(json.stdout)).toMatchObject({
        ok: false,
        diagnostics: [{ code, severity: "error" }],
        summary: { error: 1 },
      });
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("formats", () => {
  it("github", async () => {
    define(REFUSED);
    expect(await millrace(["build", "--format", "github"])).toEqual({
      code: 1,
      stderr: "",
      stdout:
        '::error title=FB_UNKNOWN_OPTION::services.api.bukcet: no option "bukcet": did you mean "bucket"?\n::warning title=FB_NO_OTHERWISE::records are dropped\n',
    });
  });

  it("sarif", async () => {
    define('throw new Error("50% off\\nnow")');
    const { code, stdout } = await millrace(["build", "--format", "sarif"]);
    expect(code).toBe(2);
    expect(lastLine(stdout)).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          results: [
            {
              ruleId: "STACK_DEFINITION_THREW",
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: join(folder, "millrace.config.ts") },
                    region: { startLine: 1 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("has colours on a terminal only, and not under NO_COLOR", async () => {
    define(REFUSED);
    expect((await millrace(["build"], { tty: true })).stderr).toContain("\u001b[31merror");
    expect(
      (await millrace(["build"], { tty: true, environment: { NO_COLOR: "1" } })).stderr,
    ).not.toContain("\u001b[");
    expect((await millrace(["build"])).stderr).not.toContain("\u001b[");
  });
});

describe("help", () => {
  it("is printed for --help, and says the exit codes", async () => {
    const { code, stdout } = await millrace(["build", "--help"]);
    expect(code).toBe(0);
    for (const text of [
      "--config",
      "--out",
      "--check",
      "--stage",
      "--format",
      "--json",
      "Exit codes:",
    ])
      expect(stdout).toContain(text);
  });

  it("lists the commands; no command at all is a bad usage", async () => {
    expect((await millrace(["--help"])).stdout).toContain("build [options]");
    const bare = await millrace([]);
    expect(bare.code).toBe(2);
    expect(`${bare.stdout}${bare.stderr}`).toContain("Usage: millrace");
    expect((await millrace(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
