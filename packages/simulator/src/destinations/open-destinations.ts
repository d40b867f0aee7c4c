import type { Diagnostic } from "@millrace/core";
import { loadCatalogue } from "@millrace/fluentbit";
import {
  type CheckSubject,
  checkSubject,
  type InstanceView,
  type LoadedConfig,
} from "@millrace/fluentbit/check";
import type { Assurance } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { engineBoolean } from "../filters/own-options.js";
import { notSimulated } from "../findings.js";
import type { SimulationOptions } from "../pipeline/options.js";
import type { SimulationSink } from "../pipeline/sink.js";
import type { Destination, DestinationContext } from "./destination.js";
import { destinationTable } from "./index.js";
import type { Landed } from "./landed.js";

export interface DestinationOptions
  extends Pick<SimulationOptions, "engine" | "variables" | "stated">,
    Pick<DestinationContext, "seed" | "clock"> {
  /** Told of each thing that lands, at once. Then `end` gives none, and memory stays flat. */
  readonly landed?: (output: string, landed: Landed) => void;
}

/** The outputs of a config, ready to take what a simulation delivers. */
export interface OpenDestinations {
  /** Why the engine would not start. */
  readonly refused: readonly string[];
  /** By plugin. */
  readonly assurance: { readonly [plugin: string]: Assurance };
  readonly delivered: NonNullable<SimulationSink["delivered"]>;
  /** The engine stops. What landed at each output, by its alias, else its instance; outputs that nothing came to are absent. */
  end(): ReadonlyMap<string, readonly Landed[]>;
  /** What is not simulated, or near only. */
  diagnostics(): readonly Diagnostic[];
}

const UNKNOWN_ENVIRONMENT = Object.freeze({ value: () => undefined, strict: false });

/** Makes the destinations of all outputs of a config. */
export function openDestinations(
  loaded: LoadedConfig,
  options: DestinationOptions,
): OpenDestinations {
  const { engine, variables = UNKNOWN_ENVIRONMENT } = options;
  const catalogue = loadCatalogue(engine.catalogue);
  const subject = checkSubject(loaded, { engine, catalogue, variables });
  const found: Diagnostic[] = [];
  const refused: string[] = [];
  const open = new Map<string, Destination>();
  const assurance = new Map<string, Assurance>();
  const shared = new Map<string, object>();
  for (const view of subject.outputs) {
    const tools = { shared, report: (finding: Diagnostic) => void found.push(finding) };
    const made = openOne(view, contextOf(view, subject, options, tools));
    if (made === undefined) continue;
    if (isRefusal(made)) {
      refused.push(`[output:${view.plugin}:${view.instance}] ${made.refused}`);
      continue;
    }
    open.set(view.instance, made);
    assurance.set(view.plugin, made.assurance);
  }
  return {
    refused,
    assurance: Object.fromEntries(assurance),
    delivered(output, tag, events) {
      const destination = open.get(output);
      if (destination === undefined) return;
      for (const event of events) destination.push(tag, event);
    },
    end() {
      const ended = [...open].map(([name, destination]) => [name, destination.end()] as const);
      return new Map(ended.filter(([, landed]) => landed.length > 0));
    },
    diagnostics: () => found,
  };
}

function openOne(view: InstanceView, context: DestinationContext) {
  const entry = destinationTable.get(view.plugin);
  if (entry !== undefined) return entry.factory(view, context);
  const params = { plugin: view.plugin, kind: "output", does: "what it sends is not shown" };
  context.report(notSimulated(view.spot.path, params, view.spot.position));
  return undefined;
}

function contextOf(
  view: InstanceView,
  subject: CheckSubject,
  { stated = {}, seed, clock, landed }: DestinationOptions,
  tools: Required<Pick<DestinationContext, "shared" | "report">>,
): DestinationContext {
  const service = (key: string): boolean | undefined =>
    engineBoolean(subject.service.findLast((option) => option.key === key)?.text ?? "");
  return {
    version: subject.version,
    readText: (path) => subject.readText?.(path),
    ...tools,
    stated,
    escapeUnicode: service("json.escape_unicode") ?? true,
    nanAsNull: service("json.convert_nan_to_null") ?? false,
    ...(seed === undefined ? {} : { seed }),
    ...(clock === undefined ? {} : { clock }),
    ...(landed === undefined ? {} : { sink: (item) => landed(view.instance, item) }),
  };
}
