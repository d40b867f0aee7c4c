import { checkOneLine, type Diagnostic, diagnostic, type Path, showValue } from "@millrace/core";
import type { Engine } from "../catalogue/engine.js";
import { invalidRegex } from "../check/regex-fault.js";
import type { FilterPlugin, OutputPlugin, ParserDefinition } from "../model/plugin.js";
import type { Place } from "../place.js";
import { routeMatch } from "../routes/compile.js";
import { globsMeet } from "../routes/glob.js";
import { regexFault } from "../routes/regex-fault.js";
import { OTHERWISE, type Pipeline, type Route, type Step } from "../routes/route.js";
import { checkOptions } from "./check-options.js";
import { checkOutput } from "./check-output.js";
import { checkTest } from "./test-fields.js";

export const invalidStep = diagnostic<{ got: unknown }>("FB_INVALID_STEP", {
  severity: "error",
  message: ({ got }) => `a step is a parser or a filter, got ${showValue(got)}`,
  hint: () => "write .parse(json()), or .filter(modify({ … })) or another filter function",
});

export const routeName = diagnostic<{ name: unknown }>("FB_ROUTE_NAME", {
  severity: "error",
  message: ({ name }) => `${showValue(name)} cannot be the name of a route`,
  hint: () =>
    `a route's name starts with a letter, has lower-case letters, digits, "_" and "-", and is not "${OTHERWISE}"`,
});

export const duplicateRoute = diagnostic<{ name: string; first: number }>("FB_DUPLICATE_ROUTE", {
  severity: "error",
  message: ({ name, first }) => `the route name "${name}" is already used by routes[${first}]`,
  hint: () =>
    "the name is the start of the records' tag, so each must be unique; rename one of the two",
});

export const unknownRouteTarget = diagnostic<{ target: unknown }>("FB_UNKNOWN_ROUTE_TARGET", {
  severity: "error",
  message: ({ target }) => `a route leads to an output, got ${showValue(target)}`,
  hint: () =>
    "give it what s3Output(…), cloudwatchLogsOutput(…), lokiOutput(…) or another output function returns",
});

export const routeWithoutOutput = diagnostic<{ name: string }>("FB_ROUTE_WITHOUT_OUTPUT", {
  severity: "error",
  message: ({ name }) => `the route "${name}" has no output`,
  hint: () => "give it at least one output; to drop records on purpose, end with .otherwise([])",
});

export const emptyPipeline = diagnostic("FB_EMPTY_PIPELINE", {
  severity: "error",
  message: () => "the pipeline has no route, so no record reaches any output",
  hint: () => "add .route(name, test, output) or .otherwise(output)",
});

export const noOtherwise = diagnostic("FB_NO_OTHERWISE", {
  severity: "warning",
  message: () => "records that no route takes are dropped",
  hint: () => "end with .otherwise(output), or with .otherwise([]) to drop them on purpose",
});

export const routeLoop = diagnostic<{ tag: string; match: string }>("FB_ROUTE_LOOP", {
  severity: "error",
  message: ({ tag, match }) =>
    `records with the tag ${tag} would enter the pipeline again, since it matches ${match}`,
  hint: () =>
    "give the pipeline a place whose match starts with fixed text that is not the route's name",
});

/** All findings about one pipeline, whose outputs are filled. Paths: `routes[0].outputs[1].bucket`. */
export function checkPipeline(pipeline: Pipeline, engine: Engine, path: Path = []): Diagnostic[] {
  const { routes, otherwise, steps, place } = pipeline;
  return [
    ...checkOneLine([...path, "place", "match"], place.match),
    ...steps.flatMap((step, i) => checkStep(step, engine, [...path, "steps", i])),
    ...routes.flatMap((route, i) => checkRoute(route, i, pipeline, engine, [...path, "routes", i])),
    ...(otherwise === undefined || otherwise.length === 0
      ? []
      : checkLoop(OTHERWISE, place, [...path, OTHERWISE])),
    ...(otherwise ?? []).flatMap((output, i) =>
      checkTarget(output, engine, [...path, OTHERWISE, i]),
    ),
    ...(routes.length === 0 && otherwise === undefined ? [emptyPipeline(path, {})] : []),
    ...(routes.length > 0 && otherwise === undefined
      ? [noOtherwise([...path, OTHERWISE], {})]
      : []),
  ];
}

function checkStep(step: Step, engine: Engine, path: Path): Diagnostic[] {
  if (isFilter(step)) return checkOptions(step, engine, path);
  if (step?.kind !== "parse") return [invalidStep(path, { got: step })];
  if (step.parsers.length === 0) return [invalidStep(path, { got: step.parsers })];
  return [
    ...(step.key === undefined ? [] : checkOneLine([...path, "key"], step.key)),
    ...step.parsers.flatMap((parser, i) => checkParser(parser, [...path, "parsers", i])),
  ];
}

function checkParser(parser: ParserDefinition, path: Path): Diagnostic[] {
  if (parser?.kind !== "parser" || typeof parser.name !== "string")
    return [invalidStep(path, { got: parser })];
  const options = Object.entries(parser.options).filter(([, value]) => value !== undefined);
  return [
    ...checkOneLine([...path, "name"], parser.name),
    ...options.flatMap(([key, value]) => checkOneLine([...path, key], String(value))),
    ...parserRegex(parser.options.regex, [...path, "regex"]),
  ];
}

function parserRegex(regex: unknown, path: Path): Diagnostic[] {
  const reason = typeof regex === "string" ? regexFault(regex) : undefined;
  return reason === undefined ? [] : [invalidRegex(path, { regex: String(regex), reason })];
}

function isFilter(step: Step): step is FilterPlugin {
  return (
    step?.kind === "filter" &&
    typeof step.plugin === "string" &&
    typeof step.options === "object" &&
    step.options !== null
  );
}

const ROUTE_NAME = /^[a-z][a-z0-9_-]{0,62}$/;

function checkRoute(
  route: Route,
  index: number,
  { routes, place }: Pipeline,
  engine: Engine,
  path: Path,
): Diagnostic[] {
  const { name, test, outputs } = route;
  if (typeof name !== "string" || !ROUTE_NAME.test(name) || name === OTHERWISE)
    return [routeName([...path, "name"], { name })];
  const first = routes.findIndex((other) => other.name === name);
  return [
    ...(first < index ? [duplicateRoute([...path, "name"], { name, first })] : []),
    ...checkLoop(name, place, path),
    ...checkTest(test, [...path, "test"]),
    ...(outputs.length === 0 ? [routeWithoutOutput([...path, "outputs"], { name })] : []),
    ...outputs.flatMap((output, i) => checkTarget(output, engine, [...path, "outputs", i])),
  ];
}

/** The tag of a route's records must not be one that the pipeline takes in. */
function checkLoop(route: string, place: Place, path: Path): Diagnostic[] {
  const tag = routeMatch(route, place);
  return globsMeet(place.match, tag) ? [routeLoop(path, { tag, match: place.match })] : [];
}

function checkTarget(output: OutputPlugin, engine: Engine, path: Path): Diagnostic[] {
  return isOutput(output)
    ? checkOutput(output, engine, path)
    : [unknownRouteTarget(path, { target: output })];
}

/** True for what an output function returns. */
export function isOutput(value: unknown): value is OutputPlugin {
  const node = value as Partial<OutputPlugin> | null | undefined;
  return (
    typeof node === "object" &&
    node !== null &&
    node.kind === "output" &&
    typeof node.plugin === "string" &&
    typeof node.options === "object" &&
    node.options !== null
  );
}
