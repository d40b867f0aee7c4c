import type { Plain } from "@millrace/core";
import type {
  Condition,
  ConditionRule,
  Processors,
  ProcessorUnit,
  Route,
  RouteCondition,
  RouteOutput,
  Signal,
} from "../model/processors.js";
import { ownMap, variantValue } from "./yaml-values.js";

/** Processors by telemetry type. */
export function processorsValue(processors: Processors): Plain {
  return ownMap(
    Object.entries(processors).map(([signal, units]) => [signal, units?.map(unitValue)]),
  );
}

/** Keys that repeat become lists. */
function unitValue({ name, options, condition }: ProcessorUnit): Plain {
  const map = new Map<string, Plain[]>();
  for (const [key, value] of options) {
    const values = typeof value === "string" ? [value] : [variantValue(value)].flat();
    map.set(key, [...(map.get(key) ?? []), ...values]);
  }
  const once = (key: string): boolean => options.filter(([other]) => other === key).length === 1;
  return ownMap([
    ["name", name],
    ...[...map].map(
      ([key, values]) => [key, wasList(options, key) || !once(key) ? values : values[0]] as const,
    ),
    ["condition", condition === undefined ? undefined : conditionValue(condition)],
  ]);
}

const wasList = (options: ProcessorUnit["options"], key: string): boolean =>
  options.some(([other, value]) => other === key && Array.isArray(value));

function conditionValue({ op, rules, ...more }: Condition | RouteCondition): Plain {
  return ownMap([
    ["op", op === undefined ? undefined : variantValue(op)],
    ["default", "default" in more ? more.default : undefined],
    ["rules", rules.length === 0 && "default" in more ? undefined : rules.map(ruleValue)],
  ]);
}

function ruleValue({ field, op, value, context }: ConditionRule): Plain {
  return ownMap([
    ["field", variantValue(field)],
    ["op", variantValue(op)],
    ["value", value === undefined ? undefined : variantValue(value)],
    ["context", context === undefined ? undefined : variantValue(context)],
  ]);
}

/** Routes by telemetry types. */
export function routesValue(routes: readonly Route[]): Plain {
  const blocks = new Map<string, Plain[]>();
  for (const route of routes) {
    const key = signalKey(route.signals);
    blocks.set(key, [...(blocks.get(key) ?? []), routeValue(route)]);
  }
  return ownMap(blocks);
}

/** The key under which routes of these types stand. */
export function signalKey(signals: readonly Signal[]): string {
  return signals.length === 3 ? "any" : signals.join(",");
}

function routeValue(route: Route): Plain {
  const { name, condition, perRecordRouting, processors, outputs, extra = [] } = route;
  return ownMap([
    ["name", variantValue(name)],
    ["condition", condition === undefined ? undefined : conditionValue(condition)],
    ["per_record_routing", perRecordRouting],
    ["processors", processors?.map(unitValue)],
    ["to", { outputs: outputs.map(outputValue) }],
    ...extra.map(([key, value]) => [key, variantValue(value)] as const),
  ]);
}

function outputValue({ name, fallback }: RouteOutput): Plain {
  if (fallback === undefined) return variantValue(name);
  return { name: variantValue(name), fallback: variantValue(fallback) };
}
