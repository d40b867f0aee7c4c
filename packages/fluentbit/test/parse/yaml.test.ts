import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml, places, plainSections } from "../support/parse-yaml.js";

const INPUT = "pipeline:\n  inputs:\n    - name: dummy\n";
const OUTPUT = "  outputs:\n    - name: stdout\n      match: '*'\n";
const withLines = (lines: string): string => `${INPUT}${lines}${OUTPUT}`;
const entries = (text: string, version?: string) =>
  parseYaml(text, version === undefined ? {} : { version }).config.sections[0]?.entries;

describe("parseYamlConfig: what a config is", () => {
  it("reads every kind of section, in order", () => {
    const text = `env: {A: b}
service:
  flush: 1
  Log_Level: info
plugins: [/a.so, /b.so]
parsers:
  - name: p
    format: json
multiline_parsers:
  - name: m
    type: regex
    rules:
      - {state: start_state, regex: '/^a "b"/', next_state: cont}
stream_processor: [{name: s, exec: CREATE STREAM x}]
upstream_servers:
  - name: u
    nodes: [{name: n, host: h, port: 1}]
customs: [{name: c}]
PIPELINE:
  Inputs: [{name: dummy}]
  filters: [{name: modify, match: '*', add: [a b, c d]}]
  outputs: [{name: stdout, match: '*'}]
`;
    const result = parseYaml(text);
    expect(places(result)).toEqual([]);
    expect(result.config.env).toEqual([["A", "b"]]);
    expect(plainSections(result)).toEqual([
      ["service", ["flush", "1"], ["Log_Level", "info"]],
      ["plugins", ["path", "/a.so"], ["path", "/b.so"]],
      ["parser", ["name", "p"], ["format", "json"]],
      [
        "multiline_parser",
        ["name", "m"],
        ["type", "regex"],
        ["rule", '"start_state" "/^a \\"b\\"/" "cont"'],
      ],
      ["stream_task", ["name", "s"], ["exec", "CREATE STREAM x"]],
      ["upstream", ["name", "u"]],
      ["node", ["name", "n"], ["host", "h"], ["port", "1"]],
      ["custom", ["name", "c"]],
      ["input", ["name", "dummy"]],
      ["filter", ["name", "modify"], ["match", "*"], ["add", "a b"], ["add", "c d"]],
      ["output", ["name", "stdout"], ["match", "*"]],
    ]);
  });

  it.each([
    ["yes", "yes"],
    ["1.0", "1.0"],
    ["0x10", "0x10"],
    ["012", "012"],
    ["~", "~"],
    ["null", "null"],
    ["", ""],
    ["1:30", "1:30"],
    ["  spaces   ", "spaces"],
    ["'  quoted '", "quoted"],
    ['"a\\tb\\u00e9"', "a\tbé"],
    ['"a\\0b"', "a"],
    ["|\n        a\n        b", "a\nb"],
    [">-\n        a\n        b", "a b"],
    ["a\n        b", "a b"],
    ["!!int '5'", "5"],
    ["&x 5", "5"],
    ["a # b", "a"],
    ["a#b", "a#b"],
    ["${A}", "${A}"],
  ])("a value is text: %j", (written, text) => {
    const result = parseYaml(withLines(`      tag: ${written}\n`));
    expect(result.diagnostics).toEqual([]);
    expect(entries(withLines(`      tag: ${written}\n`))).toContainEqual(["tag", text]);
  });

  it.each([
    ["readFromHead", "read_from_head"],
    ["useTLS", "use_t_l_s"],
    ["Read_from_Head", "Read_from_Head"],
    ["read_From_head", "read_from_head"],
    ["storage.type", "storage.type"],
    ["storage.maxChunks", "storage.max_chunks"],
    ["HTTPServer", "HTTPServer"],
  ])("translates keys as the engine does: %s", (written, key) => {
    expect(entries(withLines(`      ${written}: x\n`))).toContainEqual([key, "x"]);
  });

  it("takes keys that repeat, in maps and in lists, in order", () => {
    const text = withLines("      a: 1\n      b: [2, ' 3 ']\n      a: 4\n");
    expect(entries(text)).toEqual([
      ["name", "dummy"],
      ["a", "1"],
      ["b", "2"],
      ["b", " 3 "],
      ["a", "4"],
    ]);
  });

  it("takes several documents, CRLF, a byte order mark and UTF-16", () => {
    const text = `service: {flush: 1}\n---\n${withLines("")}`;
    const kinds = ["service", "input", "output"];
    const seen = (bytes: string | Uint8Array): unknown =>
      parseYaml(bytes).config.sections.map(({ kind }) => kind);
    expect(seen(text)).toEqual(kinds);
    expect(seen(`\ufeff${text}`)).toEqual(kinds);
    expect(seen(text.replaceAll("\n", "\r\n"))).toEqual(kinds);
    expect(seen(text.replaceAll("\n", "\r"))).toEqual(kinds);
    expect(seen(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(kinds);
  });

  it.each(["", "# nothing\n", "\n\n"])("takes a file without a document: %j", (text) => {
    const { config, diagnostics } = parseYaml(text);
    expect(config.sections).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it("notes where everything stands", () => {
    const { config } = parseYaml(withLines("      tag:   a\n      x: [b,\n        c]\n"));
    expect(config.sections[0]?.source).toEqual({
      file: "main.yaml",
      line: 3,
      column: 7,
      entries: [
        { line: 3, column: 7, value: { line: 3, column: 13 } },
        { line: 4, column: 7, value: { line: 4, column: 14 } },
        { line: 5, column: 11, value: { line: 5, column: 11 } },
        { line: 6, column: 9, value: { line: 6, column: 9 } },
      ],
    });
  });

  it("keeps comments above sections, and notes those that silence findings", () => {
    const text = `pipeline:
  inputs:
    # first
    # second
    - name: dummy # millrace-ignore FB_A
    # millrace-ignore FB_B because
    - name: cpu
      tag: |
        # millrace-ignore FB_C no comment
`;
    const { config } = parseYaml(text);
    expect(config.sections.map(({ comment }) => comment)).toEqual([["first", "second"], undefined]);
    expect(config.source?.ignores).toEqual([
      { file: "main.yaml", line: 5, code: "FB_A", reason: "" },
      { file: "main.yaml", line: 6, code: "FB_B", reason: "because" },
    ]);
  });

  it("is frozen", () => {
    const result = parseYaml(withLines("      tag: a\n"));
    expect(Object.isFrozen(result.config.sections[0]?.entries[0])).toBe(true);
  });
});

describe("parseYamlConfig: versions", () => {
  const OLD =
    "pipeline:\n  inputs:\n    - dummy: {samples: 1, g: {a: b}}\n  outputs:\n    - stdout: {match: '*'}\n";

  it("reads the layout of 1.x for 1.x", () => {
    const result = parseYaml(OLD, { version: "1.9.10" });
    expect(places(result)).toEqual(["FB_YAML_IGNORED_KEY 3:27"]);
    expect(plainSections(result)).toEqual([
      ["input", ["name", "dummy"], ["samples", "1"]],
      ["output", ["name", "stdout"], ["match", "*"]],
    ]);
  });

  it("says which layout is due", () => {
    expect(places(parseYaml(OLD))).toEqual(["FB_YAML_OLD_LAYOUT 3:7", "FB_YAML_OLD_LAYOUT 5:7"]);
    expect(places(parseYaml(withLines(""), { version: "1.9.10" }))).toEqual([
      "FB_YAML_NEW_LAYOUT 3:7",
      "FB_YAML_NEW_LAYOUT 5:7",
    ]);
  });

  it("takes variables as a list from 5.0 on", () => {
    const text = `env:
  - {name: A, value: b}
  - {name: F, uri: "file:///x", refresh_interval: 5}
  - C: d
    other: x
  - value: e
`;
    expect(places(parseYaml(text, { version: "4.2.8" }))).toEqual(["FB_YAML_WRONG_SHAPE 2:3"]);
    const result = parseYaml(text);
    expect(result.config.env).toEqual([
      ["A", "b"],
      ["F", "file:///x"],
      ["C", "d"],
    ]);
    expect(result.config.envRefresh).toEqual({ F: "5" });
    expect(places(result)).toEqual(["FB_YAML_IGNORED_KEY 5:5", "FB_YAML_IGNORED_KEY 6:5"]);
  });

  it("reads telemetry and extensions from 5.1 on", () => {
    const text = `service:
  telemetry: {metrics: {logs: {tag_records: {enabled: true, max_series: 10}}}}
extensions: {a: [1, "1", 1.0, null]}
${INPUT}      telemetry: {metrics: {logs: {tag_records: {enabled: on}}}}
`;
    const { config, diagnostics } = parseYaml(text, { version: "5.1.1" });
    expect(diagnostics).toEqual([]);
    expect(config.sections.map(({ nested }) => nested)).toEqual([
      [["telemetry", { metrics: { logs: { tag_records: { enabled: true, max_series: 10 } } } }]],
      [["a", [1, "1", { "!!number": "1.0" }, null]]],
      [["telemetry", { metrics: { logs: { tag_records: { enabled: "on" } } } }]],
    ]);
    expect(places(parseYaml(text))).toEqual([
      "FB_YAML_WRONG_SHAPE 2:14",
      "FB_YAML_UNKNOWN_SECTION 3:1",
      "FB_YAML_WRONG_SHAPE 3:17",
      "FB_YAML_WRONG_SHAPE 7:18",
    ]);
  });

  it.each([
    ["telemetry: x", "2:14"],
    ["telemetry.metrics: x", "2:22"],
    ["telemetry: {metric: {}}", "2:15"],
    ["telemetry: {metrics: x}", "2:24"],
    ["telemetry: {metrics: {logs: {tag_records: {max_series: x}}}}", "2:58"],
    ["telemetry: {metrics: {logs: {tag_records: {enabled: 2}}}}", "2:55"],
  ])("refuses in SERVICE of 5.1: %s", (line, place) => {
    expect(places(parseYaml(`service:\n  ${line}\n`, { version: "5.1.1" }))).toEqual([
      `FB_YAML_WRONG_SHAPE ${place}`,
    ]);
  });

  it("a section that the engine does not know: variables up to 5.0, a section by its beginning in 5.1", () => {
    const text = `out: {name: "null"}\n${INPUT}`;
    expect(places(parseYaml(text))).toEqual(["FB_YAML_STRAY_SECTION 1:1"]);
    const newer = parseYaml(text, { version: "5.1.1" });
    expect(places(newer)).toEqual(["FB_YAML_UNKNOWN_SECTION 1:1"]);
    expect(plainSections(newer)[0]).toEqual(["output", ["name", "null"]]);
    expect(parseYaml("nope: {a: b}\n").config.env).toEqual([["a", "b"]]);
    const skipped = parseYaml("nope: {a: b}\n", { version: "5.1.1" }).config;
    expect([skipped.env, skipped.sections[0]?.title]).toEqual([undefined, "nope"]);
  });
});

describe("parseYamlConfig: what it finds", () => {
  it.each([
    ["service:\n", "FB_YAML_WRONG_SHAPE 1:9"],
    ["service: {a: [b]}\n", "FB_YAML_WRONG_SHAPE 1:14"],
    ["service: {flush: 1}\nSERVICE: {flush: 2}\n", "FB_YAML_SECOND_SERVICE 2:1"],
    ["service: {a: ' '}\n", "FB_YAML_BLANK_VALUE 1:14"],
    ["env:\n", "FB_YAML_WRONG_SHAPE 1:5"],
    ["env: {a: {b: c}}\n", "FB_YAML_WRONG_SHAPE 1:10"],
    ["nope: {a: b}\n", "FB_YAML_UNKNOWN_SECTION 1:1"],
    ["version: 1\n", "FB_YAML_WRONG_SHAPE 1:10"],
    ["hello\n", "FB_YAML_WRONG_SHAPE 1:1"],
    ["---\n", "FB_YAML_WRONG_SHAPE 1:4"],
    ["[a]\n", "FB_YAML_WRONG_SHAPE 1:1"],
    ["? [a]\n: b\n", "FB_YAML_WRONG_SHAPE 1:3"],
    ["pipeline:\n", "FB_YAML_WRONG_SHAPE 1:10"],
    ["pipeline: {input: []}\n", "FB_YAML_UNKNOWN_PIPELINE_KEY 1:12"],
    ["pipeline: {inputs: {name: dummy}}\n", "FB_YAML_WRONG_SHAPE 1:20"],
    ["pipeline: {inputs: [dummy]}\n", "FB_YAML_WRONG_SHAPE 1:21"],
    ["parsers: {name: a}\n", "FB_YAML_WRONG_SHAPE 1:10"],
    ["parsers: [{name: [a]}]\n", "FB_YAML_WRONG_SHAPE 1:18"],
    ["parser: [{name: a}]\n", "FB_YAML_STRAY_SECTION 1:1"],
    [
      "multiline_parsers: [{name: a, type: regex, rules: [{state: a}]}]\n",
      "FB_YAML_MISSING_KEY 1:52",
    ],
    ["plugins: x\n", "FB_YAML_WRONG_SHAPE 1:10"],
    ["upstream_servers: [{name: a, nodes: {}}]\n", "FB_YAML_WRONG_SHAPE 1:37"],
    ["includes:\n", "FB_YAML_WRONG_SHAPE 1:10"],
    ["a: *b\n", "FB_YAML_ALIAS 1:4"],
    ["a: [b\n", "FB_YAML_SYNTAX 1:4"],
    ['a: "b\n', "FB_YAML_SYNTAX 1:4"],
    ["a: b: c\n", "FB_YAML_SYNTAX 1:4"],
    ["a:\n\tb: c\n", "FB_YAML_SYNTAX 2:1"],
    ["a: b\n\t\n", "FB_YAML_SYNTAX 2:1"],
    ["a: @b\n", "FB_YAML_SYNTAX 1:4"],
    ["%FOO\n---\nenv: {}\n", "FB_YAML_SYNTAX 1:1"],
    ["...\n", "FB_YAML_SYNTAX 1:1"],
    ["a\u0001: b\n", "FB_FILE_NOT_TEXT 1:2"],
  ])("%j", (text, first) => {
    expect(places(parseYaml(text))[0]).toBe(first);
  });

  it.each([
    ["tag: {a: b}", "FB_YAML_WRONG_SHAPE 4:12"],
    ["tag: []", "FB_YAML_EMPTY_LIST 4:12"],
    ["tag: [[a]]", "FB_YAML_WRONG_SHAPE 4:13"],
    ["tag: ' '", "FB_YAML_BLANK_VALUE 4:12"],
    ["name: other", "FB_YAML_IGNORED_KEY 4:7"],
    ["processors: []", "FB_YAML_WRONG_SHAPE 4:19"],
    ["Processors: {logs: a}", "FB_YAML_WRONG_SHAPE 4:19"],
    ["processors: {profiles: []}", "FB_YAML_UNKNOWN_SIGNAL 4:20"],
    ["processors: {logs: {name: a}}", "FB_YAML_WRONG_SHAPE 4:26"],
    ["processors: {logs: [{a: b}]}", "FB_YAML_MISSING_KEY 4:27"],
    ["processors: {logs: [{name: [a]}]}", "FB_YAML_WRONG_SHAPE 4:34"],
    ["processors: {logs: [{name: a, b: [1,2,3,4,5,6,7,8,9,10,11]}]}", "FB_YAML_LONG_LIST 4:62"],
    ["processors: {logs: [{name: a, condition: {}}]}", "FB_YAML_MISSING_KEY 4:48"],
    ["processors: {logs: [{name: a, condition: x}]}", "FB_YAML_WRONG_SHAPE 4:48"],
    ["routes:", "FB_YAML_WRONG_SHAPE 4:14"],
    ["routes: []", "FB_YAML_WRONG_SHAPE 4:15"],
    ["routes: {profiles: []}", "FB_YAML_UNKNOWN_SIGNAL 4:16"],
    ["routes: {logs: []}", "FB_YAML_EMPTY_LIST 4:22"],
    ["routes: {logs: {to: a}}", "FB_YAML_MISSING_KEY 4:22"],
    ["routes: {logs: {name: 1, to: a}}", "FB_YAML_WRONG_SHAPE 4:29"],
    ["routes: {logs: {name: a}}", "FB_YAML_MISSING_KEY 4:22"],
    ["routes: {logs: {name: a, to: []}}", "FB_YAML_EMPTY_LIST 4:36"],
    ["routes: {logs: {name: a, to: {output: b}}}", "FB_YAML_IGNORED_KEY 4:37"],
    ["routes: {logs: {name: a, to: b, x: y}}", "FB_YAML_IGNORED_KEY 4:39"],
    ["routes: {logs: {name: a, to: b, condition: {rules: []}}}", "FB_YAML_EMPTY_LIST 4:58"],
  ])("in an input: %s", (line, first) => {
    expect(places(parseYaml(withLines(`      ${line}\n`)))[0]).toBe(first);
  });

  it("processors and routes count in some places only", () => {
    const text = `pipeline:
  filters: [{name: grep, processors: {logs: []}, routes: {}}]
  outputs: [{name: stdout, processors: {logs: []}, routes: {}, processors: {}}]
`;
    expect(places(parseYaml(text))).toEqual([
      "FB_YAML_IGNORED_KEY 2:26",
      "FB_YAML_IGNORED_KEY 2:50",
      "FB_YAML_IGNORED_KEY 3:52",
      "FB_YAML_IGNORED_KEY 3:64",
    ]);
  });

  it("tells all findings at once, and nothing behind a fault of syntax", () => {
    const text = "service:\npipeline:\n  x: 1\n  y: 2\nenv: [\n";
    expect(places(parseYaml(text))).toEqual([
      "FB_YAML_WRONG_SHAPE 1:9",
      "FB_YAML_UNKNOWN_PIPELINE_KEY 3:3",
      "FB_YAML_UNKNOWN_PIPELINE_KEY 4:3",
      "FB_YAML_SYNTAX 5:6",
    ]);
    const half = parseYaml(`${INPUT}    - name: cpu\n  outputs: [\n`);
    expect(half.config.sections).toHaveLength(2);
  });

  it("names the line of bytes that are not UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from("a:\n  b: \ufffd"), Buffer.from([0xff, 0x0a])]);
    expect(places(parseYaml(bytes))).toEqual(["FB_FILE_NOT_TEXT 2:6"]);
  });

  it("is bounded: size, depth, alias bombs", () => {
    expect(places(parseYaml(`# ${"x".repeat(5 * 1024 * 1024)}`))).toEqual([
      "FB_YAML_TOO_LARGE -:-",
    ]);
    expect(places(parseYaml(`a: ${"[".repeat(80)}${"]".repeat(80)}`))[0]).toMatch(
      /^FB_YAML_TOO_DEEP/,
    );
    for (const text of [
      "[".repeat(20_000),
      "{a: ".repeat(5_000),
      "- ".repeat(20_000),
      "? ".repeat(20_000),
    ])
      expect(parseYaml(text).diagnostics.length).toBeGreaterThan(0);
    const bomb = `a: &a [x]\n${[..."bcdefghij"].map((name) => `${name}: &${name} [*a, *a]`).join("\n")}\n`;
    expect(parseYaml(bomb).diagnostics.filter(({ code }) => code === "FB_YAML_ALIAS")).toHaveLength(
      18,
    );
  });
});

describe("parseYamlConfig: includes", () => {
  const files = {
    "conf/a.yaml": "includes: [b.yaml]\nenv: {A: a}\n",
    "conf/b.yaml": "pipeline: {inputs: [{name: dummy}]}\n",
    "conf/loop.yaml": "includes: [loop.yaml]\n",
    "conf/bad.yaml": "service:\n",
    "conf/.hidden.yaml": "env: {H: h}\n",
  };
  const parse = (includes: string, version?: string) =>
    parseYaml(`includes: ${includes}\nservice: {flush: 1}\n`, {
      files,
      ...(version === undefined ? {} : { version }),
    });

  it("reads files where they are named, relative to the file that names them", () => {
    const result = parse("[conf/a.yaml]");
    expect(result.diagnostics).toEqual([]);
    expect(plainSections(result).map((section) => (section as unknown[])[0])).toEqual([
      "input",
      "service",
    ]);
    expect(result.config.env).toEqual([["A", "a"]]);
    expect(result.config.source?.included).toEqual(["conf/a.yaml", "conf/b.yaml"]);
    expect(result.config.sections[0]?.source?.file).toBe("conf/b.yaml");
  });

  it.each([
    ["[nope.yaml]", ["FB_FILE_MISSING 1:12"]],
    ["[conf]", ["FB_FILE_UNREADABLE 1:12"]],
    ["[/etc/x.yaml]", ["FB_FILE_IN_IMAGE 1:12"]],
    ["[conf/b.yaml, conf/b.yaml]", ["FB_INCLUDE_TWICE 1:25"]],
    ["[conf/b.yaml, conf/a.yaml]", ["FB_INCLUDE_TWICE 1:12"]],
    ["[conf/b.yaml, ./conf/b.yaml]", []],
    ["[conf/loop.yaml]", ["FB_INCLUDE_LOOP 1:12"]],
    ["[main.yaml]", ["FB_INCLUDE_LOOP 1:12"]],
    ["[conf/bad.yaml]", ["FB_YAML_WRONG_SHAPE 1:9", "FB_YAML_SECOND_SERVICE 2:1"]],
    ["[conf/x*.yaml]", ["FB_YAML_INCLUDE_NO_MATCH 1:12"]],
    ["[conf/a*.yaml]", []],
    ["['']", ["FB_YAML_WRONG_SHAPE 1:12"]],
    ["[[a]]", ["FB_YAML_WRONG_SHAPE 1:12"]],
  ])("%s", (includes, found) => {
    expect(places(parse(includes))).toEqual(found);
  });

  it("a pattern that matches nothing stopped 1.x", () => {
    expect(places(parse("[conf/x*.yaml]", "1.9.10"))).toEqual(["FB_INCLUDE_MATCHES_NOTHING 1:12"]);
  });
});

describe("parseYamlConfig: processors and routes", () => {
  it("keeps texts of processors as they are, and types what is nested", () => {
    const text = withLines(`      processors:
        Logs:
          - name: content_modifier
            value: 1.0
            list: [1, 1.0, 0x10, 1e3, .5, "1", true, null, "x", inf, 18446744073709551615, -1]
            map: {a: {b: yes}}
            condition:
              op: or
              rules:
                - {field: $a, op: GT, value: 1.0, context: metadata}
                - {field: $b, op: in, value: [x, y]}
`);
    const [input] = parseYaml(text).config.sections;
    expect(input?.processors?.logs?.[0]).toMatchObject({
      name: "content_modifier",
      options: [
        ["value", "1.0"],
        [
          "list",
          // Ten at most: see FB_YAML_LONG_LIST.
          [
            1,
            { "!!number": "1.0" },
            { "!!number": "16.0" },
            { "!!number": "1000.0" },
            0.5,
            "1",
            true,
            null,
            "x",
            { "!!number": "inf" },
            { "!!number": "18446744073709551615" },
            -1,
          ],
        ],
        ["map", { a: { b: "yes" } }],
      ],
      condition: {
        op: "or",
        rules: [
          { field: "$a", op: "GT", value: { "!!number": "1.0" }, context: "metadata" },
          { field: "$b", op: "in", value: ["x", "y"] },
        ],
      },
      source: { line: 6, column: 13, parts: { value: { line: 7, column: 13 } } },
    });
  });

  it("reads routes with every key", () => {
    const text = withLines(`      routes:
        logs:
          - name: errors
            condition:
              op: and
              rules: [{field: $level, op: eq, value: error}]
            per_record_routing: true
            to:
              outputs: [a, {name: b, fallback: c}]
        metrics|traces: {name: others, condition: {default: true}, to: d}
        any: {name: all, to: [e], processors: [{name: p, k: 1}]}
`);
    const { config, diagnostics } = parseYaml(text);
    expect(diagnostics).toEqual([]);
    expect(config.sections[0]?.routes).toMatchObject([
      {
        name: "errors",
        signals: ["logs"],
        condition: { op: "and", rules: [{ field: "$level", op: "eq", value: "error" }] },
        perRecordRouting: true,
        outputs: [{ name: "a" }, { name: "b", fallback: "c" }],
      },
      {
        name: "others",
        signals: ["metrics", "traces"],
        condition: { default: true, rules: [] },
        outputs: [{ name: "d" }],
      },
      {
        name: "all",
        signals: ["logs", "metrics", "traces"],
        outputs: [{ name: "e" }],
        processors: [{ name: "p", options: [["k", "1"]] }],
      },
    ]);
  });
});

describe("parseYamlConfig: hostile input", () => {
  const fragments = fc.constantFrom(
    "a",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "|",
    ">",
    "#",
    "\t",
    "&a ",
    "*a",
    "!t ",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "pipeline:",
    "inputs:",
    "name: dummy",
    "routes:",
    "logs:",
    "processors:",
    "condition:",
    "rules:",
    "env:",
    "service:",
    "includes:",
    "parsers:",
    "multiline_parsers:",
    "to:",
    "\u2028",
    "\u0000",
    "é",
  );
  const versions = fc.constantFrom("1.9.10", "4.2.8", "5.0.9", "5.1.1");

  it("any bytes give findings or a config, never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), versions, (bytes, version) => {
        parseYaml(bytes, { version });
      }),
    );
  });

  it("any text gives findings with lines that exist", () => {
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 40 }), versions, (parts, version) => {
        const text = parts.join("");
        const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;
        for (const { line, message } of parseYaml(text, { version }).diagnostics) {
          expect(line ?? 1).toBeLessThanOrEqual(lines);
          expect(message).not.toMatch(/\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
