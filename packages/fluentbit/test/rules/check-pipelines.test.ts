import { formatPath } from "@millrace/core";
import { describe, expect, it } from "vitest";
import {
  always,
  checkPipelines,
  json,
  type Pipeline,
  pipeline,
  regex,
  s3Output,
} from "../../src/index.js";

const out = s3Output({ bucket: "b" });
const at = (name: string, match = `${name}-firelens-*`) =>
  pipeline({ name, match, messageKey: "log", partialMessages: false });

function findings(...pipelines: readonly Pipeline[]): string[] {
  const placed = pipelines.map((one, i) => ({ pipeline: one, path: ["logs", i] }));
  return checkPipelines(placed).map(({ code, path }) => `${code} ${formatPath(path)}`);
}

describe("parsers of one name", () => {
  it("may be the same, in one pipeline or in several", () => {
    expect(
      findings(at("api").parse(json()).parse(json()).build(), at("web").parse(json()).build()),
    ).toEqual([]);
  });

  it("may not differ", () => {
    const one = regex({ name: "nginx", regex: "(?<a>.)" });
    const other = regex({ name: "nginx", regex: "(?<b>.)" });
    expect(
      findings(at("api").parse(one).build(), at("web").parse([json(), other]).build()),
    ).toEqual(["FB_PARSER_CONFLICT logs[1].steps[0].parsers[1].name"]);
  });

  it("are told apart by what json() was given", () => {
    const parsers = [
      json(),
      json({ time_key: "time" }),
      json({ time_key: "time", time_format: "%s" }),
      json({ time_key: "ti.me" }),
    ];
    expect(new Set(parsers.map(({ name }) => name)).size).toBe(4);
  });
});

describe("pipelines of one engine", () => {
  it("do not meet when their containers differ", () => {
    expect(findings(at("api").otherwise(out).build(), at("api-v2").otherwise(out).build())).toEqual(
      [],
    );
  });

  it("meet when a route's tag is another container's", () => {
    const made = at("api").route("worker-firelens-x", always(), out).build();
    expect(findings(made, at("worker").otherwise(out).build())).toEqual([
      "FB_PIPELINES_MEET logs[0].routes[0].name",
    ]);
  });

  it("meet when one takes in what the other does", () => {
    expect(findings(at("api").build(), at("all", "api-*").build())).toContain(
      "FB_PIPELINES_MEET logs[1]",
    );
  });
});
