import { invariant } from "@millrace/core";
import { type Engine, parseEngine } from "../catalogue/engine.js";
import { engineCatalogue } from "../catalogue/engine-catalogue.js";
import type { Variables } from "../check/variables.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import type { ConfigChange } from "./config-change.js";
import type { DiffContext } from "./diff-context.js";
import { diffEnv } from "./diff-env.js";
import { diffPart, diffParts } from "./diff-parts.js";
import { mergedPart, namedParts, parserParts, servicePart } from "./other-parts.js";
import { pluginParts } from "./section-parts.js";
import { type Side, sideOf } from "./side.js";

/** What two configs are compared for. */
export interface DiffOptions {
  /** The engine says what types and defaults options have. @default the newest that is known */
  readonly engine?: Engine;
  /** The environment in which both run. @default nothing is known of it */
  readonly variables?: Variables;
}

const NEWEST = parseEngine("fluent-bit@5.1.1");
const UNKNOWN_ENVIRONMENT: Variables = Object.freeze({ value: () => undefined, strict: false });

/**
 * What changes in meaning from one config to another. Comments, the format, the case of keys, the order of options that
 * do not depend on each other, and another spelling of the same value do not count. A default that is spelled out is an
 * info.
 */
export function diffConfigs(
  a: LoadedConfig,
  b: LoadedConfig,
  { engine = NEWEST, variables = UNKNOWN_ENVIRONMENT }: DiffOptions = {},
): readonly ConfigChange[] {
  invariant(engine !== undefined, "the newest engine is known");
  const about = { version: engine.fluentBit, catalogue: engineCatalogue(engine), variables };
  const [left, right] = [sideOf(a, about), sideOf(b, about)];
  const felt = new Set<string>();
  const context: DiffContext = {
    version: engine.fluentBit,
    noteVariables: (text) => {
      for (const [, name = ""] of text.matchAll(/\$\{([^}:]+)/g)) felt.add(name);
    },
  };
  const changes = diffSections(left, right, context);
  return Object.freeze([...diffEnv(a, b, felt), ...changes]);
}

function diffSections(a: Side, b: Side, context: DiffContext): readonly ConfigChange[] {
  const plugins = (kind: Parameters<typeof pluginParts>[1], isOrdered = false) =>
    diffParts(pluginParts(a, kind), pluginParts(b, kind), isOrdered, context);
  const parsers = (kind: Parameters<typeof parserParts>[1]) =>
    diffParts(parserParts(a, kind), parserParts(b, kind), false, context);
  const named = (kind: Parameters<typeof namedParts>[1], isOrdered = false) =>
    diffParts(namedParts(a, kind), namedParts(b, kind), isOrdered, context);
  const merged = (kind: Parameters<typeof mergedPart>[1]) =>
    diffPart(mergedPart(a, kind), mergedPart(b, kind), context);
  return [
    ...diffPart(servicePart(a), servicePart(b), context),
    ...merged("plugins"),
    ...parsers("parser"),
    ...parsers("multiline_parser"),
    ...named("stream_task"),
    ...named("upstream"),
    ...plugins("custom"),
    ...plugins("input"),
    ...plugins("filter", true),
    ...plugins("output"),
    ...merged("other"),
  ];
}
