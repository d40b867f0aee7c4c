import type { Diagnostic } from "@millrace/core";
import {
  type CheckSubject,
  type ConditionalRoute,
  hasOption,
  type InstanceView,
  type OptionView,
  type PluginView,
  type ProcessorView,
} from "@millrace/fluentbit/check";
import { processorCondition } from "../conditions/processor-condition.js";
import { routeCondition } from "../conditions/route-condition.js";
import type { Assurance, Filter, FilterContext } from "../filter.js";
import { isRefusal, regexOf } from "../filters/accessor-of.js";
import { filterTable } from "../filters/index.js";
import { notSimulated, unknownVariable } from "../findings.js";
import { processorTable } from "../processors/index.js";
import { tagTest } from "../routing/match.js";
import { isSince } from "../versions.js";
import { emitterConflicts } from "./emitter-conflicts.js";
import {
  type FilterInstance,
  type InputInstance,
  isInactive,
  NO_INPUT,
  type OutputInstance,
  type RouteInstance,
  type StageInstance,
  textOf,
} from "./instances.js";

/** Where a filter stands, for its context: what it emits goes on behind that place. */
export type FilterPlace =
  | { readonly kind: "filter"; readonly index: number }
  | { readonly kind: "input-processor"; readonly input: number; readonly stage: number }
  | { readonly kind: "output-processor"; readonly index: number };

export interface BuildTools {
  readonly subject: CheckSubject;
  readonly report: (found: Diagnostic) => void;
  readonly contextOf: (instance: string, place: FilterPlace) => FilterContext;
}

/** A whole config, ready to run. */
export interface Pipeline {
  readonly inputs: readonly InputInstance[];
  readonly filters: readonly FilterInstance[];
  readonly outputs: readonly OutputInstance[];
  readonly assurance: { readonly [plugin: string]: Assurance };
  /** Why the engine would not start. */
  readonly refused: readonly string[];
}

const PASS: Filter = Object.freeze({ run: ({ events }) => events } satisfies Filter);

/** Makes all instances of a config. Faults are gathered, not thrown. */
export function buildPipeline(tools: BuildTools): Pipeline {
  const { subject } = tools;
  const notes: Notes = { refused: [], assurance: new Map(), emitters: 0 };
  // A filter that is switched off is not even set up.
  for (const view of subject.filters)
    if (!hasOption(view, "match") && !hasOption(view, "match_regex"))
      notes.refused.push(`[filter] NO match rule for ${view.instance} filter instance, unloading.`);
  const filters = subject.filters.flatMap((view, index) =>
    isInactive(view) ? [] : [filterInstance(view, index, tools, notes)],
  );
  const outputStages = subject.outputs.map((view, i) =>
    stagesOf(view, { kind: "output-processor", index: i }, tools, notes),
  );
  const inputStages = subject.inputs.map((view, i) =>
    stagesOf(view, { kind: "input-processor", input: i, stage: 0 }, tools, notes),
  );
  notes.refused.push(...emitterConflicts(subject));
  const inputs = Math.max(1, subject.inputs.length) + notes.emitters;
  const single = inputs === 1 && subject.outputs.length === 1;
  const outputs = subject.outputs.map((view, i) =>
    outputInstance(
      view,
      { stages: outputStages[i] ?? [], single, number: `${view.plugin}.${i}` },
      tools,
    ),
  );
  return {
    inputs: inputInstances(subject, inputStages, single ? [] : outputs, tools),
    filters,
    outputs,
    assurance: Object.fromEntries(notes.assurance),
    refused: notes.refused,
  };
}

interface Notes {
  readonly refused: string[];
  readonly assurance: Map<string, Assurance>;
  /** Inputs that the engine makes itself, for filters that send records on. */
  emitters: number;
}

function filterInstance(
  view: InstanceView,
  index: number,
  tools: BuildTools,
  notes: Notes,
): FilterInstance {
  const name = view.instance;
  return {
    name,
    plugin: view.plugin,
    matches: matchOf(view, undefined, tools),
    filter: makeFilter(view, name, { kind: "filter", index }, tools, notes),
  };
}

