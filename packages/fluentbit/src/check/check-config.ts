import type { Diagnostic } from "@millrace/core";
import type { Engine } from "../catalogue/engine.js";
import { engineCatalogue } from "../catalogue/engine-catalogue.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import { checkPlugin } from "./check-plugin.js";
import { withoutIgnored } from "./ignored.js";
import { missingName } from "./option-findings.js";
import { configRules } from "./rules/index.js";
import { type CheckSubject, checkSubject, type InstanceView } from "./subject.js";
import type { Variables } from "./variables.js";

/** Against what a config is checked. */
export interface CheckOptions {
  readonly engine: Engine;
  /** The environment in which the engine will run. @default nothing is known of it */
  readonly variables?: Variables;
  /** Tags that records will have, as `Match` globs, when they are known from elsewhere. */
  readonly givenTags?: readonly string[];
}

const UNKNOWN_ENVIRONMENT: Variables = Object.freeze({ value: () => undefined, strict: false });

/**
 * All findings about a loaded config, in the order of its lines: what the engine refuses, what it takes and does not
 * do, and what loses records. Nothing is run.
 */
export function checkConfig(loaded: LoadedConfig, options: CheckOptions): readonly Diagnostic[] {
  const { engine, variables = UNKNOWN_ENVIRONMENT, givenTags } = options;
  const subject = checkSubject(loaded, {
    engine,
    catalogue: engineCatalogue(engine),
    variables,
    ...(givenTags === undefined ? {} : { givenTags }),
  });
  const found = [
    ...loaded.diagnostics,
    ...instancesOf(subject).flatMap((view) => checkInstance(view, subject)),
    ...subject.processors.flatMap((view) => checkPlugin(view, subject)),
    ...configRules.flatMap((rule) => [...rule(subject)]),
  ];
  return withoutIgnored(inOrder(found, loaded), loaded);
}

const instancesOf = ({ customs, inputs, filters, outputs }: CheckSubject): InstanceView[] => [
  ...customs,
  ...inputs,
  ...filters,
  ...outputs,
];

function checkInstance(view: InstanceView, subject: CheckSubject): Diagnostic[] {
  const named = view.section.entries.some(([key]) => key.toLowerCase() === "name");
  if (!named) return [missingName(view.spot.path, { kind: view.kind }, view.spot.position)];
  return checkPlugin(view, subject);
}

/** Main file first, then the others as they were read; lines in order; what has no line comes last. */
function inOrder(found: readonly Diagnostic[], { path, config }: LoadedConfig): Diagnostic[] {
  const files = [path, ...(config.source?.included ?? [])];
  const rank = ({ file, line }: Diagnostic): readonly [number, number] => [
    file === undefined
      ? files.length + 1
      : files.includes(file)
        ? files.indexOf(file)
        : files.length,
    line ?? Number.POSITIVE_INFINITY,
  ];
  return [...new Set(found)]
    .map((diagnostic) => ({ diagnostic, rank: rank(diagnostic) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || compareLines(a.rank[1], b.rank[1]))
    .map(({ diagnostic }) => diagnostic);
}

const compareLines = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
