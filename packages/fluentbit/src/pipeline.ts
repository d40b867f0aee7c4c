import type { FilterPlugin, OutputPlugin, ParserDefinition } from "./model/plugin.js";
import type { Place } from "./place.js";
import type { Predicate } from "./routes/predicate.js";
import type { Pipeline, Route, Step } from "./routes/route.js";

/** How a route passes records on. */
export interface RouteOptions {
  /** Offer the records of this route to later routes too. @default false */
  readonly continue?: boolean;
}

/**
 * Composes a pipeline. Every method gives a new builder; the receiver stays as it was.
 * Nothing is checked here: `defineStack` reports all problems at once.
 */
export class PipelineBuilder {
  readonly kind = "pipeline-builder";
  readonly #pipeline: Pipeline;

  constructor(pipeline: Pipeline) {
    this.#pipeline = Object.freeze(pipeline);
  }

  /**
   * Parses the log line; lines that no parser understands stay as they are.
   * All other keys of the record are kept.
   *
   * @example pipeline.parse(json())
   */
  parse(
    parser: ParserDefinition | readonly ParserDefinition[],
    options: { readonly key?: string } = {},
  ): PipelineBuilder {
    const key = options.key === undefined ? {} : { key: options.key };
    return this.#step({ kind: "parse", parsers: Object.freeze(listOf(parser)), ...key });
  }

  /** Adds a filter of your own, before the routes. */
  filter(filter: FilterPlugin): PipelineBuilder {
    return this.#step(filter);
  }

  /**
   * Sends records that pass the test to the outputs. Routes are asked in order and the first that takes a
   * record keeps it, unless it says `continue`.
   *
   * @example
   * pipeline.route("errors", field("status").atLeast(500), cloudwatchLogsOutput({ … }), { continue: true })
   */
  route(
    name: string,
    test: Predicate,
    outputs: OutputPlugin | readonly OutputPlugin[],
    options: RouteOptions = {},
  ): PipelineBuilder {
    const route: Route = Object.freeze({
      name,
      test: test?.test,
      outputs: Object.freeze(listOf(outputs)),
      continue: options.continue ?? false,
    });
    return this.#with({ routes: Object.freeze([...this.#pipeline.routes, route]) });
  }

  /** Sends the records that no route took to the outputs; an empty list drops them on purpose. */
  otherwise(outputs: OutputPlugin | readonly OutputPlugin[]): PipelineBuilder {
    return this.#with({ otherwise: Object.freeze(listOf(outputs)) });
  }

  /** The pipeline as plain data. */
  build(): Pipeline {
    return this.#pipeline;
  }

  #step(step: Step): PipelineBuilder {
    return this.#with({ steps: Object.freeze([...this.#pipeline.steps, Object.freeze(step)]) });
  }

  #with(change: Partial<Pipeline>): PipelineBuilder {
    return new PipelineBuilder({ ...this.#pipeline, ...change });
  }
}

/** Starts a pipeline at a place. */
export function pipeline(place: Place): PipelineBuilder {
  return new PipelineBuilder({
    kind: "pipeline",
    place: Object.freeze({ ...place }),
    steps: Object.freeze([]),
    routes: Object.freeze([]),
  });
}

function listOf<T>(value: T | readonly T[]): T[] {
  return Array.isArray(value) ? [...(value as readonly T[])] : [value as T];
}
