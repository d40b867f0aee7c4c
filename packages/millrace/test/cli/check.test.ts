import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runMillrace } from "../support/run-millrace.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-check-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const check = (...args: string[]) => runMillrace(folder, ["check", ...args]);
const lastLine = (text: string) =>
  JSON.parse(text.trimEnd().split("\n").at(-1) ?? "") as {
    engine: string | string[];
    diagnostics: {
      code: string;
      severity: string;
      file?: string;
      line?: number;
      column?: number;
    }[];
    summary: Record<string, number>;
    results?: { file: string; engine: string }[];
  };
const codes = (stdout: string): string[] => lastLine(stdout).diagnostics.map(({ code }) => code);

const GOOD = "[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name  stdout\n    Match *\n";
const BAD = GOOD.replace("Name dummy", "Name dumy");

describe("millrace check", () => {
  it("says when nothing is wrong", async () => {
    write("fluent-bit.conf", GOOD);
    expect(await check("fluent-bit.conf")).toEqual({
      code: 0,
      stderr: "",
      stdout: "fluent-bit.conf for fluent-bit@5.1.1: nothing found\n",
    });
  });

  it("shows file, line and column, what is wrong, and a hint", async () => {
    write("fluent-bit.conf", BAD);
    const { code, stdout } = await check("fluent-bit.conf");
    expect(code).toBe(1);
    expect(stdout).toContain("error FB_UNKNOWN_PLUGIN  fluent-bit.conf:1:1  inputs[0]");
    expect(stdout).toContain('hint: did you mean "dummy"?');
    expect(stdout).toContain("fluent-bit.conf for fluent-bit@5.1.1: 1 error");
  });

  it("prints one line of JSON", async () => {
    write("fluent-bit.conf", BAD);
    const { code, stdout } = await check(
      "fluent-bit.conf",
      "--json",
      "--engine",
      "fluent-bit@4.2.8",
    );
    expect(code).toBe(1);
    expect(lastLine(stdout)).toMatchObject({
      engine: "fluent-bit@4.2.8",
      diagnostics: [
        { code: "FB_UNKNOWN_PLUGIN", severity: "error", file: "fluent-bit.conf", line: 1 },
      ],
      summary: { error: 1, warning: 0, info: 0 },
    });
  });

  it("exits 0 for warnings", async () => {
    write("fluent-bit.conf", "[INPUT]\n    Name dummy\n");
    const { code, stdout } = await check("fluent-bit.conf", "--json");
    expect([code, codes(stdout)]).toEqual([0, ["FB_NO_OUTPUT"]]);
  });

  it("takes several files and several engines", async () => {
    write("a.conf", GOOD);
    write("b.yaml", "pipeline:\n  inputs:\n    - name: dummy\n  outputs:\n    - name: stdout\n");
    const { stdout } = await check(
      "a.conf",
      "b.yaml",
      "-e",
      "fluent-bit@4.2.8",
      "-e",
      "fluent-bit@5.0.9",
      "--json",
    );
    const { engine, results } = lastLine(stdout);
    expect(engine).toEqual(["fluent-bit@4.2.8", "fluent-bit@5.0.9"]);
    expect(results?.map((one) => `${one.file} ${one.engine}`)).toEqual([
      "a.conf fluent-bit@4.2.8",
      "b.yaml fluent-bit@4.2.8",
      "a.conf fluent-bit@5.0.9",
      "b.yaml fluent-bit@5.0.9",
    ]);
  });

  it("looks up includes and parsers files beside the config", async () => {
    write(
      "conf/main.conf",
      "[SERVICE]\n    Parsers_File parsers.conf\n@INCLUDE in/*.conf\n[FILTER]\n    Name parser\n    Match *\n    Key_Name log\n    Parser app\n[OUTPUT]\n    Name stdout\n    Match *\n",
    );
    write("conf/parsers.conf", "[PARSER]\n    Name app\n    Format json\n");
    write("conf/in/one.conf", "[INPUT]\n    Name dumy\n");
    const { stdout } = await check("conf/main.conf", "--json");
    expect(lastLine(stdout).diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ["FB_UNKNOWN_PLUGIN", "conf/in/one.conf", 1],
    ]);
  });

  it("takes a file of parsers", async () => {
    write("parsers.conf", "[PARSER]\n    Name app\n    Format nope\n");
    const { code, stdout } = await check("parsers.conf", "--json");
    expect(code).toBe(1);
    expect(lastLine(stdout).diagnostics[0]).toMatchObject({ file: "parsers.conf" });
  });
});

describe("variables", () => {
  const config =
    "[INPUT]\n    Name dummy\n    Tag  ${TAG}\n[OUTPUT]\n    Name stdout\n    Match *\n";
  it.each([
    [[], 0],
    [["--env-strict"], 1],
    [["--env-strict", "--env", "TAG=app"], 0],
    [["--env", "TAG=app"], 0],
  ])("%j", async (flags, code) => {
    write("fluent-bit.conf", config);
    expect((await check("fluent-bit.conf", ...flags)).code).toBe(code);
  });

  it("wants KEY=VALUE", async () => {
    write("fluent-bit.conf", config);
    const { code, stderr } = await check("fluent-bit.conf", "--env", "TAG");
    expect(code).toBe(2);
    expect(stderr).toContain("--env takes KEY=VALUE");
  });
});

describe("what cannot be checked", () => {
  it.each([
    ["a missing file", ["nope.conf"], "there is no file nope.conf"],
    ["a folder", ["."], ". is a folder"],
    ["no file", [], "missing required argument"],
    ["an engine that is none", ["a.conf", "--engine", "fluentbit@5.0.9"], "there is no engine"],
    ["a kind that is none", ["a.conf", "--as", "toml"], "--as"],
  ])("%s", async (_, args, text) => {
    write("a.conf", GOOD);
    const { code, stderr } = await check(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain("    at ");
    const json = await check(...args, "--json");
    expect(lastLine(json.stdout).diagnostics[0]?.code).toBe("STACK_BAD_USAGE");
  });

  it.each([
    ["no text", new Uint8Array([0, 1, 2, 255, 254, 0, 91])],
    ["10 MB", "#".repeat(11 * 1024 * 1024)],
    ["a file that includes itself", "@INCLUDE main.conf\n"],
    ["an include that is not there", "@INCLUDE nope.conf\n"],
    ["an unclosed section", "[INPUT\n    Name dummy\n"],
  ])("a file with %s has a finding, and no stack trace", async (_, text) => {
    write("main.conf", text);
    const { code, stdout, stderr } = await check("main.conf", "--json");
    expect(code).toBe(1);
    expect(
      lastLine(stdout).diagnostics.some(
        ({ severity, file }) => severity === "error" && file !== undefined,
      ),
    ).toBe(true);
    expect(stdout + stderr).not.toContain("    at ");
  });

  it("an include outside the folder is told", async () => {
    write("conf/main.conf", `@INCLUDE ../out.conf\n${GOOD}`);
    write("out.conf", "[SERVICE]\n    Flush 1\n");
    const { stdout } = await check("conf/main.conf", "--json");
    expect(codes(stdout).some((code) => code.includes("INCLUDE") || code.includes("FILE"))).toBe(
      true,
    );
  });

  it("line ends of Windows are no reason for an error, a byte order mark is one", async () => {
    write("main.conf", GOOD.replaceAll("\n", "\r\n"));
    expect((await check("main.conf")).code).toBe(0);
    write("main.conf", `\ufeff${GOOD}`);
    const { code, stdout } = await check("main.conf", "--json");
    expect([code, lastLine(stdout).diagnostics[0]?.line]).toEqual([1, 1]);
  });
});
