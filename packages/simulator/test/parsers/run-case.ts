import { loadCatalogue, parseEngine } from "@millrace/fluentbit";
import {
  type CheckSubject,
  checkSubject,
  type InstanceView,
  loadConfig,
  memoryFiles,
} from "@millrace/fluentbit/check";
import type { Filter, FilterContext, FilterFactory } from "../../src/filter.js";
import { filterTable } from "../../src/filters/index.js";
import { readJson } from "../../src/json/read-json.js";
import { multilineFilterFactory } from "../../src/parsers/multiline-filter.js";
import { parserFilterFactory } from "../../src/parsers/parser-filter.js";
import { parserRegistry } from "../../src/parsers/parser-registry.js";
import { isMap, type LogEvent } from "../../src/record.js";
import { readRegex } from "../../src/regex/engine-regex.js";

/** Filters over records, as they were recorded on real engines. */
export interface FilterCase {
  readonly name: string;
  readonly parsers?: string;
  readonly service?: readonly string[];
  /** Lines of each filter. */
  readonly filters: readonly (readonly string[])[];
  /** Records as JSON text, which keeps `1.0`. */
  readonly input: readonly { readonly tag?: string; readonly record: string }[];
}

export type CaseOutcome =
  | { readonly delivered: ReadonlyMap<string, readonly LogEvent[]> }
  | { readonly refused: string }
  | { readonly crashed: string }
  | { readonly loops: true };

const FIRST_SECOND = 1_700_000_000;
const MOST_HOPS = 1000;

/** Runs the filters of a case alone, without a pipeline around them. Records arrive one by one; then the input is idle. */
export function runCase(one: FilterCase, version: string, now = FIRST_SECOND): CaseOutcome {
  const subject = subjectOf(one, version);
  const run = new FilterRun(subject, now);
  if (run.refused !== undefined) return { refused: run.refused };
  for (const [i, { tag = "t", record }] of one.input.entries())
    run.push(tag, eventOf(record, FIRST_SECOND + i));
  run.end();
  if (run.loops) return { loops: true };
  return run.crashed === undefined ? { delivered: run.delivered } : { crashed: run.crashed };
}

function subjectOf({ parsers = "", service = [], filters }: FilterCase, version: string) {
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new RangeError(`no engine ${version}`);
  const main = [
    ["[SERVICE]", "Parsers_File parsers.conf", ...service],
    ["[INPUT]", "Name forward"],
    ...filters.map((lines) => ["[FILTER]", "Match *", ...lines]),
  ];
  const files = memoryFiles({
    "main.conf": main.map((lines) => `${lines.join("\n    ")}\n`).join("\n"),
    "parsers.conf": parsers,
  });
  const variables = { strict: true, value: () => undefined };
  const loaded = loadConfig({ path: "main.conf", files, version, variables });
  return checkSubject(loaded, { engine, variables, catalogue: loadCatalogue(engine.catalogue) });
}

function eventOf(text: string, sec: number): LogEvent {
  const { value } = readJson(text);
  if (!isMap(value)) throw new TypeError(`no record: ${text}`);
  return { time: { sec, nsec: 0 }, record: value };
}

const factories: { readonly [plugin: string]: FilterFactory | undefined } = {
  parser: parserFilterFactory,
  multiline: multilineFilterFactory,
};

interface Waiting {
  readonly tag: string;
  readonly events: readonly LogEvent[];
  readonly self: object;
}

/** What filters sent on goes through all filters again, in order. */
class FilterRun {
  readonly delivered = new Map<string, LogEvent[]>();
  readonly refused: string | undefined;
  crashed: string | undefined;
  loops = false;
  readonly #filters: Filter[] = [];
  #waiting: Waiting[] = [];
  #emitter: object | undefined;

  constructor(subject: CheckSubject, now: number) {
    const { version } = subject;
    const regex = (text: string) => readRegex(text, { version, tooSlow: () => {} });
    const registry = parserRegistry(subject.parsers, {
      version,
      regex,
      now: () => now,
      report: () => {},
    });
    for (const view of subject.filters) {
      const made = this.#make(view, {
        version,
        instance: view.instance,
        emit: (tag, events, self) => this.#waiting.push({ tag, events, self }),
        emitter: () => this.#emitter,
        readText: () => undefined,
        parser: registry.get,
        multilineParser: registry.multiline,
        service: (key) => subject.service.findLast((option) => option.key === key)?.text,
        regex,
        clock: () => now,
        count: () => {},
        crash: (why) => {
          this.crashed ??= why;
        },
        report: () => {},
        stated: {},
      });
      if ("refused" in made) this.refused ??= made.refused;
      else this.#filters.push(made);
    }
  }

  #make(view: InstanceView, context: FilterContext) {
    const factory = factories[view.plugin] ?? filterTable.get(view.plugin)?.factory;
    if (factory === undefined) throw new RangeError(`no filter ${view.plugin}`);
    return factory(view, context);
  }

  push(tag: string, event: LogEvent): void {
    this.#run(tag, [event]);
    this.#drain();
  }

  end(): void {
    for (const filter of this.#filters) {
      filter.flush?.();
      this.#drain();
    }
  }

  #drain(): void {
    let hops = 0;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      hops += 1;
      this.loops ||= hops > MOST_HOPS;
      if (this.loops) return;
      this.#emitter = next.self;
      this.#run(next.tag, next.events);
      this.#emitter = undefined;
    }
  }

  #run(tag: string, events: readonly LogEvent[]): void {
    let current = events;
    for (const filter of this.#filters) current = filter.run({ tag, events: current });
    const delivered = this.delivered.get(tag) ?? [];
    for (const event of current) delivered.push(event);
    this.delivered.set(tag, delivered);
  }
}
