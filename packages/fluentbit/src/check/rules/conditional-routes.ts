import { type Diagnostic, diagnostic, didYouMean, type Path } from "@millrace/core";
import type { Route, RouteCondition, RouteOutput, Signal } from "../../model/processors.js";
import type { ConfigExample, Explanation } from "../explanation.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { checkCondition, conditionIdle, partPosition, ruleContext } from "./condition-findings.js";

export const routeNameTwice = diagnostic<{ name: string }>("FB_ROUTE_NAME_TWICE", {
  severity: "error",
  message: ({ name }) => `the input has a route ${JSON.stringify(name)} already`,
  hint: () => "give each route of an input a name of its own, over all telemetry types",
});

export const routeField = diagnostic<{ field: string; signals: string }>("FB_ROUTE_FIELD", {
  severity: "error",
  message: ({ field, signals }) =>
    `a route of ${signals} cannot test ${JSON.stringify(field)}, and the engine does not start`,
  hint: () =>
    "logs: any key but $metric., $span. and $scope.; metrics: $metric., $resource[…], $attributes[…]; traces: $span., $resource[…], $scope[…]",
});

export const routeUnknownOutput = diagnostic<{ name: string; known: readonly string[] }>(
  "FB_ROUTE_UNKNOWN_OUTPUT",
  {
    severity: "warning",
    message: ({ name }) =>
      `no output is called ${JSON.stringify(name)}, so the route does not lead there`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ??
      "name an output by its alias, its instance (s3.0) or its plugin; case counts",
  },
);

export const routeLost = diagnostic<{ output: string; first: string }>("FB_ROUTE_LOST", {
  severity: "warning",
  message: ({ output, first }) =>
    `the route ${JSON.stringify(first)} leads to ${JSON.stringify(output)} already, and only the first counts`,
  hint: () =>
    "the engine keeps one route from an input to an output: join the conditions, or add an output",
});

export const routesNotApplied = diagnostic("FB_ROUTES_NOT_APPLIED", {
  severity: "warning",
  message: () => "with one input and one output the engine connects both, and looks at no route",
  hint: () => "add the output for the other records, or filter with grep",
});

export const routeProcessors = diagnostic<{ name: string }>("FB_ROUTE_PROCESSORS", {
  severity: "warning",
  message: ({ name }) => `processors of the route ${JSON.stringify(name)} never run`,
  hint: () => "put them into the input, or into the output",
});

type Subject = Pick<CheckSubject, "inputs" | "outputs" | "version">;

/** Conditional routes lead where they say. */
export function* checkConditionalRoutes(subject: Subject): Iterable<Diagnostic> {
  const { inputs, outputs } = subject;
  const names = outputNames(outputs);
  for (const input of inputs) {
    const { routes = [] } = input.section;
    const [first] = routes;
    if (first === undefined) continue;
    const path = [...input.spot.path, "routes"];
    if (inputs.length === 1 && outputs.length === 1)
      yield routesNotApplied(path, {}, partPosition(first.source, "name"));
    yield* checkNames(routes, path);
    for (const [i, route] of routes.entries())
      yield* checkRoute(route, [...path, i], subject.version);
    yield* checkOutputs(routes, names, path);
  }
}

function* checkNames(routes: readonly Route[], path: Path): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const [i, { name, source }] of routes.entries()) {
    if (seen.has(name))
      yield routeNameTwice([...path, i, "name"], { name }, partPosition(source, "name"));
    seen.add(name);
  }
}

function* checkRoute(route: Route, path: Path, version: string): Iterable<Diagnostic> {
  const { name, condition, processors = [], signals, source } = route;
  if (processors.length > 0)
    yield routeProcessors([...path, "processors"], { name }, partPosition(source, "processors"));
  if (condition === undefined) return;
  yield* checkCondition(condition, { kind: "route", path, version });
  yield* checkFields(condition, signals, path);
  yield* checkContexts(condition, path);
  if (!signals.includes("logs") && condition.default !== true) {
    const effect = "it never holds, and nothing takes the route";
    const about = { signals: signals.join(" and "), effect };
    yield conditionIdle([...path, "condition"], about, partPosition(source, "condition"));
  }
}

function* checkFields(
  { rules }: RouteCondition,
  signals: readonly Signal[],
  path: Path,
): Iterable<Diagnostic> {
  for (const [i, { field, source }] of rules.entries())
    if (!signals.some((signal) => isAllowed(field, signal)))
      yield routeField(
        [...path, "condition", "rules", i, "field"],
        { field, signals: signals.join(", ") },
        partPosition(source, "field"),
      );
}

/** Source: src/flb_router_config.c, validate_rule_field. */
function isAllowed(field: string, signal: Signal): boolean {
  const starts = (...beginnings: readonly string[]): boolean =>
    beginnings.some((beginning) => field.startsWith(beginning));
  if (signal === "logs") return !starts("$metric.", "$span.", "$scope.");
  if (signal === "metrics") return starts("$metric.", "$resource[", "$attributes[");
  return starts("$span.", "$resource[", "$scope[");
}

const CONTEXTS = [
  "metadata",
  "record_metadata",
  "attributes",
  "body",
  "record",
  "message",
  "record_body",
  "group_metadata",
  "group_attributes",
  "group_body",
  "otel_resource_attributes",
  "otel_scope_attributes",
  "otel_scope_name",
  "otel_scope_version",
  "otel_scope_metadata",
];

