/*
 * What a pipeline becomes, for records under the tag T. Every filter reads or marks a record, none rebuilds it.
 *
 *   T ──► join pieces ──► parse ──► your filters ──► no marks yet ─┬─► route "errors"     ─► route "access"  ─► otherwise
 *                                                 │
 *          a route:   mark   (modify)       the record, when its test holds, or may hold
 *                     copy   (rewrite_tag)  marked records go through the pipeline again as errors.T;
 *                                           the first route that takes one keeps it: it leaves T,
 *                                           with `continue` it stays under T as well
 *                     prune  (lua)          only for tests that no other filter can decide (numbers,
 *                                           booleans): drops copies that fail, and originals that pass
 *
 *   errors.T, access.T, otherwise.T ──► clean (modify): takes the marks off ──► outputs
 *
 * `errors.T` never matches `T`, so nothing runs twice and nothing can go in a circle.
 */
import { invariant } from "@millrace/core";
import { type Section, section } from "../model/config.js";
import type { FilterPlugin, Options, OptionValue, OutputPlugin } from "../model/plugin.js";
import type { Place } from "../place.js";
import { luaFilter } from "./lua-test.js";
import { exactTexts, existsConditions, matchesConditions, regexWord } from "./onigmo-text.js";
import { type FieldPath, isDecimal, type Test } from "./predicate.js";
import { OTHERWISE, type Pipeline, type Route, type Step } from "./route.js";

/** All keys that a compiled pipeline puts on a record start so; they are gone before an output sees it. */
export const MARK_PREFIX = "__millrace_";

/** How re-emitted records are buffered. */
export interface EmitterBuffer {
  readonly "emitter_storage.type": "filesystem" | "memory";
  readonly emitter_mem_buf_limit: string;
}

/** What a compile may choose. */
export interface CompileOptions {
  readonly emitter: EmitterBuffer;
}

/** A pipeline as sections, in the order in which they must stand. */
export interface CompiledPipeline {
  readonly filters: readonly Section[];
  readonly outputs: readonly Section[];
  readonly parsers: readonly Section[];
}

/** The tag glob of a route's records. */
export function routeMatch(route: string, { match }: Place): string {
  return `${route}.${match}`;
}

/** Compiles a valid pipeline. */
export function compilePipeline(pipeline: Pipeline, options: CompileOptions): CompiledPipeline {
  const { place, steps, routes, otherwise } = pipeline;
  const compiler = new RouteCompiler(place, options.emitter);
  const routed = routes.flatMap((route) => compiler.route(route));
  const rest = otherwise === undefined || otherwise.length === 0 ? [] : compiler.otherwise();
  const filters = [
    ...joinPieces(place, options.emitter),
    ...steps.map((step) => stepSection(step, place)),
    compiler.start(),
    ...routed,
    ...rest,
    compiler.clean(),
  ];
  const ends = [
    ...routes.map(({ name, outputs }) => ({ name, outputs })),
    { name: OTHERWISE, outputs: otherwise ?? [] },
  ];
  return Object.freeze({
    filters: Object.freeze(filters),
    outputs: Object.freeze(
      ends.flatMap(({ name, outputs }) =>
        outputs.map((output) => outputSection(name, output, place)),
      ),
    ),
    parsers: Object.freeze(steps.flatMap(parserSections)),
  });
}

function joinPieces(place: Place, emitter: EmitterBuffer): Section[] {
  if (!place.partialMessages) return [];
  const options = {
    mode: "partial_message",
    "multiline.key_content": place.messageKey,
    emitter_name: `join.${place.name}`,
    ...emitter,
  };
  return [
    filterSection("multiline", place.match, options, [
      "Join the pieces of long lines. First, since joined records pass all filters again.",
    ]),
  ];
}

function stepSection(step: Step, place: Place): Section {
  if (step.kind === "filter")
    return filterSection(step.plugin, place.match, step.options, [], step.extra);
  const options = {
    key_name: step.key ?? place.messageKey,
    parser: step.parsers.map(({ name }) => name),
    reserve_data: true,
  };
  return filterSection("parser", place.match, options, ["Parse the line; all other keys stay."]);
}

function parserSections(step: Step): Section[] {
  if (step.kind !== "parse") return [];
  return step.parsers.map(({ name, options }) =>
    section("parser", [["Name", name], ...optionEntries(options)]),
  );
}

