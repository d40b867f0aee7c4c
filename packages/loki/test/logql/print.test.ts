import { parser } from "@grafana/lezer-logql";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuery, printQuery, queryOf, stream } from "../../src/logql/index.js";
import { quoteText } from "../../src/logql/quote.js";
import { interpolated, labels, printed } from "./support/queries.js";

describe.each(printed)("%#", (query, text) => {
  it(`prints ${text}`, () => expect(printQuery(query)).toBe(text));

  it("prints the same from plain data", () => {
    expect(printQuery(JSON.parse(JSON.stringify(queryOf(query))))).toBe(text);
  });

  it("has no fault", () => expect(checkQuery(query)).toEqual([]));

  it("is LogQL to Grafana's own parser", () =>
    expect(hasSyntaxError(interpolated(text))).toBe(false));
});

describe("quoteText", () => {
  it("keeps any text inside its quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const quoted = quoteText(text);
        expect(quoted).toMatch(/^"([^"\\]|\\([\\"nrt]|u[0-9a-f]{4}|x24|x5b))*"$/);
        expect(quoted).not.toMatch(/\$[\w{]|\[\[/);
        expect(unquote(quoted)).toBe(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));
      }),
      { numRuns: 1000 },
    );
  });

  it("lets no value add a matcher or a stage", () => {
    const value = '"} | json | x="';
    expect(printQuery(stream(labels, { service: value }))).toBe('{service="\\"} | json | x=\\""}');
  });
});

function hasSyntaxError(query: string): boolean {
  let found = false;
  parser.parse(query).iterate({
    enter: ({ type }) => {
      found ||= type.isError;
    },
  });
  return found;
}

function unquote(quoted: string): string {
  return JSON.parse(quoted.replaceAll("\\x24", "$").replaceAll("\\x5b", "["));
}
