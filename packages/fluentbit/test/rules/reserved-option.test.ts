import { formatPath, labelContract } from "@millrace/core";
import { expect, it } from "vitest";
import {
  checkPipeline,
  filterPlugin,
  lokiOutput,
  parseEngine,
  pipeline,
  s3Output,
} from "../../src/index.js";

const engine = parseEngine("fluent-bit@5.0.9");
const place = { name: "api", match: "api-firelens-*", messageKey: "log", partialMessages: true };
const start = pipeline(place);

function codes(made: ReturnType<typeof start.otherwise>): string[] {
  if (engine === undefined) throw new Error("no engine");
  return checkPipeline(made.build(), engine)
    .filter(({ severity }) => severity === "error")
    .map(({ code, path }) => `${code} ${formatPath(path)}`);
}

it.each(["Match", "match", "Match_Regex", "Alias", "NAME"])(
  "%s cannot be given past the pipeline",
  (option) => {
    expect(
      codes(
        start.otherwise(s3Output({ bucket: "b", region: "eu-west-1", extra: [[option, "*"]] })),
      ),
    ).toEqual([`FB_RESERVED_OPTION otherwise[0].extra.${option}`]);
  },
);

it("nor on a filter", () => {
  expect(
    codes(start.filter(filterPlugin("grep", { match: "*", regex: "log ." })).otherwise([])),
  ).toEqual(["FB_RESERVED_OPTION steps[0].match"]);
});

it("labels are those of the contract, no more and no less", () => {
  const labels = labelContract("service", "level");
  const sources = { service: "a", pod: "b" };
  const output = lokiOutput({ host: "loki", labels: labels.write(sources as never) });
  expect(codes(start.otherwise(output))).toEqual([
    "FB_LABEL_WITHOUT_SOURCE otherwise[0].labels.level",
    "FB_LABEL_OUTSIDE_CONTRACT otherwise[0].labels.pod",
  ]);
});

it("a parse step has a parser", () => {
  expect(codes(start.parse([]).otherwise([]))).toEqual(["FB_INVALID_STEP steps[0]"]);
});
