import { expect, it } from "vitest";
import { checkQuery, parsed, rate, stream, sumBy } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

it("takes labels of the contract, and fields of the line", () => {
  const api = stream(labels, { service: "api" });
  expect(findingsOf(sumBy(["level", parsed("status")], rate(api)))).toEqual([]);
});

it("refuses a label that nobody writes, and says which was meant", () => {
  const query = stream(labels, { service: "api", lvl: "error" } as { service: string });
  const [found] = checkQuery(query);
  expect(found).toMatchObject({
    code: "LOGQL_UNKNOWN_LABEL",
    path: ["stream", "lvl"],
  });
  const near = stream(labels, { service: "api", levle: "error" } as { service: string });
  expect(checkQuery(near)[0]?.hint).toBe('did you mean "level"?');
});
