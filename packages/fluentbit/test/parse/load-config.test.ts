import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/files/file-reader.js";
import { config } from "../../src/model/config.js";
import { isParsersFile, type LoadInput, loadConfig } from "../../src/parse/load-config.js";
import { findings, shapes } from "./parse-text.js";

const RUNS = "[INPUT]\n    Name dummy\n[OUTPUT]\n    Name null\n    Match *\n";
const PARSER = "[PARSER]\n    Name p\n    Format json\n";

const load = (
  text: string | undefined,
  files: Readonly<Record<string, string>> = {},
  more: Partial<LoadInput> = {},
) =>
  loadConfig({
    path: "main.conf",
    files: memoryFiles({ ...files, ...(text === undefined ? {} : { "main.conf": text }) }),
    version: "5.0.9",
    ...more,
  });
const service = (...lines: string[]) =>
  `[SERVICE]\n${lines.map((line) => `    ${line}\n`).join("")}${RUNS}`;

describe("loadConfig: the main file", () => {
  it("says why it cannot be read", () => {
    expect(load(undefined).diagnostics.map(({ code }) => code)).toEqual(["FB_FILE_MISSING"]);
    const folder = load(undefined, { "main.conf/x": "" });
    expect(folder.diagnostics.map(({ code }) => code)).toEqual(["FB_FILE_UNREADABLE"]);
    expect(folder.config.sections).toEqual([]);
    const large = load("#".repeat(11 * 1024 * 1024));
    expect(large.diagnostics.map(({ code }) => code)).toEqual(["FB_FILE_UNREADABLE"]);
  });

  it("chooses the format by name", () => {
    const yaml = "pipeline:\n  inputs:\n    - name: dummy\n";
    const files = memoryFiles({
      "a.yaml": yaml,
      "b.YML": yaml,
      "c.txt": RUNS,
      d: RUNS,
      "e.conf": yaml,
      "f.yaml": `# x\n\n${RUNS}`,
    });
    const loaded = ["a.yaml", "b.YML", "c.txt", "d", "e.conf", "f.yaml"].map((path) =>
      loadConfig({ path, files, version: "5.0.9" }),
    );
    expect(loaded.map(({ format }) => format)).toEqual([
      "yaml",
      "yaml",
      "classic",
      "classic",
      "yaml",
      "classic",
    ]);
    expect(loaded.map(({ diagnostics }) => findings(diagnostics))).toEqual([
      [],
      [],
      [],
      [],
      ["error FB_WRONG_FORMAT e.conf:1:1"],
      ["error FB_WRONG_FORMAT f.yaml:1:1"],
    ]);
    const chosen = loadConfig({ path: "e.conf", files, version: "5.0.9", format: "yaml" });
    expect(chosen.diagnostics).toEqual([]);
  });

  it.each([
    [`${PARSER}${RUNS}`, "5.0.9", ["error FB_PARSER_IN_MAIN_FILE 1:1"]],
    [`[plugins]\n    path x.so\n${RUNS}`, "3.2.0", ["error FB_PLUGINS_IN_MAIN_FILE 1:1"]],
    [`[plugins]\n    path x.so\n${RUNS}`, "3.1.9", ["warning FB_MISPLACED_SECTION 1:1"]],
    [`[STREAM_TASK]\n    Name x\n${RUNS}`, "5.0.9", ["warning FB_MISPLACED_SECTION 1:1"]],
    [
      `[UPSTREAM]\n    Name x\n[NODE]\n    Name y\n${RUNS}`,
      "5.0.9",
      ["warning FB_MISPLACED_SECTION 1:1", "warning FB_MISPLACED_SECTION 3:1"],
    ],
  ])("%j on %s", (text, version, wanted) => {
    expect(findings(load(text, {}, { version }).diagnostics)).toEqual(wanted);
  });
});

describe("loadConfig: a file that another config names", () => {
  it.each(["[PLUGINS]\n    Path /x.so\n", "[UPSTREAM]\n    name x\n[NODE]\n    name y\n"])(
    "%j is no main file, unless it is said to be",
    (text) => {
      expect(load(text).diagnostics).toEqual([]);
      expect(load(text, {}, { as: "fluent-bit" }).diagnostics).not.toEqual([]);
    },
  );
});

describe("loadConfig: a file of parsers", () => {
  it("is known by its content", () => {
    const loaded = load(`${PARSER}[MULTILINE_PARSER]\n    name m\n`);
    expect(loaded.as).toBe("parsers");
    expect(loaded.diagnostics).toEqual([]);
    expect(shapes(config(loaded.parsers))).toEqual([
      "parser Name=p Format=json",
      "multiline_parser name=m",
    ]);
  });

  it("is what it is said to be", () => {
    const main = load(PARSER, {}, { as: "fluent-bit" });
    expect(findings(main.diagnostics)).toEqual(["error FB_PARSER_IN_MAIN_FILE 1:1"]);
    const parsers = load(`${PARSER}${RUNS}`, {}, { as: "parsers" });
    expect(findings(parsers.diagnostics)).toEqual([
      "warning FB_MISPLACED_SECTION 4:1",
      "warning FB_MISPLACED_SECTION 6:1",
    ]);
  });

  it("is not an empty config, and not one with plugins", () => {
    expect(isParsersFile(config([]))).toBe(false);
    expect(isParsersFile(load(RUNS).config)).toBe(false);
  });
});

