import { type Diagnostic, formatPath } from "@millrace/core";
import type { Catalogue, PluginGroup } from "../catalogue/catalogue.js";
import type { Engine } from "../catalogue/engine.js";
import { engineCatalogue } from "../catalogue/engine-catalogue.js";
import { checkConfig } from "../check/check-config.js";
import type { Variables } from "../check/variables.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import type { ConfigChange } from "./config-change.js";
import { type FactsOf, pluginFacts, serviceFacts } from "./option-facts.js";
import { servicePart } from "./other-parts.js";
import type { Part } from "./part.js";
import { pluginParts } from "./section-parts.js";
import { sideOf } from "./side.js";
import { valueToken } from "./value-token.js";

/** An engine and the config as that engine reads it. */
export interface EngineSide {
  readonly engine: Engine;
  readonly loaded: LoadedConfig;
}

/** What another engine makes of a config. */
export interface EngineDifference {
  /** Findings that only the second engine gives reason for. */
  readonly appearing: readonly Diagnostic[];
  /** Findings that are gone with the second engine. */
  readonly disappearing: readonly Diagnostic[];
  /** Defaults that differ, of options that the config does not set. */
  readonly defaults: readonly ConfigChange[];
}

const UNKNOWN_ENVIRONMENT: Variables = Object.freeze({ value: () => undefined, strict: false });

/** What changes for a config that stays as it is, from one engine to another. */
export function diffEngines(
  from: EngineSide,
  to: EngineSide,
  variables: Variables = UNKNOWN_ENVIRONMENT,
): EngineDifference {
  const [before, after] = [from, to].map(({ engine, loaded }) =>
    checkConfig(loaded, { engine, variables }),
  );
  return Object.freeze({
    appearing: without(after ?? [], before ?? []),
    disappearing: without(before ?? [], after ?? []),
    defaults: defaultChanges(from.engine, to, variables),
  });
}

/** Findings of the first list that the second has not, as often as it stands there. Words may name an engine: they do not count. */
function without(
  found: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return found.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ code, path, file, line, column }: Diagnostic): string =>
  JSON.stringify([code, formatPath(path), file, line, column]);

function defaultChanges(
  from: Engine,
  { engine: to, loaded }: EngineSide,
  variables: Variables,
): readonly ConfigChange[] {
  const [old, now] = [engineCatalogue(from), engineCatalogue(to)];
  const side = sideOf(loaded, { version: to.fluentBit, catalogue: now, variables });
  const plugins = (["custom", "input", "filter", "output"] as const).flatMap((kind) =>
    pluginParts(side, kind).map((part) => ({ part, group: `${kind}s` as PluginGroup })),
  );
  const inner = plugins.flatMap(({ part: { lists } }) =>
    [...lists.values()].flat().map((part) => ({ part, group: processorGroup(part, now) })),
  );
  return [
    ...serviceChanges(servicePart(side), from, to),
    ...[...plugins, ...inner].flatMap(({ part, group }) =>
      pluginChanges(part, group, { old, now, version: to.fluentBit }),
    ),
  ];
}

const processorGroup = ({ name }: Part, { options }: Catalogue): PluginGroup =>
  options("processors", name) === undefined ? "filters" : "processors";

function serviceChanges(part: Part, from: Engine, to: Engine): readonly ConfigChange[] {
  const [old, now] = [from, to].map((engine) =>
    serviceFacts(engineCatalogue(engine), engine.fluentBit),
  );
  const keys = [...(engineCatalogue(to).service?.keys() ?? [])];
  return old === undefined || now === undefined
    ? []
    : keys.flatMap((key) => defaultChange(part, key, { old, now, version: to.fluentBit }));
}

interface Catalogues {
  readonly old: Catalogue;
  readonly now: Catalogue;
  readonly version: string;
}

/** Only options that both engines list: of the others nobody knows what held before. */
function pluginChanges(
  part: Part,
  group: PluginGroup,
  { old, now, version }: Catalogues,
): readonly ConfigChange[] {
  if (part.kind === "route") return [];
  const [before, after] = [old.options(group, part.name), now.options(group, part.name)];
  if (before === undefined || after === undefined) return [];
  const facts = {
    old: pluginFacts(old, group, part.name),
    now: pluginFacts(now, group, part.name),
    version,
  };
  return [...after.keys()]
    .filter((key) => before.has(key))
    .flatMap((key) => defaultChange(part, key, facts));
}

interface BothFacts {
  readonly old: FactsOf;
  readonly now: FactsOf;
  readonly version: string;
}

function defaultChange(
  part: Part,
  key: string,
  { old, now, version }: BothFacts,
): readonly ConfigChange[] {
  if (part.items.some((item) => item.key === key)) return [];
  const [before, after] = [old(key), now(key)];
  if (before.default === undefined || after.default === undefined) return [];
  const isSame =
    valueToken(after.type, before.default, version) ===
    valueToken(after.type, after.default, version);
  if (isSame) return [];
  return [
    {
      kind: "changed",
      path: [...part.path, key],
      what: part.label,
      before: { text: before.default },
      after: { text: after.default, ...part.position },
      severity: "warning",
      effect: "the config does not set it, and the default is another one",
    },
  ];
}
