import { dirname, join, relative, resolve } from "node:path";
import type { Diagnostic } from "@millrace/core";
import { renderStack } from "../stack/render-stack.js";
import { type DestinationRow, whereLogsGo } from "../stack/where-logs-go.js";
import { fileOutOfDate } from "./command-error.js";
import { findDefinition, loadDefinition } from "./load-definition.js";
import type { Outcome } from "./outcome.js";
import {
  compareFolder,
  type FileDifference,
  type FolderChange,
  writeFolder,
} from "./output-folder.js";
import { painterFor, type Terminal } from "./terminal.js";

/** Flags of `millrace build`. */
export interface BuildFlags {
  readonly config?: string;
  readonly out?: string;
  readonly stage?: string;
  readonly check?: boolean;
}

/** `millrace build`: writes the files of a definition, or compares them. */
export async function build(flags: BuildFlags, terminal: Terminal): Promise<Outcome> {
  const definition = findDefinition(terminal.folder, flags.config);
  const out =
    flags.out === undefined
      ? resolve(dirname(definition), "rendered")
      : resolve(terminal.folder, flags.out);
  const stack = await loadDefinition(definition, { stage: flags.stage });
  const files = renderStack(stack);
  const { diagnostics, name } = stack;
  if (flags.check === true) {
    const differences = compareFolder(out, files);
    return checked({
      differences,
      diagnostics,
      files: files.size,
      out,
      command: buildCommand(flags),
      terminal,
    });
  }
  const change = writeFolder(out, files);
  return {
    exitCode: 0,
    diagnostics,
    text: builtText(
      name,
      change,
      [...files],
      whereLogsGo(stack),
      relative(terminal.folder, out) || ".",
      terminal,
    ),
    facts: { stack: name, out, ...change },
  };
}

function builtText(
  name: string,
  change: FolderChange,
  files: readonly { readonly path: string; readonly purpose: string }[],
  rows: readonly DestinationRow[],
  out: string,
  terminal: Terminal,
): string {
  const { bold, dim } = painterFor(terminal.stdout, terminal);
  const width = Math.max(...files.map(({ path }) => path.length));
  const created = new Set(change.created);
  const changed = new Set(change.changed);
  const mark = (path: string): string => (created.has(path) ? "+" : changed.has(path) ? "~" : " ");
  const listed = files.length <= 60 ? files : files.slice(0, 60);
  return [
    bold(`${name}: ${files.length} files in ${out}/`) + dim(` (${countText(change)})`),
    ...listed.map(({ path, purpose }) => `  ${mark(path)} ${path.padEnd(width)}  ${dim(purpose)}`),
    ...(listed.length < files.length ? [`    … and ${files.length - listed.length} more`] : []),
    ...change.removed.map((path) => `  - ${path}`),
    "",
    bold("Where the logs go"),
    ...rowsText(rows.slice(0, 40)),
    ...(rows.length > 40 ? [`  … and ${rows.length - 40} more routes`] : []),
    "",
  ].join("\n");
}

function countText({ created, changed, unchanged, removed }: FolderChange): string {
  const parts = [
    [created.length, "new"],
    [changed.length, "changed"],
    [removed.length, "removed"],
    [unchanged.length, "unchanged"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}

function rowsText(rows: readonly DestinationRow[]): string[] {
  const width = (key: "from" | "route") => Math.max(...rows.map((row) => row[key].length), 0);
  return rows.map(({ from, route, test, outputs, continue: goesOn }) => {
    const head = `  ${from.padEnd(width("from"))}  ${route.padEnd(width("route"))}  `;
    const arrow = outputs.length === 0 ? "dropped" : outputs.join(", ");
    return `${head}${test}\n${" ".repeat(head.length)}→ ${arrow}${goesOn ? ", and on to later routes" : ""}`;
  });
}

interface Check {
  readonly differences: readonly FileDifference[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly out: string;
  readonly command: string;
  readonly terminal: Terminal;
}

async function checked({
  differences,
  diagnostics,
  files,
  out,
  command,
  terminal,
}: Check): Promise<Outcome> {
  const facts = {
    out,
    differences: differences.map(({ path, actual, wanted }) => ({
      path,
      state: stateOf(actual, wanted),
    })),
  };
  if (differences.length === 0)
    return { exitCode: 0, diagnostics, text: `${files} files are up to date\n`, facts };
  const { createTwoFilesPatch } = await import("diff");
  const patches = differences.map(({ path, actual, wanted }) =>
    createTwoFilesPatch(`on disk/${path}`, `defined/${path}`, actual ?? "", wanted ?? "", "", "", {
      context: 3,
    }),
  );
  const { bold } = painterFor(terminal.stdout, terminal);
  const head = `${differences.length} of ${files} files are not what the definition makes`;
  const told = differences.map(({ path, actual, wanted }) =>
    fileOutOfDate([], { path, state: stateOf(actual, wanted) }, { file: join(out, path) }),
  );
  return {
    exitCode: 1,
    diagnostics,
    told,
    text: `${patches.join("\n")}\n${bold(head)}; to mend it: ${command}\n`,
    facts,
  };
}

const stateOf = (actual: string | undefined, wanted: string | undefined): string =>
  actual === undefined ? "missing" : wanted === undefined ? "stale" : "different";

/** The same command without `--check`, as it can be pasted into a shell. */
function buildCommand({ config, out, stage }: BuildFlags): string {
  const flags = Object.entries({ config, out, stage }).flatMap(([key, value]) =>
    value === undefined ? [] : [`--${key}`, shellWord(value)],
  );
  return ["millrace build", ...flags].join(" ");
}

const shellWord = (text: string): string =>
  /^[A-Za-z0-9_./@:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
