import { describe, expect, it } from "vitest";
import {
  always,
  checkPipeline,
  field,
  fillOutputs,
  grep,
  isOutput,
  json,
  type OutputPlugin,
  pipeline,
  regex,
  s3Output,
} from "../../src/index.js";
import { codesAndPaths, pipelineFindings, start } from "../support/expect-diagnostics.js";
import {
  assembleOptions,
  firelensLike,
  kubernetesLike,
  newest,
  toLoki,
  toS3,
} from "../support/shop.js";

const test = field("level").equals("error");
const evil = "x\n[OUTPUT]";

describe("a pipeline", () => {
  it.each([
    ["only otherwise", start().otherwise(toLoki)],
    ["a route", start().route("errors", test, toLoki).otherwise(toLoki)],
    ["several outputs", start().route("errors", test, [toLoki, toLoki]).otherwise([])],
    [
      "steps",
      start()
        .parse(json())
        .filter(grep({ regex: "a b" }))
        .otherwise(toLoki),
    ],
    ["another place", pipeline(kubernetesLike).route("errors", test, toLoki).otherwise([])],
    ["drops all on purpose", start().otherwise([])],
    [
      "drops all of a place that takes all",
      pipeline({ ...kubernetesLike, match: "*" }).otherwise([]),
    ],
  ])("may be %s", (_, builder) => {
    expect(pipelineFindings(builder)).toEqual([]);
  });

  it("is checked to its last option, at its path", () => {
    const bad = s3Output({ bucket: "b", region: "eu-west-1", s3_key_format: "x" as "/x" });
    const builder = start()
      .filter(grep({ logical_op: "x" as "AND", regex: "a b" }))
      .route("errors", field("a").in(), [toLoki, bad])
      .otherwise([toLoki, bad]);
    expect(codesAndPaths(checkPipeline(builder.build(), newest, ["services", 0, "logs"]))).toEqual([
      "FB_INVALID_OPTION services[0].logs.steps[0].logical_op",
      "FB_INVALID_TEST services[0].logs.routes[0].test",
      "FB_S3_KEY_START services[0].logs.routes[0].outputs[1].s3_key_format",
      "FB_S3_KEY_START services[0].logs.otherwise[1].s3_key_format",
    ]);
  });
});

describe("FB_ROUTE_NAME", () => {
  it.each(["a", "errors", "a-b_c-1", "x".repeat(63)])("takes %s", (name) => {
    expect(pipelineFindings(start().route(name, test, toLoki).otherwise([]))).toEqual([]);
  });

  it.each([
    "",
    "Errors",
    "1st",
    "a.b",
    "a b",
    "-a",
    "ä",
    "a\n",
    "otherwise",
    "x".repeat(64),
    5,
    undefined,
  ])("refuses %j", (name) => {
    expect(
      pipelineFindings(
        start()
          .route(name as string, test, toLoki)
          .otherwise([]),
      ),
    ).toEqual(["FB_ROUTE_NAME routes[0].name"]);
  });
});

it("FB_DUPLICATE_ROUTE: each name once", () => {
  const builder = ["a", "b", "a", "a"].reduce(
    (built, name) => built.route(name, test, toLoki),
    start().otherwise([]),
  );
  expect(pipelineFindings(builder)).toEqual([
    "FB_DUPLICATE_ROUTE routes[2].name",
    "FB_DUPLICATE_ROUTE routes[3].name",
  ]);
});

describe("FB_INVALID_STEP", () => {
  const wrong: readonly unknown[] = [undefined, null, "json", {}, { kind: "filter" }, toLoki];

  it.each([...wrong, json(), { kind: "filter", plugin: "grep", options: null }])(
    "refuses the filter %o",
    (step) => {
      expect(
        pipelineFindings(
          start()
            .filter(step as never)
            .otherwise([]),
        ),
      ).toEqual(["FB_INVALID_STEP steps[0]"]);
    },
  );

  it.each([...wrong, grep({ regex: "a b" }), { kind: "parser" }])(
    "refuses the parser %o",
    (one) => {
      expect(
        pipelineFindings(
          start()
            .parse([json(), one as never])
            .otherwise([]),
        ),
      ).toEqual(["FB_INVALID_STEP steps[0].parsers[1]"]);
    },
  );
});

