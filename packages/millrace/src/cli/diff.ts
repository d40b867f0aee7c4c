import { hasErrors } from "@millrace/core";
import type { Engine } from "@millrace/fluentbit";
import type { LoadedConfig } from "@millrace/fluentbit/check";
import type { ConfigChange } from "@millrace/fluentbit/diff";
import { type CheckFlags, engineOf, NEWEST_ENGINE, readableFiles, variablesOf } from "./check.js";
import { badUsage, CommandError } from "./command-error.js";
import { changesText, engineText } from "./diff-text.js";
import { diskFiles } from "./disk-files.js";
import type { Outcome } from "./outcome.js";
import { painterFor, type Terminal } from "./terminal.js";

/** Flags of `millrace diff`. */
export interface DiffFlags extends Pick<CheckFlags, "env" | "envStrict"> {
  readonly engine?: string;
  readonly toEngine?: string;
}

/** `millrace diff`: what changes in meaning between two configs, or for one config between two engines. */
export async function diff(
  files: readonly string[],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const [first = "", second, ...more] = files;
  const { toEngine, engine } = flags;
  if (more.length > 0) throw usage(`two configs are compared, got ${files.length} files`);
  if (toEngine === undefined) {
    if (second === undefined) throw usage("name a second config, or an engine with --to-engine");
    return diffFiles([first, second], flags, terminal);
  }
  if (second !== undefined) throw usage("--to-engine compares two engines for one config");
  if (engine === undefined) throw usage("--to-engine needs --engine: the engine that runs now");
  return diffEngine(first, { ...flags, engine, toEngine }, terminal);
}

const usage = (reason: string): CommandError => new CommandError(badUsage([], { reason }));

async function diffFiles(
  paths: readonly [string, string],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const engine = engineOf(flags.engine ?? NEWEST_ENGINE);
  const load = await loader(flags, terminal);
  const [a, b] = [load(paths[0], engine), load(paths[1], engine)];
  // What cannot be read whole cannot be compared.
  const faults = [...a.diagnostics, ...b.diagnostics];
  if (hasErrors(faults)) throw new CommandError(...faults);
  const { diffConfigs, differs } = await import("@millrace/fluentbit/diff");
  const changes = diffConfigs(a, b, { engine, variables: variablesOf(flags) });
  return {
    exitCode: differs(changes) ? 1 : 0,
    diagnostics: [],
    told: faults,
    text: changesText(paths, changes, painterFor(terminal.stdout, terminal)),
    facts: { engine: engine.name, files: paths, changes, counts: countKinds(changes) },
  };
}

async function diffEngine(
  path: string,
  flags: DiffFlags & { readonly engine: string; readonly toEngine: string },
  terminal: Terminal,
): Promise<Outcome> {
  const [from, to] = [engineOf(flags.engine), engineOf(flags.toEngine)];
  const load = await loader(flags, terminal);
  const { diffEngines } = await import("@millrace/fluentbit/diff");
  const difference = diffEngines(
    { engine: from, loaded: load(path, from) },
    { engine: to, loaded: load(path, to) },
    variablesOf(flags),
  );
  const { appearing, disappearing, defaults } = difference;
  const paint = painterFor(terminal.stdout, terminal);
  return {
    exitCode: appearing.length + disappearing.length + defaults.length > 0 ? 1 : 0,
    diagnostics: [],
    told: appearing,
    text: engineText({ path, from: from.name, to: to.name }, difference, paint),
    facts: {
      engine: from.name,
      toEngine: to.name,
      files: [path],
      changes: defaults,
      counts: countKinds(defaults),
      disappearing,
    },
  };
}

/** Reads configs from disk. */
async function loader(
  flags: DiffFlags,
  terminal: Terminal,
): Promise<(path: string, engine: Engine) => LoadedConfig> {
  const { loadConfig } = await import("@millrace/fluentbit/check");
  const files = diskFiles(terminal.folder);
  const variables = variablesOf(flags);
  return (path, { fluentBit: version }) => {
    readableFiles([path], files);
    return loadConfig({ path, files, version, variables });
  };
}

const KINDS = ["added", "removed", "changed", "moved"] as const;

function countKinds(changes: readonly ConfigChange[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    KINDS.map((kind) => [kind, changes.filter((change) => change.kind === kind).length]),
  );
}