/** The route of a record's copies is their tag's first part, so the alias of an output starts with it too. */
function outputSection(
  route: string,
  { plugin, options, extra = [] }: OutputPlugin,
  place: Place,
): Section {
  return section("output", [
    ["Name", plugin],
    ["Match", routeMatch(route, place)],
    ["Alias", `${route}.${plugin}`],
    ...optionEntries(options),
    ...extra,
  ]);
}

function filterSection(
  plugin: string,
  match: string,
  options: object,
  comment: readonly string[] = [],
  extra: FilterPlugin["extra"] = [],
): Section {
  const entries = optionEntries(options as Options);
  return section("filter", [["Name", plugin], ["Match", match], ...entries, ...extra], comment);
}

/** Lists are repeated keys. Absent stays absent. */
export function optionEntries(options: Options): [string, string | number | boolean][] {
  return Object.entries(options).flatMap(([key, value]) =>
    valuesOf(value).map((item): [string, string | number | boolean] => [key, item]),
  );
}

function valuesOf(value: OptionValue): readonly (string | number | boolean)[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly string[]) : [value as string];
}

/** Writes the filters of one pipeline's routes and names their marks. */
class RouteCompiler {
  readonly #place: Place;
  readonly #emitter: EmitterBuffer;
  /** Conditions that hold for records which no route so far has taken. */
  readonly #untaken: string[] = [];
  /** Filters that drop what routes with `continue` took, run before `otherwise`. */
  readonly #dropTaken: Section[] = [];
  #marks = 0;

  constructor(place: Place, emitter: EmitterBuffer) {
    this.#place = place;
    this.#emitter = emitter;
  }

  route({ name, test, continue: goesOn }: Route): Section[] {
    const mark = this.#newMark();
    const head = `Route "${name}"${goesOn ? ", and on to later routes" : ""}.`;
    if (isNative(test)) {
      if (goesOn) this.#untaken.push(`Key_does_not_exist $${mark}`);
      return commented(head, [...this.#markWhen(test, mark), this.#copy(name, mark, goesOn)]);
    }
    const marks = new Map<Test, string>();
    const markings = markedTests(test).map((inner) => this.#markFor(inner, marks));
    const marking = this.#markWhen(superset(test), mark, marks);
    const drop = this.#lua(this.#place.match, "drop", test, marks);
    if (goesOn) this.#dropTaken.push(drop);
    return commented(head, [
      ...markings,
      ...marking,
      this.#copy(name, mark, true),
      this.#lua(routeMatch(name, this.#place), "keep", test, marks),
      ...(goesOn ? [] : [drop]),
    ]);
  }

  /** What no route took. Routes without `continue` took theirs away already. */
  otherwise(): Section[] {
    const mark = this.#newMark();
    return commented("What no route took.", [
      ...this.#dropTaken,
      this.#filter("modify", { condition: this.#untaken, set: `${mark} 1` }),
      this.#copy(OTHERWISE, mark, false),
    ]);
  }

  /** A log line may have keys that look like marks: nobody but us decides where it goes. */
  start(): Section {
    const options = { remove_wildcard: MARK_PREFIX };
    return filterSection("modify", this.#place.match, options, [
      "No line brings marks of its own.",
    ]);
  }

  /** Takes the marks off the copies, whichever route they are on. */
  clean(): Section {
    const options = { remove_wildcard: MARK_PREFIX };
    return filterSection("modify", `*.${this.#place.match}`, options, ["Take the marks off."]);
  }

  #newMark(): string {
    this.#marks += 1;
    return `${MARK_PREFIX}${this.#marks}`;
  }

  #copy(route: string, mark: string, keep: boolean): Section {
    return this.#filter("rewrite_tag", {
      rule: `$${mark} ^1$ ${route}.$TAG ${keep}`,
      emitter_name: `route.${route}.${this.#place.name}`,
      ...this.#emitter,
    });
  }

  #lua(
    match: string,
    call: "keep" | "drop",
    test: Test,
    marks: ReadonlyMap<Test, string>,
  ): Section {
    const code = luaFilter(call, test, call === "keep", (inner) => markOf(marks, inner));
    return filterSection("lua", match, { call, code });
  }

  /** What Lua cannot see for itself: Onigmo regexes, and keys whose value is null. */
  #markFor(test: MarkedTest, marks: Map<Test, string>): Section {
    const mark = this.#newMark();
    marks.set(test, mark);
    const condition =
      test.op === "exists" ? whenThere(test.field) : whenFound(test.field, regexWord(test.regex));
    return this.#filter("modify", { condition, set: `${mark} 1` });
  }

  /** Filters that set the mark on records for which the test holds. Linear in the size of the test. */
  #markWhen(test: Test, mark: string, marks: ReadonlyMap<Test, string> = new Map()): Section[] {
    const cases = test.op === "or" ? test.tests : [test];
    return cases.flatMap((inner) => {
      const { before, conditions } = this.#conditions(inner, marks);
      return [...before, this.#filter("modify", { condition: conditions, set: `${mark} 1` })];
    });
  }

  /** Conditions that all hold exactly when the test does, and filters that must run before. */
  #conditions(test: Test, marks: ReadonlyMap<Test, string>): Conditions {
    switch (test.op) {
      case "always":
        return { before: [], conditions: [] };
      case "exists":
        return { before: [], conditions: whenThere(test.field) };
      case "in":
        return {
          before: [],
          conditions: whenFound(test.field, exactTexts(test.values.map(String))),
        };
      case "matches":
        return { before: [], conditions: [`Key_exists $${markOf(marks, test)}`] };
      case "and": {
        const parts = test.tests.map((inner) => this.#conditions(inner, marks));
        return {
          before: parts.flatMap(({ before }) => before),
          conditions: parts.flatMap(({ conditions }) => conditions),
        };
      }
      case "or": {
        const mark = this.#newMark();
        return { before: this.#markWhen(test, mark, marks), conditions: [`Key_exists $${mark}`] };
      }
      case "not": {
        const mark = this.#newMark();
        return {
          before: this.#markWhen(test.test, mark, marks),
          conditions: [`Key_does_not_exist $${mark}`],
        };
      }
      default:
        invariant(false, `no filter decides ${test.op}`);
    }
  }

  #filter(plugin: string, options: Options): Section {
    return filterSection(plugin, this.#place.match, options);
  }
}