describe("FB_UNKNOWN_ROUTE_TARGET", () => {
  const targets: readonly unknown[] = [
    undefined,
    null,
    "toLoki",
    {},
    { kind: "output" },
    { kind: "output", plugin: "s3", options: null },
    grep({ regex: "a b" }),
  ];

  it.each(targets)("refuses %o", (target) => {
    const output = target as OutputPlugin;
    const builder = start().route("errors", test, [toLoki, output]).otherwise(output);
    const expected = [
      "FB_UNKNOWN_ROUTE_TARGET routes[0].outputs[1]",
      "FB_UNKNOWN_ROUTE_TARGET otherwise[0]",
    ];
    expect(pipelineFindings(builder)).toEqual(expected);
    const filled = fillOutputs(builder.build(), assembleOptions);
    expect(codesAndPaths(checkPipeline(filled, newest))).toEqual(expected);
    expect(isOutput(target)).toBe(false);
  });

  it("takes what an output function returns", () => {
    expect([toLoki, toS3].every(isOutput)).toBe(true);
  });
});

it("FB_ROUTE_WITHOUT_OUTPUT: a route leads somewhere", () => {
  expect(pipelineFindings(start().route("errors", test, []).otherwise([]))).toEqual([
    "FB_ROUTE_WITHOUT_OUTPUT routes[0].outputs",
  ]);
});

it("FB_INVALID_TEST: a route has a test", () => {
  const builder = start()
    .route("errors", undefined as never, toLoki)
    .otherwise([]);
  expect(pipelineFindings(builder)).toEqual(["FB_INVALID_TEST routes[0].test"]);
});

it("FB_EMPTY_PIPELINE: some record reaches some output", () => {
  expect(pipelineFindings(start())).toEqual(["FB_EMPTY_PIPELINE"]);
  expect(pipelineFindings(start().parse(json()))).toEqual(["FB_EMPTY_PIPELINE"]);
});

it("FB_NO_OTHERWISE: what no route takes is dropped, with a warning", () => {
  const builder = start().route("errors", test, toLoki);
  expect(pipelineFindings(builder)).toEqual(["FB_NO_OTHERWISE otherwise"]);
  expect(checkPipeline(builder.build(), newest).map(({ severity }) => severity)).toEqual([
    "warning",
  ]);
});

describe("FB_ROUTE_LOOP", () => {
  const at = (match: string) => pipeline({ ...firelensLike("x"), match });

  it.each(["*", "*-firelens-*", "errors.*", "e*", "*.x"])("refuses the place %s", (match) => {
    expect(pipelineFindings(at(match).route("errors", test, toLoki).otherwise([]))).toEqual([
      "FB_ROUTE_LOOP routes[0]",
    ]);
  });

  it.each(["*", "*-firelens-*", "otherwise.*"])("refuses %s also without a route", (match) => {
    expect(pipelineFindings(at(match).otherwise(toLoki))).toEqual(["FB_ROUTE_LOOP otherwise"]);
  });

  it("refuses a route that is called after the place's tags", () => {
    const builder = pipeline(firelensLike("api")).route("api-firelens-x", always(), toLoki);
    expect(pipelineFindings(builder.otherwise([]))).toEqual(["FB_ROUTE_LOOP routes[0]"]);
  });
});

describe("CORE_LINE_BREAK_IN_VALUE", () => {
  const code = "CORE_LINE_BREAK_IN_VALUE";

  it.each([
    ["a place", pipeline({ ...firelensLike("api"), match: `api-${evil}` }), "place.match"],
    [
      "a parser's name",
      start().parse(regex({ name: evil, regex: "a" })),
      "steps[0].parsers[0].name",
    ],
    [
      "a parser's regex",
      start().parse(regex({ name: "a", regex: evil })),
      "steps[0].parsers[0].regex",
    ],
    [
      "a parser's time",
      start().parse(json({ time_key: "t", time_format: evil })),
      "steps[0].parsers[0].time_format",
    ],
    ["the key to parse", start().parse(json(), { key: evil }), "steps[0].key"],
    ["a filter", start().filter(grep({ regex: evil })), "steps[0].regex"],
    [
      "a filter's escape hatch",
      start().filter(grep({ regex: "a b", extra: [["x", evil]] })),
      "steps[0].extra.x",
    ],
  ])("in %s", (_, builder, path) => {
    expect(pipelineFindings(builder.otherwise([]))).toEqual([`${code} ${path}`]);
  });

  it("in an output", () => {
    const bad = { ...toLoki, extra: [["x", evil]] as const };
    expect(pipelineFindings(start().otherwise(bad))).toEqual([`${code} otherwise[0].extra.x`]);
  });
});