describe("loadConfig: files that the config names", () => {
  it("reads parsers files in order, then what is handed over", () => {
    const extra = load("[PARSER]\n    Name extra\n").parsers;
    const { parsers, diagnostics } = load(
      service("Parsers_File p.conf", "parsers_file sub/q.yaml"),
      {
        "p.conf": "@INCLUDE r.conf\n[PARSER]\n    Name p\n",
        "r.conf": "[PARSER]\n    Name r\n",
        "sub/q.yaml": "parsers:\n  - name: q\n    format: json\n",
      },
      { extraParsers: extra },
    );
    expect(diagnostics).toEqual([]);
    expect(shapes(config(parsers))).toEqual([
      "parser Name=r",
      "parser Name=p",
      "parser name=q format=json",
      "parser Name=extra",
    ]);
  });

  it.each([
    ["Parsers_File", "5.0.9", "warning"],
    ["Parsers_File", "5.1.0", "error"],
    ["Plugins_File", "5.0.9", "warning"],
    ["Plugins_File", "5.1.1", "error"],
    ["Streams_File", "5.1.1", "warning"],
  ])("misses a %s with %s: %s", (key, version, severity) => {
    const { diagnostics } = load(service(`${key} nope.conf`), {}, { version });
    expect(findings(diagnostics)).toEqual([`${severity} FB_FILE_MISSING 2:18`]);
  });

  it("reads streams, plugins and upstreams", () => {
    const text = `${service("Streams_File a.conf", "Streams_File s.conf", "Plugins_File l.conf")}[OUTPUT]\n    Name forward\n    Upstream u.conf\n    Match *\n`;
    const { others, diagnostics } = load(text, {
      "s.conf": "[STREAM_TASK]\n    Name s\n",
      "l.conf": "[PLUGINS]\n    Path /x.so\n",
      "u.conf": "[UPSTREAM]\n    name u\n[NODE]\n    name n\n",
    });
    expect(diagnostics).toEqual([]);
    expect(shapes(config(others))).toEqual([
      "stream_task Name=s",
      "plugins Path=/x.so",
      "upstream name=u",
      "node name=n",
    ]);
  });

  it("misses an upstream file", () => {
    const text = `${RUNS}[OUTPUT]\n    Name forward\n    Upstream u.conf\n`;
    expect(findings(load(text).diagnostics)).toEqual(["error FB_FILE_MISSING 8:14"]);
    expect(load(text.replace("forward", "http")).diagnostics).toEqual([]);
  });

  it("tells what the engine ignores in them", () => {
    const { parsers, diagnostics } = load(service("Parsers_File p.conf"), {
      "p.conf": `${PARSER}[FILTER]\n    Name x\n[FOO]\n    a b\n`,
    });
    expect(shapes(config(parsers))).toEqual(["parser Name=p Format=json"]);
    expect(findings(diagnostics)).toEqual([
      "warning FB_UNKNOWN_SECTION p.conf:6:1",
      "warning FB_MISPLACED_SECTION p.conf:4:1",
    ]);
  });

  it("knows nothing of the image", () => {
    const text = service("Parsers_File /fluent-bit/parsers/parsers.conf");
    const loaded = load(text);
    expect(findings(loaded.diagnostics)).toEqual(["info FB_FILE_IN_IMAGE 2:18"]);
    expect(loaded.unknownParserFiles).toEqual(["/fluent-bit/parsers/parsers.conf"]);
    const seen = load(text, { "/fluent-bit/parsers/parsers.conf": PARSER });
    expect([seen.diagnostics, seen.unknownParserFiles]).toEqual([[], []]);
    const known = load(text, {}, { imageKnown: true });
    expect(findings(known.diagnostics)).toEqual(["warning FB_FILE_MISSING 2:18"]);
    expect(known.unknownParserFiles).toEqual([]);
  });

  it("puts variables into their paths", () => {
    const text = `@SET D=d\n${service("Parsers_File ${D}/${E}.conf")}`;
    const files = { "d/p.conf": PARSER };
    const given = (value: string | undefined, strict: boolean) =>
      load(text, files, { variables: { value: () => value, strict } });
    expect(given("p", false).parsers).toHaveLength(1);
    expect(given(undefined, false)).toMatchObject({
      parsers: [],
      unknownParserFiles: ["${D}/${E}.conf"],
      diagnostics: [],
    });
    expect(findings(given(undefined, true).diagnostics)).toEqual(["warning FB_FILE_MISSING 3:18"]);
  });

  it("looks beside the main file, then where the engine is started", () => {
    const at = (path: string) =>
      loadConfig({
        path: "conf/main.conf",
        files: memoryFiles({ "conf/main.conf": service("Parsers_File p.conf"), [path]: PARSER }),
        version: "5.0.9",
      });
    expect(
      [at("conf/p.conf"), at("p.conf"), at("x/p.conf")].map((one) => one.parsers.length),
    ).toEqual([1, 1, 0]);
  });

  it("takes comments that silence findings from them too", () => {
    const { config: main } = load(service("Parsers_File p.conf"), {
      "p.conf": `# millrace-ignore FB_X why\n${PARSER}`,
    });
    expect(main.source?.ignores).toEqual([
      { file: "p.conf", line: 1, code: "FB_X", reason: "why" },
    ]);
  });
});
