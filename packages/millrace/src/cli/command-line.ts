import { didYouMean, hasErrors, isConfigError } from "@millrace/core";
import { Command, CommanderError, Option } from "commander";
import { type BuildFlags, build } from "./build.js";
import { badUsage, CommandError } from "./command-error.js";
import {
  type Format,
  formats,
  githubFindings,
  jsonLine,
  prettyFindings,
  sarifLine,
} from "./findings.js";
import type { ExitCode, Outcome } from "./outcome.js";
import { painterFor, type Terminal } from "./terminal.js";
import { version } from "./version.js";

/** Runs the `millrace` command. Never throws for a user's mistake. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = commandLine(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const reason = error.message.replace(/^error: /, "").replace(/\n/g, " ");
    report(
      { exitCode: 2, diagnostics: [badUsage([], { reason })], text: "", facts: {} },
      formatIn(argv),
      terminal,
    );
    return 2;
  }
  return exitCode;
}

function commandLine(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command("millrace")
    .description("One typed definition becomes every file of a container logging system.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
    });
  program
    .command("build")
    .description("write the files of a definition, or check that they are up to date")
    .option("-c, --config <file>", "the definition (default: millrace.config.ts in this folder)")
    .option("-o, --out <dir>", "the output folder (default: rendered/ beside the definition)")
    .option("-s, --stage <stage>", "what a definition that is a function is told: ({ stage }) => …")
    .option("--check", "write nothing; exit 1 and print a diff when the files differ")
    .addOption(
      new Option("-f, --format <format>", "how findings are printed")
        .choices(formats)
        .default("pretty"),
    )
    .option("--json", "short for --format json: one line, the last of standard output")
    .addHelpText("after", EXIT_CODES)
    .action(
      async ({
        json,
        format,
        ...flags
      }: BuildFlags & { readonly json?: boolean; readonly format: Format }) => {
        const chosen: Format = json === true ? "json" : format;
        const outcome = await guarded(() => build(flags, terminal));
        report(outcome, chosen, terminal);
        done(outcome.exitCode);
      },
    );
  program.argument("[command]").action((given: string | undefined) => {
    if (given === undefined) {
      program.outputHelp();
      done(2);
      return;
    }
    const names = program.commands.map((command) => command.name());
    const hint = didYouMean(given, names);
    throw new CommanderError(
      2,
      "millrace.unknownCommand",
      `there is no command ${JSON.stringify(given)}${hint === undefined ? "" : `; ${hint}`}`,
    );
  });
  return program;
}

const EXIT_CODES = `
Exit codes:
  0  nothing of severity error
  1  errors in the definition, or files that are not up to date (--check)
  2  the command could not do its work: bad flag, missing file, definition that cannot be loaded, folder that cannot be written`;

/** Turns the two kinds of failure that a user can cause into outcomes. Anything else is a bug and stays one. */
async function guarded(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandError)
      return { exitCode: 2, diagnostics: error.diagnostics, text: "", facts: {} };
    if (isConfigError(error))
      return { exitCode: 1, diagnostics: error.diagnostics, text: "", facts: {} };
    throw error;
  }
}

function report(outcome: Outcome, format: Format, terminal: Terminal): void {
  const { text, facts, diagnostics, told = [], exitCode } = outcome;
  const all = [...diagnostics, ...told];
  switch (format) {
    case "pretty":
      terminal.stderr.write(prettyFindings(diagnostics, painterFor(terminal.stderr, terminal)));
      terminal.stdout.write(text);
      if (hasErrors(diagnostics)) terminal.stderr.write("\nNothing was written.\n");
      return;
    case "json":
      terminal.stdout.write(jsonLine({ ok: exitCode === 0, ...facts }, all));
      return;
    case "github":
      terminal.stdout.write(githubFindings(all));
      return;
    case "sarif":
      terminal.stdout.write(sarifLine(all));
  }
}

/** The format of a command line that could not be read. */
function formatIn(argv: readonly string[]): Format {
  return argv.includes("--json") || argv.join(" ").includes("--format json") ? "json" : "pretty";
}
