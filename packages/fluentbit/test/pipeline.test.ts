import { describe, expect, it } from "vitest";
import { always, field, grep, json, type PipelineBuilder, pipeline, regex } from "../src/index.js";
import { firelensLike, toCloudwatch, toLoki, toS3 } from "./support/shop.js";

const place = firelensLike("api");

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

describe("a builder", () => {
  it("builds plain data, in the order of the calls", () => {
    const parser = regex({ name: "x", regex: "a" });
    const filter = grep({ regex: "a b" });
    const built = pipeline(place)
      .parse(json())
      .filter(filter)
      .parse([json(), parser], { key: "line" })
      .route("errors", field("level").equals("error"), toCloudwatch, { continue: true })
      .route("access", always(), [toS3, toLoki])
      .otherwise([])
      .build();
    expect(built).toEqual({
      kind: "pipeline",
      place,
      steps: [
        { kind: "parse", parsers: [json()] },
        filter,
        { kind: "parse", parsers: [json(), parser], key: "line" },
      ],
      routes: [
        {
          name: "errors",
          test: { op: "in", field: ["level"], values: ["error"] },
          outputs: [toCloudwatch],
          continue: true,
        },
        { name: "access", test: { op: "always" }, outputs: [toS3, toLoki], continue: false },
      ],
      otherwise: [],
    });
  });

  it("says nothing of otherwise until it is told", () => {
    expect(pipeline(place).build()).not.toHaveProperty("otherwise");
  });

  it("builds what is frozen to any depth", () => {
    expect(isDeepFrozen(pipeline(place).build())).toBe(true);
    const built = pipeline(place)
      .parse(json())
      .filter(grep({ regex: ["a b"], extra: [["x", 1]] }))
      .route("errors", field("a").in("b"), [toLoki])
      .otherwise(toLoki)
      .build();
    expect(isDeepFrozen(built)).toBe(true);
  });

  it("keeps nothing of the caller's that can change", () => {
    const mine = { ...place };
    const outputs = [toLoki];
    const parsers = [json()];
    const built = pipeline(mine)
      .parse(parsers)
      .route("a", always(), outputs)
      .otherwise(outputs)
      .build();
    mine.match = "*";
    outputs.push(toLoki);
    parsers.push(json());
    expect(built.place.match).toBe("api-firelens-*");
    expect([built.routes[0]?.outputs.length, built.otherwise?.length]).toEqual([1, 1]);
    expect(built.steps).toEqual([{ kind: "parse", parsers: [json()] }]);
  });
});

describe("two branches of one base never meet", () => {
  const steps: readonly (readonly [
    name: string,
    step: (base: PipelineBuilder) => PipelineBuilder,
  ])[] = [
    ["parse", (base) => base.parse(json())],
    ["filter", (base) => base.filter(grep({ regex: "a b" }))],
    ["route", (base) => base.route("a", always(), toLoki)],
    ["otherwise", (base) => base.otherwise(toLoki)],
  ];

  it.each(steps)("%s leaves the base as it was", (_, step) => {
    const base = pipeline(place).parse(json()).route("first", always(), toS3);
    const before = structuredClone(base.build());
    const branch = step(base);
    const other = base.route("other", always(), toCloudwatch);
    expect(branch).not.toBe(base);
    expect(base.build()).toEqual(before);
    expect(branch.build()).not.toEqual(before);
    expect(branch.build().routes.some(({ name }) => name === "other")).toBe(false);
    expect(other.build().steps).toHaveLength(1);
    expect(other.build()).not.toHaveProperty("otherwise");
  });
});

it("types refuse what no pipeline can mean", () => {
  const base = pipeline(place);
  // @ts-expect-error  a place has a match
  pipeline({ name: "x" });
  // @ts-expect-error  a route leads to an output, not to a filter
  base.route("a", always(), grep({ regex: "a b" }));
  // @ts-expect-error  a step is a filter, not an output
  base.filter(toLoki);
  // @ts-expect-error  `contnue` is no option of a route
  base.route("a", always(), toLoki, { contnue: true });
  // @ts-expect-error  a parser is what json() or regex() returns
  base.parse("json");
  // @ts-expect-error  the test is what field(…) makes, not a boolean
  expect(() => base.route("a", true, toLoki)).not.toThrow();
});
