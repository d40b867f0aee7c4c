import type { Diagnostic } from "@millrace/core";

/** 0: nothing of severity error. 1: some. 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say, before it is put into a format. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that `text` tells in its own way: for programs only. */
  readonly told?: readonly Diagnostic[];
  /** For people, on standard output. */
  readonly text: string;
  /** For programs: keys of the JSON line. */
  readonly facts: object;
  /** The whole JSON line, where it holds what JSON.stringify cannot write. */
  readonly json?: string;
}
