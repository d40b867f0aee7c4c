import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runMillrace } from "../support/run-millrace.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-simulate-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const simulate = (...args: string[]) =>
  runMillrace(folder, ["simulate", "main.conf", "--records", "records.ndjson", ...args]);
const lastLine = (text: string) =>
  JSON.parse(text.trimEnd().split("\n").at(-1) ?? "") as Record<string, unknown> & {
    diagnostics: { code: string; file?: string; line?: number }[];
  };

const CONFIG = `[INPUT]
    Name forward
[FILTER]
    Name  grep
    Match app.*
    Exclude path ^/health
[FILTER]
    Name  rewrite_tag
    Match app.*
    Rule  $level ^error$ errors.$TAG false
[OUTPUT]
    Name        loki
    Alias       loki
    Match       errors.*
    host        loki.local
    labels      job=app, level=$level
    Retry_Limit 5
[OUTPUT]
    Name  stdout
    Alias rest
    Match app.*
`;
const RECORDS = [
  { tag: "app.a", record: { level: "error", msg: "no" } },
  { tag: "app.a", record: { level: "info", msg: "yes" }, time: 1800000000.5 },
  { tag: "app.b", record: { path: "/health" } },
  { tag: "other", record: { a: 1 } },
];
const lines = (records: readonly unknown[]) =>
  `${records.map((record) => JSON.stringify(record)).join("\n")}\n`;

beforeEach(() => {
  write("main.conf", CONFIG);
  write("records.ndjson", lines(RECORDS));
});

describe("millrace simulate", () => {
  it("says where each record lands, as JSON", async () => {
    const { code, stdout } = await simulate("--json");
    expect(code).toBe(0);
    expect(lastLine(stdout)).toMatchObject({
      engine: "fluent-bit@5.1.1",
      outputs: {
        loki: {
          "errors.app.a": [{ time: 1700000000, record: { level: "error", msg: "no" } }],
        },
        rest: { "app.a": [{ time: 1800000000.5, record: { level: "info", msg: "yes" } }] },
      },
      destinations: {
        loki: [{ tenant: null, labels: { job: "app", level: "error" } }],
      },
      unrouted: [{ tag: "other", record: { a: 1 } }],
      dropped: [{ tag: "app.b", record: { path: "/health" }, by: expect.stringContaining("grep") }],
      assurance: { grep: "recorded", rewrite_tag: "recorded", loki: "recorded" },
    });
  });

  it("shows it to people, with counts", async () => {
    const { code, stdout, stderr } = await simulate();
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("loki  1 record\n");
    expect(stdout).toContain("no output  1\n");
    expect(stdout).toContain("dropped  1\n");
    expect(stdout).toContain("4 records\n");
  });

  it("counts only with --summary", async () => {
    const { stdout } = await simulate("--summary");
    expect(stdout).not.toContain('"level"');
    const json = lastLine((await simulate("--summary", "--json")).stdout);
    expect(json).toMatchObject({ outputs: { loki: { "errors.app.a": 1 } }, unrouted: [] });
  });

  it("writes a line for all that happens with --ndjson", async () => {
    const { stdout } = await simulate("--ndjson");
    const kinds = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds.sort()).toEqual([
      "delivered",
      "delivered",
      "dropped",
      "landed",
      "landed",
      "unrouted",
    ]);
  });

  it("follows each record with --trace", async () => {
    const { stdout } = await simulate("--trace");
    expect(stdout).toContain("record 0  app.a");
    expect(stdout).toMatch(/sent .*errors\.app\.a/);
  });

  it("keeps numbers as they were written", async () => {
    write("records.ndjson", '{"tag":"app.a","record":{"f":1.0,"big":9007199254740993}}\n');
    const { stdout } = await simulate("--json");
    expect(stdout).toContain('{"f":1.0,"big":9007199254740993}');
  });
});

describe("what does not run", () => {
  it("a config that the engine refuses", async () => {
    write("main.conf", CONFIG.replace("Retry_Limit 5", "Retry_Limit 5\n    nope 1"));
    const { code, stdout } = await simulate("--json");
    expect(code).toBe(1);
    expect(lastLine(stdout)).toMatchObject({
      engine: "fluent-bit@5.1.1",
      refused: [expect.any(String)],
    });
  });

  it("records that go round for ever", async () => {
    write("main.conf", CONFIG.replace("errors.$TAG", "app.again"));
    const { code, stdout } = await simulate("--json", "--engine", "fluent-bit@5.0.9");
    expect(code).toBe(1);
    expect(lastLine(stdout)).toMatchObject({ loops: { tags: ["app.again"] } });
  });

  it("lines that are no records: each is told, and the rest runs", async () => {
    const bad = [
      "nope",
      "[]",
      '{"record":{}}',
      '{"tag":"app.a"}',
      '{"tag":"app.a","record":{},"time":"x"}',
    ];
    write("records.ndjson", `${bad.join("\n")}\n\n${lines(RECORDS)}{"tag": "app.a", "rec`);
    const { code, stdout } = await simulate("--json");
    const { diagnostics, records } = lastLine(stdout);
    expect([code, records]).toEqual([1, RECORDS.length]);
    expect(diagnostics.map(({ code: name, file, line }) => [name, file, line])).toEqual(
      [1, 2, 3, 4, 5, 11].map((line) => ["FB_BAD_RECORD_LINE", "records.ndjson", line]),
    );
  });

  it("a line of 5 MB", async () => {
    write(
      "records.ndjson",
      `{"tag":"app.a","record":{"log":"${"x".repeat(5_000_000)}"}}\n${lines(RECORDS)}`,
    );
    const { code, stdout } = await simulate("--json", "--summary");
    expect(code).toBe(1);
    expect(lastLine(stdout).diagnostics[0]?.code).toBe("FB_BAD_RECORD_LINE");
  });

  it.each([
    [["--records", "nope.ndjson"], "there is no file nope.ndjson"],
    [["--engine", "x@1"], "there is no engine"],
  ])("%j is exit code 2", async (flags, text) => {
    const { code, stderr } = await runMillrace(folder, [
      "simulate",
      "main.conf",
      "--records",
      "records.ndjson",
      ...flags,
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });
});
