import { describe, expect, it } from "vitest";
import { type InputRecord, printJson, startSimulation } from "../../src/index.js";
import { landed, loadedConfig, pipelineOf, run } from "../support/run.js";

const records = (...given: readonly (readonly [tag: string, record: unknown])[]): InputRecord[] =>
  given.map(([tag, record]) => ({ tag, record }));

const rewrite = (match: string, rule: string): string =>
  `[FILTER]\n    Name rewrite_tag\n    Match ${match}\n    Rule ${rule}\n`;

describe("what becomes of records", () => {
  it("each lands, is dropped, or is routed nowhere", () => {
    const config =
      "[INPUT]\n    Name forward\n[FILTER]\n    Name grep\n    Match *\n    Exclude m health\n" +
      "[OUTPUT]\n    Name null\n    Match app\n[OUTPUT]\n    Name stdout\n    Match nobody\n";
    const result = run(
      config,
      records(["app", { m: "a" }], ["app", { m: "health" }], ["sys", { m: "b" }]),
    );
    expect(landed(result)).toEqual({ "null.0": { app: ['{"m":"a"}'] } });
    if (result.kind !== "delivered") throw new Error(result.kind);
    expect(result.dropped.map(({ tag, by, event }) => [tag, by, printJson(event.record)])).toEqual([
      ["app", "grep.0", '{"m":"health"}'],
    ]);
    expect(result.unrouted.map(({ tag, event }) => [tag, printJson(event.record)])).toEqual([
      ["sys", '{"m":"b"}'],
    ]);
    expect(result.assurance).toEqual({ grep: "recorded" });
  });

  it("a record that is sent on is not dropped", () => {
    const result = run(
      pipelineOf(rewrite("app", "$x .* other false")),
      records(["app", { x: "1" }]),
    );
    expect(landed(result)).toEqual({ all: { other: ['{"x":"1"}'] } });
    expect(result).toMatchObject({ dropped: [], unrouted: [] });
  });

  it("text keeps 1.0 and big numbers, and times may be given", () => {
    const result = run(pipelineOf(""), [
      { tag: "app", record: '{"f":1.0,"i":9007199254740993}' },
      { tag: "app", record: { i: 2 }, time: 1.5 },
    ]);
    expect(landed(result)).toEqual({ all: { app: ['{"f":1.0,"i":9007199254740993}', '{"i":2}'] } });
    if (result.kind !== "delivered") throw new Error(result.kind);
    expect(
      result.outputs
        .get("all")
        ?.get("app")
        ?.map(({ time }) => time),
    ).toEqual([
      { sec: 1_700_000_000, nsec: 0 },
      { sec: 1, nsec: 500_000_000 },
    ]);
  });

  it("a record that is none is told, and the others go on", () => {
    const bad = [
      { tag: "app", record: "{" },
      { tag: "app", record: "[1]" },
      { tag: "", record: {} },
      { tag: "app", record: { f: () => 1 } },
      { tag: "app", record: {}, time: -1 },
      { tag: "app", record: { ok: true } },
    ];
    const result = run(pipelineOf(""), bad);
    expect(landed(result)).toEqual({ all: { app: ['{"ok":true}'] } });
    expect(
      result.diagnostics.map(({ code, path, message }) => [code, path.join("."), message]),
    ).toEqual([
      [
        "FB_RECORD_UNREADABLE",
        "records.0",
        "the record is no JSON: it has a key without quotes at 1",
      ],
      ["FB_RECORD_UNREADABLE", "records.1", "the record is no object"],
      ["FB_RECORD_UNREADABLE", "records.2", "the record has no tag"],
      ["FB_RECORD_UNREADABLE", "records.3", "the record holds what no record can hold"],
      ["FB_RECORD_UNREADABLE", "records.4", "the record has the time -1, which is none"],
    ]);
  });

  it("what is not simulated is told, and passes", () => {
    const result = run(
      pipelineOf("[FILTER]\n    Name sysinfo\n    Match *\n"),
      records(["app", { x: 1 }]),
    );
    expect(landed(result)).toEqual({ all: { app: ['{"x":1}'] } });
    expect(result.diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([
      ["FB_NOT_SIMULATED", "main.conf", 3],
    ]);
  });

  it("a catastrophic regex ends, and is told once", () => {
    const config = pipelineOf("[FILTER]\n    Name grep\n    Match *\n    Exclude m ^(a+)+$\n");
    const slow = `${"a".repeat(40)}!`;
    const result = run(config, records(["app", { m: slow }], ["app", { m: slow }]), {
      steps: { regex: 10_000 },
    });
    expect(result).toMatchObject({ kind: "delivered" });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["FB_REGEX_TOO_SLOW"]);
  });
});

