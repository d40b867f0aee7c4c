import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/processors/sql/parse-query.js";
import { landed, run } from "../support/run.js";

const config = (unit: string): string =>
  `pipeline:\n  inputs:\n    - name: forward\n      processors:\n        logs:\n${unit}\n  outputs:\n    - name: "null"\n      alias: all\n      match: "*"\n`;

describe("processors", () => {
  it("one that we do not run is told, and lets records pass", () => {
    const result = run(
      config(
        "          - name: sampling\n            type: probabilistic\n            sampling_settings:\n              sampling_percentage: 50",
      ),
      [{ tag: "a", record: { x: 1 } }],
      { format: "yaml", skipCheck: true },
    );
    expect(landed(result)).toEqual({ all: { a: ['{"x":1}'] } });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["FB_NOT_SIMULATED"]);
  });

  it("a condition that compares with a whole number compares with its bits", () => {
    const unit = (value: string): string =>
      `          - name: content_modifier\n            action: insert\n            key: hot\n            value: "1"\n            condition:\n              op: and\n              rules:\n                - field: "$n"\n                  op: gt\n                  value: ${value}`;
    const records = [{ tag: "a", record: { n: 5 } }];
    expect(landed(run(config(unit("100")), records, { format: "yaml" }))).toEqual({
      all: { a: ['{"n":5,"hot":"1"}'] },
    });
    expect(landed(run(config(unit("100.5")), records, { format: "yaml" }))).toEqual({
      all: { a: ['{"n":5}'] },
    });
  });

  it("a condition on a map with text in it kills the engine", () => {
    const unit =
      '          - name: content_modifier\n            action: insert\n            key: hot\n            value: "1"\n            condition:\n              op: and\n              rules:\n                - field: "$k"\n                  op: eq\n                  value: x';
    const records = [{ tag: "a", record: { k: { a: "text" } } }];
    expect(run(config(unit), records, { format: "yaml" })).toMatchObject({
      kind: "crashes",
      message: "the condition on $k meets a map with text in it",
    });
  });
});

describe("SQL", () => {
  it.each([
    "SELECT * FROM STREAM;",
    "select a as b, c from stream name where a is not null;",
    "SELECT a FROM STREAM WHERE NOT (a = 'it''s' OR b <> -1.5) AND true;",
  ])("%s", (query) => {
    expect(parseQuery(query)).toBeDefined();
  });

  it.each([
    "",
    "SELECT",
    "SELECT * FROM STREAM",
    "SELECT * FROM STREAM; x",
    "SELECT * FROM TAG;",
    "SELECT COUNT(*) FROM STREAM;",
    "SELECT * FROM STREAM WHERE 1 = a;",
    "SELECT * FROM STREAM WHERE a = 01;",
    "SELECT * FROM STREAM WHERE a = 'x;",
    `SELECT * FROM STREAM WHERE ${"(".repeat(5000)}a;`,
  ])("%s is none", (query) => {
    expect(parseQuery(query)).toBeUndefined();
  });

  it("AND and OR take all that follows", () => {
    expect(parseQuery("SELECT * FROM STREAM WHERE a AND b OR c;")?.where).toMatchObject({
      kind: "and",
      right: { kind: "or" },
    });
  });
});
