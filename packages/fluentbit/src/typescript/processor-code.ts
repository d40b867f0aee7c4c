import { orderedList } from "../catalogue/ordered-options.js";
import type { Processors, ProcessorUnit, Variant } from "../model/processors.js";
import { type Code, call, data, list, type MapRow, map, text } from "./code.js";
import { fitVariant } from "./fit.js";
import { type Import, MAIN } from "./plugin-code.js";
import { type PluginFunction, pluginFunction } from "./typed-surface.js";

/** Processors by telemetry type, each by its typed function where that can say it, else as plain data. */
export const processorsCode = (processors: Processors, use: Import): Code =>
  map(
    Object.entries(processors).map(([signal, units = []]) => ({
      key: signal,
      value: list(units.map((unit) => unitCode(unit, use))),
    })),
  );

function unitCode(unit: ProcessorUnit, use: Import): Code {
  const name = unit.name;
  const processor = pluginFunction("processors", name);
  const filter = processor === undefined ? pluginFunction("filters", name) : undefined;
  const own = processor ?? filter;
  // A filter's node has no place for a condition.
  if (own === undefined || (filter !== undefined && unit.condition !== undefined))
    return plainUnit(unit);
  const rows = optionRows(unit, own, filter === undefined);
  if (rows === undefined) return plainUnit(unit);
  const group = filter === undefined ? "processors" : "filters";
  const node = use(`${MAIN}/${group}`, own.name);
  return call(use(MAIN, "processorUnit"), rows.length === 0 ? call(node) : call(node, map(rows)));
}

/** Undefined: an option does not fit its type, or stands twice, or its order counts. */
function optionRows(
  { options, condition, name }: ProcessorUnit,
  own: PluginFunction,
  isProcessor: boolean,
): readonly MapRow[] | undefined {
  const rows = options.map(([key, value]): MapRow | undefined => {
    const type = key === "condition" && isProcessor ? undefined : own.typeOf(key);
    const code = type === undefined ? undefined : fitVariant(type, value);
    return code === undefined ? undefined : { key, value: code };
  });
  const given = rows.filter((row) => row !== undefined);
  const keys = new Set(options.map(([key]) => key));
  const ordered = new Set([...keys].filter((key) => !isProcessor && isStep(name, key)));
  const isWhole = own.required.every((key) => keys.has(key));
  if (given.length < rows.length || keys.size < options.length || !isWhole || ordered.size > 1)
    return undefined;
  return condition === undefined
    ? given
    : [...given, { key: "condition", value: data(condition as unknown as Variant) }];
}

const isStep = (filter: string, key: string): boolean =>
  orderedList("filters", filter, key) !== undefined;

function plainUnit({ name, options, condition }: ProcessorUnit): Code {
  const rows = options.map(([key, value]) => list([text(key), data(value)]));
  return map([
    { key: "name", value: text(name) },
    { key: "options", value: list(rows) },
    // A condition is plain data like any other.
    ...(condition === undefined
      ? []
      : [{ key: "condition", value: data(condition as unknown as Variant) }]),
  ]);
}