describe("what an engine refuses", () => {
  it("is refused in its own words", () => {
    const config = pipelineOf("[FILTER]\n    Name modify\n    Match *\n    Add a b c d\n");
    const result = run(config, records(["app", {}]));
    expect(result.kind).toBe("refused");
    if (result.kind === "refused")
      expect(result.messages).toContain("[filter:modify:modify.0] Invalid config for add");
  });

  it("two emitters of one name", () => {
    const config =
      "pipeline:\n  inputs:\n    - name: forward\n      processors:\n        logs:\n" +
      "          - name: rewrite_tag\n            rule: $x 1 a false\n" +
      "  filters:\n    - name: rewrite_tag\n      match: b\n      rule: $x 1 a false\n" +
      "  outputs:\n    - name: stdout\n      match: '*'\n";
    const result = run(config, [], { format: "yaml" });
    expect(result).toMatchObject({
      kind: "refused",
      messages: ["emitter_name 'emitter_for_rewrite_tag.0' already exists"],
    });
  });
});

describe("loops", () => {
  const two = pipelineOf(`${rewrite("a", "$x .* b false")}${rewrite("b", "$x .* a false")}`);
  const three = pipelineOf(
    `${rewrite("a", "$x .* b true")}${rewrite("b", "$x .* c false")}${rewrite("c", "$x .* a true")}`,
  );

  it("are named, with the rules that make them", () => {
    expect(run(two, records(["a", { x: "1" }]))).toMatchObject({
      kind: "loops",
      tags: ["b", "a"],
      way: [
        { by: "rewrite_tag.0", tag: "b" },
        { by: "rewrite_tag.1", tag: "a" },
      ],
    });
  });

  it("KEEP does not hide them", () => {
    const result = run(three, records(["z", { x: "0" }], ["a", { x: "1" }]));
    expect(result).toMatchObject({ kind: "loops" });
    if (result.kind === "loops") expect(new Set(result.tags)).toEqual(new Set(["a", "b", "c"]));
  });

  it("a tag that grows is a loop too, and one that doubles fills no memory", () => {
    const grows = pipelineOf(rewrite("a*", "$x .* a.$TAG false"));
    expect(run(grows, records(["a", { x: "1" }]), { version: "5.0.9" })).toMatchObject({
      kind: "loops",
      way: [{ by: "rewrite_tag.0" }],
    });
    const doubles = pipelineOf(rewrite("a*", "$x .* $TAG$TAG false"));
    expect(run(doubles, records(["a", { x: "1" }]), { version: "5.0.9" })).toMatchObject({
      kind: "loops",
    });
  });

  it("since 5.1 a filter does not take what it sent itself", () => {
    const config = pipelineOf(rewrite("a*", "$x .* a.$TAG false"));
    expect(landed(run(config, records(["a", { x: "1" }])))).toEqual({
      all: { "a.a": ['{"x":"1"}'] },
    });
  });

  it("a chain that ends is none", () => {
    const config = pipelineOf(
      `[FILTER]\n    Name modify\n    Match b\n    Set x done\n${rewrite("a", "$x ^1 b false")}${rewrite("b", "$x ^1 a false")}`,
    );
    expect(landed(run(config, records(["a", { x: "1" }])))).toEqual({
      all: { b: ['{"x":"done"}'] },
    });
  });
});

describe("order", () => {
  it("what emitters send comes behind, in the order of the filters", () => {
    const config = pipelineOf(`${rewrite("a", "$x .* z false")}${rewrite("b", "$x .* z false")}`);
    const given = records(
      ["b", { x: "1" }],
      ["z", { x: "2" }],
      ["a", { x: "3" }],
      ["b", { x: "4" }],
    );
    expect(landed(run(config, given))).toEqual({
      all: { z: ['{"x":"2"}', '{"x":"3"}', '{"x":"1"}', '{"x":"4"}'] },
    });
  });
});