function makeFilter(
  view: PluginView,
  name: string,
  place: FilterPlace,
  tools: BuildTools,
  notes: Notes,
): Filter {
  const entry = filterTable.get(view.plugin);
  tellUnknown(view, tools);
  if (entry === undefined) {
    const params = { plugin: view.plugin, kind: "filter" };
    tools.report(notSimulated(view.spot.path, params, view.spot.position));
    return PASS;
  }
  notes.assurance.set(view.plugin, entry.assurance);
  if (entry.emitter?.(view) === true) notes.emitters += 1;
  const made = entry.factory(view, tools.contextOf(name, place));
  if (!isRefusal(made)) return made;
  notes.refused.push(`[filter:${view.plugin}:${name}] ${made.refused}`);
  return PASS;
}

function tellUnknown({ options }: PluginView, { report }: BuildTools): void {
  for (const { known, written, spot } of options)
    if (!known) report(unknownVariable(spot.path, { option: written }, spot.position));
}

function matchOf(
  view: InstanceView,
  otherwise: string | undefined,
  { contextOf }: BuildTools,
): FilterInstance["matches"] {
  const pattern = textOf(view, "match_regex");
  const match = textOf(view, "match");
  const context = contextOf(view.instance, { kind: "filter", index: 0 });
  const regex = pattern === undefined ? undefined : regexOf(pattern, context);
  const usable = regex === undefined || isRefusal(regex) ? undefined : regex;
  return tagTest(match ?? (regex === undefined ? otherwise : undefined), usable);
}

interface OutputPlace {
  readonly stages: readonly StageInstance[];
  readonly single: boolean;
  readonly number: string;
}

/** With one input and one output alone an output without Match takes everything. Source: flb_router_io_set in src/flb_router.c. */
function outputInstance(
  view: InstanceView,
  { stages, single, number }: OutputPlace,
  tools: BuildTools,
): OutputInstance {
  return {
    name: view.instance,
    number,
    plugin: view.plugin,
    matches: matchOf(view, single ? "*" : undefined, tools),
    stages,
  };
}

function inputInstances(
  subject: CheckSubject,
  stages: readonly (readonly StageInstance[])[],
  outputs: readonly OutputInstance[],
  tools: BuildTools,
): readonly InputInstance[] {
  if (subject.inputs.length === 0) return [NO_INPUT];
  return subject.inputs.map((view, i) => {
    const routes = routesOf(view, outputs, tools);
    const [tag, tagPrefix] = [textOf(view, "tag"), textOf(view, "tag_prefix")];
    return {
      name: view.instance,
      plugin: view.plugin,
      stages: stages[i] ?? [],
      ...(tag === undefined ? {} : { tag }),
      ...(tagPrefix === undefined ? {} : { tagPrefix }),
      ...(routes.length === 0 ? {} : { routes }),
    };
  });
}

/** An output belongs to the first route of an input that names it. Source: flb_router_apply_config in src/flb_router_config.c. */
function routesOf(
  { section, instance }: InstanceView,
  outputs: readonly OutputInstance[],
  { contextOf }: BuildTools,
): readonly RouteInstance[] {
  const taken = new Set<OutputInstance>();
  const context = contextOf(instance, { kind: "filter", index: 0 });
  return (section.routes ?? []).flatMap((route): RouteInstance[] => {
    if (!route.signals.includes("logs")) return [];
    const own = routeOutputs(route, outputs).filter((output) => !taken.has(output));
    for (const output of own) taken.add(output);
    if (own.length === 0) return [];
    const { condition, perRecordRouting = false } = route;
    return [
      {
        name: route.name,
        isDefault: condition?.default === true,
        splits: condition !== undefined || perRecordRouting,
        outputs: own,
        ...(condition === undefined ? {} : { test: routeCondition(condition, context) }),
      },
    ];
  });
}

