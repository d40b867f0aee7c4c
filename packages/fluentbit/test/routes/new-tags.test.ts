import { hasErrors } from "@millrace/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assembleConfig,
  type Config,
  checkPipeline,
  entryValue,
  field,
  fillOutputs,
  globsMeet,
  json,
  type Pipeline,
  type Place,
  type Predicate,
  pipeline,
} from "../../src/index.js";
import { pipelineFindings } from "../support/expect-diagnostics.js";
import {
  assembleOptions,
  firelensLike,
  newest,
  toCloudwatch,
  toLoki,
  toS3,
} from "../support/shop.js";

/** Every re-emission of a config: which tags it takes, and which tags it makes of them. */
function reemissions({ sections }: Config): { readonly takes: string; readonly makes: string }[] {
  return sections
    .filter(({ entries }) => entries.some(([, value]) => value === "rewrite_tag"))
    .flatMap((filter) => {
      const takes = String(entryValue(filter, "match"));
      return filter.entries
        .filter(([key]) => key.toLowerCase() === "rule")
        .map(([, rule]) => ({
          takes,
          makes: String(String(rule).split(" ")[2]).replace("$TAG", takes),
        }));
    });
}

/** New tags that some `rewrite_tag` of the same config would take again. */
function circles(config: Config): string[] {
  const all = reemissions(config);
  return all.flatMap(({ makes }) =>
    all
      .filter(({ takes }) => globsMeet(takes, makes))
      .map(({ takes }) => `${makes} meets ${takes}`),
  );
}

const isValid = (built: Pipeline) =>
  !hasErrors(checkPipeline(fillOutputs(built, assembleOptions), newest));

const containers = fc.stringMatching(/^[a-z][a-z0-9_-]{0,6}$/);
const routeNames = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/),
  containers.map((name) => `${name}-firelens-x`),
  fc.constantFrom("otherwise", "join", "route"),
);
const tests: readonly Predicate[] = [
  field("level").equals("error"),
  field("status").atLeast(500),
  field("m").matches("x"),
];
const routes = fc.uniqueArray(
  fc.record({ name: routeNames, test: fc.constantFrom(...tests), continue: fc.boolean() }),
  { maxLength: 4, selector: ({ name }) => name },
);

function built(
  place: Place,
  list: readonly { name: string; test: Predicate; continue: boolean }[],
) {
  return list
    .reduce(
      (builder, { name, test, continue: goesOn }) =>
        builder.route(name, test, toLoki, { continue: goesOn }),
      pipeline(place).parse(json()),
    )
    .otherwise(toLoki)
    .build();
}

describe("no new tag matches what made it", () => {
  it("in one pipeline, whatever its routes are called", () => {
    fc.assert(
      fc.property(containers, routes, (name, list) => {
        const one = built(firelensLike(name), list);
        fc.pre(isValid(one));
        expect(circles(assembleConfig([one], assembleOptions).main)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("in one pipeline, whatever its place takes", () => {
    const globs = fc
      .array(fc.constantFrom("a", "b", ".", "-", "*", "otherwise", "errors"), {
        minLength: 1,
        maxLength: 5,
      })
      .map((parts) => parts.join(""));
    const names = fc.constantFrom("a", "b", "errors");
    fc.assert(
      fc.property(globs, names, (match, name) => {
        const place = { ...firelensLike("x"), match };
        const one = built(place, [{ name, test: field("a").exists(), continue: true }]);
        const found = circles(assembleConfig([one], assembleOptions).main);
        expect(isValid(one), `${match}: ${found}`).toBe(found.length === 0);
      }),
      { numRuns: 150 },
    );
  });

  it("among the pipelines of a task, whose routes are not called after a container's tag", () => {
    const plain = routes.map((list) => list.filter(({ name }) => !name.includes("-firelens-")));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(containers, plain), {
          minLength: 2,
          maxLength: 3,
          selector: ([name]) => name,
        }),
        (parts) => {
          const all = parts.map(([name, list]) => built(firelensLike(name), list));
          fc.pre(all.every(isValid));
          expect(circles(assembleConfig(all, assembleOptions).main)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });
});

/** The recorded case `access-error-split` of conformance/routing.json: engines 4.2.8 and 5.0.9 ran in circles. */
describe("the recorded loop of access-error-split", () => {
  const takes = "*-firelens-*";
  const made = [`error.${takes}`, `access.${takes}`];
  const split = (place: Place) =>
    pipeline(place)
      .parse(json())
      .route("error", field("level").in("error", "fatal"), toCloudwatch)
      .route("access", field("type").equals("access"), toS3)
      .otherwise(toLoki);

  it("is there in the config that was written by hand", () => {
    expect(made.every((tag) => globsMeet(takes, tag))).toBe(true);
  });

  it("is refused where the place is as wide as that", () => {
    const found = pipelineFindings(split({ ...firelensLike("web"), match: takes }));
    expect(found.filter((one) => one.startsWith("FB_ROUTE_LOOP"))).toEqual([
      "FB_ROUTE_LOOP routes[0]",
      "FB_ROUTE_LOOP routes[1]",
      "FB_ROUTE_LOOP otherwise",
    ]);
  });

  it("is not there in what we compile", () => {
    const { main } = assembleConfig([split(firelensLike("web")).build()], assembleOptions);
    expect(reemissions(main)).toEqual([
      { takes: "web-firelens-*", makes: "error.web-firelens-*" },
      { takes: "web-firelens-*", makes: "access.web-firelens-*" },
      { takes: "web-firelens-*", makes: "otherwise.web-firelens-*" },
    ]);
    expect(circles(main)).toEqual([]);
  });
});
