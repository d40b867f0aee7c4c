import { describe, expect, it } from "vitest";
import {
  always,
  describeOutput,
  describeTest,
  field,
  filterPlugin,
  mermaidPipeline,
  not,
  pipeline,
} from "../../src/index.js";
import { firelensLike, toCloudwatch, toLoki, toS3 } from "../support/shop.js";

describe("describeTest", () => {
  const error = field("level").in("error", "fatal");
  const slow = field("http", "status").atLeast(500);

  it.each([
    [always(), "every record"],
    [error, 'level is "error" or "fatal"'],
    [field("n").in(5, true), "n is 5 or true"],
    [slow, "http.status is at least 500"],
    [field("n").above(1), "n is above 1"],
    [field("n").atMost(1), "n is at most 1"],
    [field("n").below(1), "n is below 1"],
    [field("m").matches("^a"), "m matches ^a"],
    [field("m").exists(), "m is there"],
    [error.or(slow), 'level is "error" or "fatal", or http.status is at least 500'],
    [slow.and(always()), "http.status is at least 500, and every record"],
    [
      slow.and(error.or(always())),
      'http.status is at least 500, and (level is "error" or "fatal", or every record)',
    ],
    [not(slow), "not (http.status is at least 500)"],
  ])("%#", ({ test }, words) => {
    expect(describeTest(test)).toBe(words);
  });
});

it("describeOutput names the plugin and the destination", () => {
  expect([toS3, toCloudwatch, toLoki].map(describeOutput)).toEqual([
    "s3 shop-access-logs/access/%Y/%m/%d/$UUID.gz",
    "cloudwatch_logs /shop/api/errors",
    "loki loki.shop.local:3100",
  ]);
  expect(describeOutput({ ...filterPlugin("null", {}), kind: "output" })).toBe("null");
});

it("mermaidPipeline draws the way of the records", () => {
  const built = pipeline(firelensLike("api"))
    .route("errors", field("status").atLeast(500), [toCloudwatch, toLoki], { continue: true })
    .route("access", field("type").equals('"]; evil'), toS3)
    .otherwise(toLoki)
    .build();
  expect(mermaidPipeline(built)).toBe(`flowchart LR
  records(["records of api"]) --> route1
  route1{"errors: status is at least 500"}
  route1 -- yes --> out1
  route1 -- yes --> out2
  route1 -- always --> route2
  route2{"access: type is #34;#92;#34;#93;#59; evil#34;"}
  route2 -- yes --> out3
  route2 -- no --> otherwise
  otherwise["no route took it"]
  otherwise --> out2
  out1[("cloudwatch_logs /shop/api/errors")]
  out2[("loki loki.shop.local:3100")]
  out3[("s3 shop-access-logs/access/%Y/%m/%d/$UUID.gz")]
`);
});