interface Conditions {
  readonly before: readonly Section[];
  readonly conditions: readonly string[];
}

function commented(head: string, [first, ...rest]: readonly Section[]): Section[] {
  invariant(first !== undefined, "a route without filters");
  return [section(first.kind, first.entries, [head]), ...rest];
}

function markOf(marks: ReadonlyMap<Test, string>, test: Test): string {
  const mark = marks.get(test);
  invariant(mark !== undefined, "a regex without a mark");
  return mark;
}

function whenThere(field: FieldPath): readonly string[] {
  const conditions = existsConditions(field);
  invariant(conditions !== undefined, `no filter can look into ${field.join(".")}`);
  return conditions;
}

function whenFound(field: FieldPath, word: string): readonly string[] {
  const conditions = matchesConditions(field, word);
  invariant(conditions !== undefined, `no filter can look into ${field.join(".")}`);
  return conditions;
}

/**
 * True when the `modify` filter alone decides the test, the same on every engine: it sees texts, not numbers,
 * and takes `$a['b']` for `$a` where `a` is no map.
 */
export function isNative(test: Test): boolean {
  switch (test.op) {
    case "always":
      return true;
    case "exists":
      return test.field.length === 1;
    case "in":
      return test.field.length === 1 && test.values.every(isPlainText);
    case "and":
    case "or":
      return test.tests.every(isNative);
    case "not":
      return isNative(test.test);
    default:
      return false;
  }
}

/** `true` and `false` are left out: engines from 4.x on show booleans to a regex as these words. */
function isPlainText(value: unknown): boolean {
  return typeof value === "string" && !isDecimal(value) && value !== "true" && value !== "false";
}

/** A native test that holds at least wherever this one does: fewer records are copied only to be dropped. */
function superset(test: Test): Test {
  if (isNative(test) || test.op === "matches") return test;
  switch (test.op) {
    case "and":
    case "or":
      return simplify(test.op, test.tests.map(superset));
    case "not":
      return { op: "always" };
    case "always":
      return test;
    default:
      return existsConditions(test.field) === undefined
        ? { op: "always" }
        : { op: "exists", field: test.field };
  }
}

function simplify(op: "and" | "or", tests: readonly Test[]): Test {
  const rest = tests.filter((test) => test.op !== "always");
  if (rest.length === 0 || (op === "or" && rest.length < tests.length)) return { op: "always" };
  return { op, tests: rest };
}

type MarkedTest = Extract<Test, { readonly op: "matches" | "exists" }>;

function markedTests(test: Test): MarkedTest[] {
  if (test.op === "matches" || test.op === "exists") return [test];
  if (test.op === "not") return markedTests(test.test);
  return test.op === "and" || test.op === "or" ? test.tests.flatMap(markedTests) : [];
}