function routeOutputs(
  { outputs: named }: ConditionalRoute,
  outputs: readonly OutputInstance[],
): readonly OutputInstance[] {
  const find = (name: string | undefined) =>
    outputs.find(({ name: alias, number, plugin }) => [alias, number, plugin].includes(name ?? ""));
  return named.flatMap(({ name, fallback }) => find(name) ?? find(fallback) ?? []);
}

function stagesOf(
  owner: InstanceView,
  place: FilterPlace,
  tools: BuildTools,
  notes: Notes,
): readonly StageInstance[] {
  const views = tools.subject.processors.filter(
    (view) => view.owner === owner && view.signal === "logs",
  );
  return views.map((view, stage) =>
    stageInstance(
      view,
      place.kind === "input-processor" ? { ...place, stage } : place,
      tools,
      notes,
    ),
  );
}

function stageInstance(
  view: ProcessorView,
  place: FilterPlace,
  tools: BuildTools,
  notes: Notes,
): StageInstance {
  const { subject, contextOf } = tools;
  const name = `${view.owner.instance}.${view.plugin}`;
  const context = contextOf(name, place);
  const condition =
    view.condition === undefined ? undefined : processorCondition(view.condition, context);
  if (condition !== undefined && isRefusal(condition))
    notes.refused.push(`[processor] ${condition.refused}`);
  const test = condition === undefined || isRefusal(condition) ? undefined : condition;
  const written = writtenName(view);
  // Before 5.1 the names of filters keep their case here.
  if (written !== view.plugin && !isSince(subject.version, "5.1.0"))
    notes.refused.push(`[processor] error creating processor '${written}': plugin doesn't exist`);
  const isNative = subject.catalogue.options("processors", view.plugin) !== undefined;
  if (!isNative) {
    // Before 5.0 the condition of a filter is read, and not asked.
    const asked = isSince(subject.version, "5.0.0") ? test : undefined;
    return {
      kind: "filter",
      name,
      plugin: view.plugin,
      filter: makeFilter(flattened(view), name, place, tools, notes),
      ...(asked === undefined ? {} : { condition: asked }),
    };
  }
  const change = makeUnit(view, context, tools, notes);
  const unit = { change, ...(test === undefined ? {} : { condition: test }) };
  return { kind: "native", name, plugin: view.plugin, unit };
}

/** The name as it stands in the file. */
function writtenName({ owner, signal, spot, plugin }: ProcessorView): string {
  const index = spot.path.at(-1);
  const units = owner.section.processors?.[signal] ?? [];
  const name = typeof index === "number" ? units[index]?.name : undefined;
  return name === undefined || name.includes("${") ? plugin : name;
}

function makeUnit(view: ProcessorView, context: FilterContext, tools: BuildTools, notes: Notes) {
  const entry = processorTable.get(view.plugin);
  tellUnknown(view, tools);
  if (entry === undefined) {
    const params = { plugin: view.plugin, kind: "processor" };
    tools.report(notSimulated(view.spot.path, params, view.spot.position));
    return keep;
  }
  notes.assurance.set(view.plugin, entry.assurance);
  const made = entry.factory(view, context);
  if (typeof made === "function") return made;
  notes.refused.push(`[processor:${view.plugin}] ${made.refused}`);
  return keep;
}

const keep = <T>(event: T): T => event;

/** A filter's repeated options stand as a list in a processor. */
function flattened(view: ProcessorView): PluginView {
  return { ...view, options: view.options.flatMap(listItems) };
}

function listItems(option: OptionView): readonly OptionView[] {
  const { variant, ...rest } = option;
  if (!Array.isArray(variant)) return [option];
  return variant.map((item) => ({ ...rest, text: variantText(item) }));
}

function variantText(item: unknown): string {
  if (typeof item === "object" && item !== null && "!!number" in item)
    return String(item["!!number"]);
  return String(item);
}
