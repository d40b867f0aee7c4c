import type { LogEvent } from "../record.js";
import { isSince } from "../versions.js";
import type { OutputInstance, RouteInstance } from "./instances.js";

/** The records of a chunk that go one way. */
export interface RoutePart {
  readonly route: RouteInstance;
  readonly events: readonly LogEvent[];
}

/**
 * Which records a chunk's conditional routes take. A record goes every way whose condition holds; a default route takes
 * what no other one took. Source: split_and_append_route_payloads in src/flb_input_log.c.
 */
export function routeParts(
  routes: readonly RouteInstance[],
  events: readonly LogEvent[],
): readonly RoutePart[] {
  const matched = new Set<LogEvent>();
  const taken = new Map<RouteInstance, readonly LogEvent[]>();
  const splitting = routes.filter(({ splits }) => splits);
  for (const route of splitting) {
    if (route.isDefault) continue;
    const own = events.filter((event) => route.test?.(event) === true);
    for (const event of own) matched.add(event);
    taken.set(route, own);
  }
  const rest = events.filter((event) => !matched.has(event));
  return splitting
    .map((route) => ({
      route,
      events: taken.get(route) ?? rest.filter((event) => route.test?.(event) !== false),
    }))
    .filter((part) => part.events.length > 0);
}

/** Outputs of routes without a condition. Before 5.0.5 they have to match the tag too. */
export function unconditionalOutputs(
  routes: readonly RouteInstance[],
  tag: string,
  version: string,
): readonly OutputInstance[] {
  const outputs = routes.filter(({ splits }) => !splits).flatMap((route) => route.outputs);
  return isSince(version, "5.0.5") ? outputs : outputs.filter(({ matches }) => matches(tag));
}
