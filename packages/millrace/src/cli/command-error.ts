import { type Diagnostic, diagnostic } from "@millrace/core";

/** The command could not do its work: exit code 2. Findings about the user's input are a ConfigError: exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join("\n"));
    this.diagnostics = diagnostics;
  }
}

export const definitionNotFound = diagnostic<{ file: string }>("STACK_DEFINITION_NOT_FOUND", {
  severity: "error",
  message: ({ file }) => `there is no definition file ${file}`,
  hint: () =>
    "run the command in the folder of millrace.config.ts, or name the file with --config FILE",
});

export const definitionThrew = diagnostic<{ error: string }>("STACK_DEFINITION_THREW", {
  severity: "error",
  message: ({ error }) => `the definition threw ${error}`,
  hint: () => "the line is where your code threw it",
});

export const definitionUnreadable = diagnostic<{ error: string }>("STACK_DEFINITION_UNREADABLE", {
  severity: "error",
  message: ({ error }) => `the definition cannot be loaded: ${error}`,
  hint: () => "the file must be TypeScript or JavaScript whose imports resolve",
});

export const definitionEmpty = diagnostic<{ got: string }>("STACK_DEFINITION_EMPTY", {
  severity: "error",
  message: ({ got }) => `the definition's default export is ${got}, not a stack`,
  hint: () =>
    "write: export default defineStack({ … }), or a function of { stage } that returns one",
});

export const outputNotWritable = diagnostic<{ path: string; reason: string }>(
  "STACK_OUTPUT_NOT_WRITABLE",
  {
    severity: "error",
    message: ({ path, reason }) => `${path} cannot be written: ${reason}`,
    hint: () =>
      "nothing was changed; check the folder and its permissions, or choose another with --out DIR",
  },
);

export const foreignFile = diagnostic<{ path: string }>("STACK_FOREIGN_FILE", {
  severity: "error",
  message: ({ path }) => `${path} is there already, and no manifest says that millrace wrote it`,
  hint: () => "nothing was changed; move the file away, or choose another folder with --out DIR",
});

export const manifestUnreadable = diagnostic<{ path: string; reason: string }>(
  "STACK_MANIFEST_UNREADABLE",
  {
    severity: "error",
    message: ({ path, reason }) => `${path} is no manifest of ours: ${reason}`,
    hint: () =>
      "nothing was changed; restore the file, or delete it together with the files that it named",
  },
);

export const badUsage = diagnostic<{ reason: string }>("STACK_BAD_USAGE", {
  severity: "error",
  message: ({ reason }) => reason,
  hint: () => "millrace --help shows the commands and their flags",
});

export const fileOutOfDate = diagnostic<{ path: string; state: string }>("STACK_FILE_OUT_OF_DATE", {
  severity: "error",
  message: ({ path, state }) => `${path} is ${state}: it is not what the definition makes`,
  hint: () => "run the same command without --check",
});