function* checkContexts({ rules }: RouteCondition, path: Path): Iterable<Diagnostic> {
  for (const [i, { context, source }] of rules.entries())
    if (context !== undefined && !CONTEXTS.includes(context.toLowerCase()))
      yield ruleContext(
        [...path, "condition", "rules", i, "context"],
        { context, known: CONTEXTS, effect: "the engine does not start" },
        partPosition(source, "context"),
      );
}

/** The names of each output; undefined: it has one that nobody knows. */
type OutputNames = readonly (readonly string[] | undefined)[];

function outputNames(outputs: readonly InstanceView[]): OutputNames {
  const counts = new Map<string, number>();
  return outputs.map(({ plugin, options }) => {
    const number = counts.get(plugin) ?? 0;
    counts.set(plugin, number + 1);
    const alias = options.findLast(({ key }) => key === "alias");
    if (plugin === "" || alias?.known === false) return undefined;
    return [...(alias === undefined ? [] : [alias.text]), `${plugin}.${number}`, plugin];
  });
}

/** The first output with a name is the one that is meant; undefined: there is none. */
function indexOfOutput({ name, fallback }: RouteOutput, names: OutputNames): number | undefined {
  const found = names.findIndex((own) => own?.includes(name));
  const other =
    found < 0 && fallback !== undefined ? names.findIndex((own) => own?.includes(fallback)) : found;
  return other < 0 ? undefined : other;
}

function* checkOutputs(
  routes: readonly Route[],
  names: OutputNames,
  path: Path,
): Iterable<Diagnostic> {
  const isSure = names.every((own) => own !== undefined);
  const taken = new Map<number, Route>();
  for (const [i, route] of routes.entries())
    for (const [j, output] of route.outputs.entries()) {
      const at = [...path, i, "to", "outputs", j];
      const position = placeOf(output, route);
      const isNamed = names.some((own) => own?.includes(output.name));
      if (!isNamed && isSure) {
        const known = names.flatMap((own) => own?.slice(0, 1) ?? []);
        yield routeUnknownOutput(at, { name: output.name, known }, position);
      }
      const index = indexOfOutput(output, names);
      const first = index === undefined ? undefined : taken.get(index);
      if (first !== undefined && first !== route)
        yield routeLost(at, { output: output.name, first: first.name }, position);
      else if (index !== undefined) taken.set(index, route);
    }
}

function placeOf({ source }: RouteOutput, route: Route) {
  if (source === undefined) return partPosition(route.source, "to");
  const { file, line, column } = source;
  return { ...(file === undefined ? {} : { file }), line, column };
}

const PIPELINE = (routes: string, outputs = ["err", "rest"]): ConfigExample => ({
  format: "yaml",
  config: `pipeline:
  inputs:
    - name: dummy
      tag: app
      routes:
        logs:
${routes.replace(/^(?=.)/gm, "          ")}  outputs:
${outputs.map((alias) => `    - name: stdout\n      alias: ${alias}\n`).join("")}`,
});

const route = (name: string, to: string, condition = "default: true"): string =>
  `- name: ${name}\n  condition:\n    ${condition.split("\n").join("\n    ")}\n  to:\n    outputs:\n      - ${to}\n`;
const test = (field: string): string =>
  `rules:\n  - field: "${field}"\n    op: eq\n    value: error`;
const GOOD = PIPELINE(route("errors", "err", test("$level")) + route("others", "rest"));
const SOURCE = "src/flb_router_config.c";

export const explanations: readonly Explanation[] = [
  {
    code: routeNameTwice.code,
    wrong: "Two routes of an input have one name.",
    production: "The engine does not start, and does not say why.",
    fix: "Give each a name of its own.",
    failing: PIPELINE(route("errors", "err", test("$level")) + route("errors", "rest")),
    fixed: GOOD,
    source: SOURCE,
  },
  {
    code: routeField.code,
    wrong: "A route tests a field that its telemetry type does not have.",
    production: "The engine does not start, and does not say why.",
    fix: "Test keys of the record: `$level`, `$kubernetes['namespace_name']`.",
    failing: PIPELINE(route("errors", "err", test("$metric.name")) + route("others", "rest")),
    fixed: GOOD,
    source: SOURCE,
  },
  {
    code: routeUnknownOutput.code,
    wrong: "A route leads to an output that does not exist.",
    production: "The engine warns at the start and goes on: records of that route go nowhere.",
    fix: "Name an output by its alias.",
    failing: PIPELINE(route("errors", "eror", test("$level")) + route("others", "rest")),
    fixed: GOOD,
    source: SOURCE,
  },
  {
    code: routeLost.code,
    wrong: "Two routes of an input lead to one output.",
    production: "The second one does not count: its records do not reach the output.",
    fix: "Join the conditions with `op: or`, or add an output.",
    failing: PIPELINE(route("errors", "err", test("$level")) + route("others", "err")),
    fixed: GOOD,
    source: SOURCE,
  },
  {
    code: routesNotApplied.code,
    wrong: "There are routes, and only one input and one output.",
    production:
      "The engine connects the two before it looks at routes: every record goes to the output.",
    fix: "Add the output for the other records, or use a grep filter.",
    failing: PIPELINE(route("errors", "err", test("$level")), ["err"]),
    fixed: GOOD,
    source: "src/flb_router.c, flb_router_io_set",
  },
  {
    code: routeProcessors.code,
    wrong: "A route has processors.",
    production: "The engine reads them and never runs them.",
    fix: "Put them into the input or the output.",
    failing: PIPELINE(
      `${route("errors", "err", test("$level"))}  processors:\n    - name: content_modifier\n      action: delete\n      key: secret\n${route("others", "rest")}`,
    ),
    fixed: GOOD,
    source: SOURCE,
  },
];
