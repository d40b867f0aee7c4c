import { didYouMean, hasErrors, isConfigError } from "@millrace/core";
import { Command, CommanderError, Option } from "commander";
import { type BuildFlags, build } from "./build.js";
import { type CheckFlags, check, checkKinds, NEWEST_ENGINE } from "./check.js";
import { badUsage, CommandError } from "./command-error.js";
import { type DiffFlags, diff } from "./diff.js";
import {
  type Format,
  formats,
  githubFindings,
  jsonLine,
  prettyFindings,
  sarifLine,
} from "./findings.js";
import { type ImportFlags, importFile } from "./import.js";
import type { ExitCode, Outcome } from "./outcome.js";
import { type SimulateFlags, simulate } from "./simulate.js";
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
  const act = async (chosen: FormatFlags, work: () => Promise<Outcome>, onError?: string) => {
    const outcome = await guarded(work);
    report(outcome, chosen.json === true ? "json" : chosen.format, terminal, onError);
    done(outcome.exitCode);
  };
  withFormat(
    program
      .command("build")
      .description("write the files of a definition, or check that they are up to date")
      .option("-c, --config <file>", "the definition (default: millrace.config.ts in this folder)")
      .option("-o, --out <dir>", "the output folder (default: rendered/ beside the definition)")
      .option(
        "-s, --stage <stage>",
        "what a definition that is a function is told: ({ stage }) => …",
      )
      .option("--check", "write nothing; exit 1 and print a diff when the files differ"),
  )
    .addHelpText(
      "after",
      exitCodes("errors in the definition, or files that are not up to date (--check)"),
    )
    .action(({ json, format, ...flags }: BuildFlags & FormatFlags) =>
      act({ json, format }, () => build(flags, terminal), "Nothing was written."),
    );
  withFormat(
    program
      .command("check")
      .description("find what is wrong with Fluent Bit configs, also those that others wrote")
      .argument("<file...>", "classic or YAML configs, or parsers files")
      .option("-e, --engine <name>", `engine, repeatable (default: ${NEWEST_ENGINE})`, collect)
      .addOption(
        new Option("--as <kind>", "what the file is, when its content does not say").choices(
          checkKinds,
        ),
      )
      .option("--env <key=value>", "value of an environment variable, repeatable", collect)
      .option("--env-strict", "variables that are not given are empty, as in the engine"),
  )
    .addHelpText("after", exitCodes("errors in a config"))
    .action((files: readonly string[], { json, format, ...flags }: CheckFlags & FormatFlags) =>
      act({ json, format }, () => check(files, flags, terminal)),
    );
  withFormat(
    program
      .command("import")
      .description("print an existing Fluent Bit config as TypeScript that builds the same")
      .argument("<file>", "a classic or YAML config, or a parsers file")
      .option("-o, --out <file.ts>", "write a file instead of standard output")
      .option("--force", "overwrite the file when it is there")
      .option("-e, --engine <name>", `engine that reads it (default: ${NEWEST_ENGINE})`)
      .option("--env <key=value>", "value of an environment variable, repeatable", collect),
  )
    .addHelpText("after", exitCodes("errors in the config: nothing is written"))
    .action((file: string, { json, format, ...flags }: ImportFlags & FormatFlags) =>
      act({ json, format }, () => importFile(file, flags, terminal), "Nothing was written."),
    );
  withFormat(
    program
      .command("diff")
      .description("show what changes in meaning between two configs, or for one between engines")
      .argument("<file...>", "two configs; one with --to-engine")
      .option("-e, --engine <name>", `engine (default: ${NEWEST_ENGINE})`)
      .option("--to-engine <name>", "compare with this engine: what an upgrade changes")
      .option("--env <key=value>", "value of an environment variable, repeatable", collect)
      .option("--env-strict", "variables that are not given are empty, as in the engine"),
  )
    .addHelpText("after", exitCodes("differences in meaning", "no difference in meaning"))
    .action((files: readonly string[], { json, format, ...flags }: DiffFlags & FormatFlags) =>
      act({ json, format }, () => diff(files, flags, terminal)),
    );
  withFormat(
    program
      .command("simulate")
      .description("run sample records through a Fluent Bit config, and show where each one lands")
      .argument("<config>", "classic or YAML config")
      .requiredOption("-r, --records <file>", 'records, one a line: {"tag": "…", "record": {…}}')
      .option("-e, --engine <name>", `engine (default: ${NEWEST_ENGINE})`)
      .option("--trace", "each record's way, step by step")
      .option("--summary", "counts only: memory does not grow with the number of records")
      .option("--ndjson", "one line of JSON for all that happens, as it happens")
      .option("--seed <text>", "random parts of keys follow it (default: placeholders)")
      .option(
        "--state <name=value>",
        "what filters ask of their surroundings: ecs.ClusterName=shop",
        collect,
      )
      .option("--env <key=value>", "value of an environment variable, repeatable", collect)
      .option("--env-strict", "variables that are not given are empty, as in the engine"),
  )
    .addHelpText(
      "after",
      exitCodes(
        "the engine would not start, records go round for ever, or a record cannot be read",
      ),
    )
    .action((config: string, { json, format, ...flags }: SimulateFlags & FormatFlags) =>
      act({ json, format }, () => simulate(config, flags, terminal)),
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

interface FormatFlags {
  readonly json: boolean | undefined;
  readonly format: Format;
}

/** The flags that every command has. */
function withFormat(command: Command): Command {
  return command
    .addOption(
      new Option("-f, --format <format>", "how findings are printed")
        .choices(formats)
        .default("pretty"),
    )
    .option("--json", "short for --format json: one line, the last of standard output");
}

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

const exitCodes = (one: string, zero = "nothing of severity error"): string => `
Exit codes:
  0  ${zero}
  1  ${one}
  2  the command could not do its work: bad flag, missing or unreadable file, folder that cannot be written`;

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

function report(outcome: Outcome, format: Format, terminal: Terminal, onError?: string): void {
  const { text, facts, diagnostics, told = [], exitCode } = outcome;
  const all = [...diagnostics, ...told];
  switch (format) {
    case "pretty":
      terminal.stderr.write(prettyFindings(diagnostics, painterFor(terminal.stderr, terminal)));
      terminal.stdout.write(text);
      if (hasErrors(diagnostics) && onError !== undefined) terminal.stderr.write(`\n${onError}\n`);
      return;
    case "json":
      terminal.stdout.write(
        outcome.json === undefined
          ? jsonLine({ ok: exitCode === 0, ...facts }, all)
          : `${outcome.json}\n`,
      );
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
