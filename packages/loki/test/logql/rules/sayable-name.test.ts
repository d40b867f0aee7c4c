import { labelContract } from "@millrace/core";
import { expect, it } from "vitest";
import { checkQuery, parsed, rate, stream, sumBy } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

const api = stream(labels, { service: "api" });

it.each(["status", "duration", "rate", "count", "ip", "_x1"])("takes the field %s", (field) => {
  expect(findingsOf(api.json().where({ [field]: "x" }))).toEqual([]);
});

it.each(["status-code", "http.status", "1st", "a b", "", 'x="" or y'])(
  "refuses the field %j",
  (field) => {
    expect(findingsOf(api.json().where({ [field]: "x" }))).toEqual([
      "LOGQL_INVALID_FIELD stages[1]",
    ]);
    expect(findingsOf(sumBy([parsed(field)], rate(api)))).toEqual(["LOGQL_INVALID_FIELD by[0]"]);
  },
);

it("says how parsers spell the key", () => {
  const [found] = checkQuery(api.json().where({ "http.status-code": 500 }));
  expect(found?.hint).toContain('"http_status_code"');
});

it("refuses words of LogQL, in any case", () => {
  const words = labelContract("by", "Drop");
  const query = sumBy(["Drop"], rate(stream(words, { by: "x" }).where({ json: "x" })));
  expect(findingsOf(query)).toEqual([
    "LOGQL_RESERVED_WORD stream.by",
    "LOGQL_RESERVED_WORD stages[0]",
    "LOGQL_RESERVED_WORD by[0]",
  ]);
});