describe("inputs", () => {
  const config =
    "[INPUT]\n    Name tail\n    Tag kube.*\n    Path /x\n[INPUT]\n    Name forward\n    Tag_Prefix pre.\n" +
    "[OUTPUT]\n    Name null\n    Match *\n[OUTPUT]\n    Name null\n    Alias b\n    Match none\n";

  it("a tag finds its input", () => {
    expect(landed(run(config, records(["kube.x", {}], ["app", {}])))).toEqual({
      "null.0": { "kube.x": ["{}"], "pre.app": ["{}"] },
    });
  });

  it("an input may be named", () => {
    const given = [{ tag: "app", record: {}, input: "tail.0" }];
    expect(landed(run(config, given))).toEqual({ "null.0": { app: ["{}"] } });
  });
});

describe("a trace", () => {
  it("notes each step of a record's way, and why", () => {
    const config = pipelineOf(
      `[FILTER]\n    Name modify\n    Match *\n    Add n 1\n[FILTER]\n    Name grep\n    Match app\n    Exclude m health\n${rewrite("app", "$m ^boom err.$TAG false")}`,
    );
    const result = run(config, records(["app", { m: "boom" }], ["app", { m: "health" }]), {
      trace: true,
    });
    if (result.kind !== "delivered") throw new Error(result.kind);
    const said = result.traces?.map(({ steps }) =>
      steps.map(({ kind, at, tag, why, after }) => [
        kind,
        at,
        tag,
        after === undefined ? "-" : printJson(after.record),
        ...(why === undefined ? [] : [why]),
      ]),
    );
    const boom = '{"m":"boom","n":"1"}';
    expect(said).toEqual([
      [
        ["filter", "modify.0", "app", boom],
        ["filter", "grep.1", "app", boom, "no rule holds it back"],
        ["sent", "rewrite_tag.2", "err.app", "-"],
        [
          "filter",
          "rewrite_tag.2",
          "app",
          "-",
          "rule $m ^boom err.$TAG false matches: sent as err.app",
        ],
        ["filter", "modify.0", "err.app", boom],
        ["delivered", "all", "err.app", "-"],
      ],
      [
        ["filter", "modify.0", "app", '{"m":"health","n":"1"}'],
        ["filter", "grep.1", "app", "-", "exclude m health matches"],
      ],
    ]);
  });

  it("does not change what is delivered", () => {
    const config = pipelineOf(rewrite("a", "$x ^1 b true"));
    const given = records(["a", { x: "1" }], ["a", { x: "2" }], ["a", { x: "11" }]);
    expect(landed(run(config, given, { trace: true }))).toEqual(landed(run(config, given)));
  });
});

describe("streaming", () => {
  it("hands records over as they come, so they need not be kept", () => {
    const { loaded, engine } = loadedConfig(pipelineOf(rewrite("a", "$x .* b true")));
    const counts = new Map<string, number>();
    const simulation = startSimulation(
      loaded,
      { engine },
      {
        delivered: (_, tag, events) => counts.set(tag, (counts.get(tag) ?? 0) + events.length),
      },
    );
    if (simulation.kind !== "running") throw new Error(simulation.kind);
    for (let i = 0; i < 2000; i += 1) simulation.push({ tag: "a", record: { x: "1" } });
    expect(counts.get("a")).toBeGreaterThan(1000);
    simulation.end();
    expect(counts).toEqual(
      new Map([
        ["a", 2000],
        ["b", 2000],
      ]),
    );
  });
});

describe("counters", () => {
  it("log_to_metrics counts what its rules keep", () => {
    const config = pipelineOf(
      "[FILTER]\n    Name log_to_metrics\n    Match *\n    Tag m\n    Metric_Mode counter\n    Metric_Name c\n    Metric_Description d\n    Regex x ^1\n    Discard_Logs true\n",
    );
    const result = run(config, records(["a", { x: "1" }], ["a", { x: "2" }]));
    expect(result).toMatchObject({ kind: "delivered", counts: { "log_to_metrics.0": 1 } });
    expect(landed(result)).toEqual({});
  });
});
