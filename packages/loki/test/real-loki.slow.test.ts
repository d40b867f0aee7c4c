import { labelContract } from "@millrace/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { monolithicLoki, tsdb } from "../src/index.js";
import {
  atLeast,
  countOverTime,
  matches,
  not,
  oneOf,
  parsed,
  printQuery,
  type QuerySource,
  rate,
  stream,
  sum,
  sumBy,
} from "../src/logql/index.js";
import { interpolated, printed } from "./logql/support/queries.js";
import { refused, taken } from "./logql/support/regexes.js";
import { reservedNames } from "./logql/support/reserved.js";
import { lokiBinary, RealLoki, warnWithoutLoki } from "./support/real-loki.js";

/* Our config in a running Loki, and our queries in front of its parser and its data. */
warnWithoutLoki("configs and queries");

const labels = labelContract("service", "level");
const api = stream(labels, { service: "api" });

describe.skipIf(lokiBinary === undefined)("a real Loki", () => {
  let loki: RealLoki;

  beforeAll(async () => {
    const schema = [tsdb({ from: "2024-01-01" })];
    loki = await RealLoki.start(
      monolithicLoki({ version: "3.7.6", bucket: "unused", schema, retention: "30d", labels }),
    );
    const lines = ['{"status":503,"text":"costs $5"}', '{"status":200}', "no json\twith tab"];
    expect(await loki.push({ service: "api", level: "error" }, lines)).toBe(204);
    await vi.waitFor(
      async () => expect(await count(sum(countOverTime(api, "1h")))).toBe(3),
      10_000,
    );
  });

  afterAll(async () => {
    expect(await loki?.stop()).toBe(0);
  });

  const format = (query: string) => loki.get("/loki/api/v1/format_query", { query });

  async function count(query: QuerySource): Promise<number | string> {
    const { status, body } = await loki.get("/loki/api/v1/query", { query: printQuery(query) });
    if (status !== 200) return body;
    const { data } = JSON.parse(body) as { data: { result: { value: [number, string] }[] } };
    return data.result.reduce((all, { value }) => all + Number(value[1]), 0);
  }

  it.each(printed.map(([, text]) => interpolated(text)))("parses %s", async (query) => {
    expect((await format(query)).body).toContain('"status":"success"');
  });

  it.each(taken)("takes the regex %s", async (regex) => {
    const query = printQuery(stream(labels, { service: "api", level: matches(regex) }));
    expect((await format(query)).status).toBe(200);
  });

  it.each(refused)("refuses the regex %s", async (regex) => {
    const query = printQuery(stream(labels, { service: "api", level: matches(regex) }));
    expect((await format(query)).status).toBe(400);
  });

  it.each(reservedNames.words)("cannot name the label %s", async (word) => {
    expect((await format(`{${word}="x"}`)).status).toBe(400);
  });

  it.each(reservedNames.free)("can name the label %s", async (word) => {
    expect((await format(`{${word}="x"}`)).status).toBe(200);
  });

  it.each([
    [api.contains("costs $5"), 1],
    [api.contains("no json\twith"), 1],
    [api.notContains("status"), 1],
    [stream(labels, { level: oneOf("error", "fatal") }), 3],
    [stream(labels, { service: "api", level: not("error") }), 0],
    [api.json().where({ status: atLeast(500) }), 1],
    [api.json().withoutErrors(), 2],
  ])("counts what %# means", async (query, lines) => {
    expect(await count(sum(countOverTime(query, "1h")))).toBe(lines);
  });

  it("fails as a whole for a line that the parser does not understand, unless it is told", async () => {
    const by = [parsed("status")];
    expect(await count(sumBy(by, rate(api.json(), "1h")))).toContain("JSONParserErr");
    expect(await count(sumBy(by, countOverTime(api.json().withoutErrors(), "1h")))).toBe(2);
    expect(
      await count(sumBy(by, countOverTime(api.json().where({ status: atLeast(1) }), "1h"))),
    ).toBe(2);
  });
});
