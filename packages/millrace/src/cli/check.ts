import {
  countBySeverity,
  type Diagnostic,
  didYouMean,
  hasErrors,
  printDiagnostics,
  summarize,
} from "@millrace/core";
import { type Engine, parseEngine } from "@millrace/fluentbit";
import type { FileReader, Variables } from "@millrace/fluentbit/check";
import { badUsage, CommandError } from "./command-error.js";
import { diskFiles } from "./disk-files.js";
import type { Outcome } from "./outcome.js";
import { painterFor, type Terminal } from "./terminal.js";

/** Kinds of files that can be checked. */
export const checkKinds = Object.freeze(["fluent-bit", "parsers"] as const);
export type CheckKind = (typeof checkKinds)[number];

/** Flags of `millrace check`. */
export interface CheckFlags {
  readonly engine?: readonly string[];
  readonly as?: CheckKind;
  readonly env?: readonly string[];
  readonly envStrict?: boolean;
}

/** The newest engine of which a catalogue exists. */
export const NEWEST_ENGINE = "fluent-bit@5.1.1";

/** Findings about one file for one engine. */
interface Checked {
  readonly file: string;
  readonly engine: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `millrace check`: all that is wrong with config files, ours or not. */
export async function check(
  files: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const engines = enginesOf(flags.engine ?? [NEWEST_ENGINE]);
  const variables = variablesOf(flags);
  const { checkConfig, loadConfig } = await import("@millrace/fluentbit/check");
  const reader = diskFiles(terminal.folder);
  readableFiles(files, reader);
  const results = engines.flatMap((engine) =>
    files.map((path): Checked => {
      const loaded = loadConfig({
        path,
        files: reader,
        version: engine.fluentBit,
        variables,
        ...(flags.as === undefined ? {} : { as: flags.as }),
      });
      return {
        file: path,
        engine: engine.name,
        diagnostics: checkConfig(loaded, { engine, variables }),
      };
    }),
  );
  return outcome(results, engines, terminal);
}

/** @throws CommandError for files that are not there, or are no files. */
export function readableFiles(files: readonly string[], reader: FileReader): void {
  const unreadable = files.flatMap((file) => missingFile(file, reader.read(file).fault));
  if (unreadable.length > 0) throw new CommandError(...unreadable);
}

/** Why a file that is an argument cannot be read; nothing when it can. */
export function missingFile(path: string, fault: string | undefined): Diagnostic[] {
  if (fault === undefined || fault === "too-large") return [];
  const reason = {
    missing: `there is no file ${path}`,
    directory: `${path} is a folder`,
    unreadable: `${path} cannot be read`,
  }[fault];
  return [badUsage([], { reason: reason ?? `${path} cannot be read` }, { file: path })];
}

function outcome(
  results: readonly Checked[],
  engines: readonly Engine[],
  terminal: Terminal,
): Outcome {
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const engine = engines.map(({ name }) => name);
  const several = engine.length > 1;
  return {
    exitCode: hasErrors(diagnostics) ? 1 : 0,
    diagnostics: [],
    told: diagnostics,
    text: results.map((result) => resultText(result, terminal)).join("\n"),
    facts: {
      engine: several ? engine : engine[0],
      files: [...new Set(results.map(({ file }) => file))],
      ...(several || results.length > 1
        ? { results: results.map((one) => ({ ...one, summary: countBySeverity(one.diagnostics) })) }
        : {}),
    },
  };
}

function resultText({ file, engine, diagnostics }: Checked, terminal: Terminal): string {
  const paint = painterFor(terminal.stdout, terminal);
  const summary = diagnostics.length === 0 ? "nothing found" : summarize(diagnostics);
  const head = `${paint.bold(file)} ${paint.dim(`for ${engine}`)}: ${summary}\n`;
  return diagnostics.length === 0 ? head : `${printDiagnostics(diagnostics, paint)}\n\n${head}`;
}

/** @throws CommandError for a name that is no engine. */
export const enginesOf = (names: readonly string[]): readonly Engine[] =>
  [...new Set(names)].map(engineOf);

/** @throws CommandError for a name that is no engine. */
export function engineOf(name: string): Engine {
  const engine = parseEngine(name);
  if (engine !== undefined) return engine;
  const near = didYouMean(name, ["fluent-bit@5.0.9", "aws-for-fluent-bit@3.4.9"]);
  const reason = `there is no engine ${JSON.stringify(name)}${near === undefined ? "" : `; ${near}`}`;
  throw new CommandError(badUsage([], { reason }));
}

/** @throws CommandError for a variable that is not `KEY=VALUE`. */
export function variablesOf({
  env = [],
  envStrict = false,
}: Pick<CheckFlags, "env" | "envStrict">): Variables {
  const values = new Map(
    env.map((pair) => {
      const at = pair.indexOf("=");
      if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)] as const;
      const reason = `--env takes KEY=VALUE, got ${JSON.stringify(pair)}`;
      throw new CommandError(badUsage([], { reason }));
    }),
  );
  return { value: (name) => values.get(name), strict: envStrict };
}
