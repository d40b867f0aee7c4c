import { extname, resolve } from "node:path";
import { hasErrors } from "@millrace/core";
import { type CheckFlags, engineOf, NEWEST_ENGINE, readableFiles, variablesOf } from "./check.js";
import { badUsage, CommandError } from "./command-error.js";
import { diskFiles } from "./disk-files.js";
import type { Outcome } from "./outcome.js";
import type { Terminal } from "./terminal.js";
import { writeWholeFile } from "./write-file.js";

/** Flags of `millrace import`. */
export interface ImportFlags extends Pick<CheckFlags, "env" | "envStrict"> {
  readonly engine?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** `millrace import`: an existing config, and the files that it names, as TypeScript that builds the same. */
export async function importFile(
  path: string,
  flags: ImportFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const { out, force = false } = flags;
  if (out !== undefined) checkOut(out);
  const engine = engineOf(flags.engine ?? NEWEST_ENGINE);
  const files = diskFiles(terminal.folder);
  readableFiles([path], files);
  const { importConfig, printTypeScript } = await import("@millrace/fluentbit/typescript");
  const { sources, diagnostics } = importConfig({
    path,
    files,
    version: engine.fluentBit,
    variables: variablesOf(flags),
  });
  if (hasErrors(diagnostics)) return { exitCode: 1, diagnostics, text: "", facts: { file: path } };
  const typescript = printTypeScript(sources);
  const facts = { file: path, engine: engine.name };
  if (out === undefined)
    return { exitCode: 0, diagnostics, text: typescript, facts: { ...facts, typescript } };
  writeWholeFile(resolve(terminal.folder, out), typescript, { force, shown: out });
  return { exitCode: 0, diagnostics, text: `${out}: written\n`, facts: { ...facts, out } };
}

/** A flag that is mistyped must not cost a config. */
function checkOut(out: string): void {
  if ([".ts", ".mts", ".cts"].includes(extname(out))) return;
  const reason = `--out takes a TypeScript file, got ${JSON.stringify(out)}`;
  throw new CommandError(badUsage([], { reason }));
}
