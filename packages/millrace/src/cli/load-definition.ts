import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isConfigError, type SourcePosition } from "@millrace/core";
import { isStack, type Stack } from "../stack/stack.js";
import {
  CommandError,
  definitionEmpty,
  definitionNotFound,
  definitionThrew,
  definitionUnreadable,
} from "./command-error.js";

/** Names that are looked for when none is given, in order. */
export const definitionNames = Object.freeze([
  "millrace.config.ts",
  "millrace.config.mts",
  "millrace.config.js",
  "millrace.config.mjs",
]);

/** What a definition may be: a stack, or a function of the stage that makes one. */
export type Definition = Stack | ((context: DefinitionContext) => Stack | Promise<Stack>);

/** What a definition function is told. */
export interface DefinitionContext {
  /** What `--stage` says; undefined without it. */
  readonly stage: string | undefined;
}

/** Finds the definition file: the named one, or the first of the usual names in the folder. */
export function findDefinition(folder: string, named: string | undefined): string {
  const candidates =
    named === undefined
      ? definitionNames.map((name) => resolve(folder, name))
      : [resolve(folder, named)];
  const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
  if (found === undefined)
    throw new CommandError(definitionNotFound([], { file: named ?? definitionNames[0] ?? "" }));
  return found;
}

/**
 * Loads and runs a definition.
 *
 * @throws CommandError when it cannot be loaded, throws or gives no stack; ConfigError of its own findings.
 */
export async function loadDefinition(file: string, context: DefinitionContext): Promise<Stack> {
  const exported = await importDefault(file);
  const made =
    typeof exported === "function"
      ? await run(file, () => (exported as (c: DefinitionContext) => unknown)(context))
      : exported;
  if (!isStack(made))
    throw new CommandError(definitionEmpty([], { got: describe(made) }, { file }));
  return made;
}

/** jiti runs TypeScript as it stands, keeps its lines, and needs no build; it loads here only. */
async function importDefault(file: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, {
    moduleCache: false,
    fsCache: false,
    interopDefault: false,
  });
  const module = await run(file, () => jiti.import<{ readonly default?: unknown }>(file));
  return module.default;
}

async function run<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isConfigError(error)) throw error;
    throw new CommandError(asDiagnostic(file, error));
  }
}

function asDiagnostic(file: string, error: unknown) {
  const text =
    error instanceof Error
      ? `${error.name}: ${error.message}`
      : String(JSON.stringify(error) ?? error);
  const at = positionIn(file, error);
  const code = error instanceof Error ? (error as { readonly code?: unknown }).code : undefined;
  const unreadable =
    code === "ERR_MODULE_NOT_FOUND" ||
    code === "MODULE_NOT_FOUND" ||
    error instanceof SyntaxError ||
    /ParseError/.test(text);
  return unreadable
    ? definitionUnreadable([], { error: firstLines(text) }, at)
    : definitionThrew([], { error: firstLines(text) }, at);
}

/** A loader's message may go on with a stack or a code frame. */
function firstLines(text: string): string {
  return text.split("\n    at ")[0]?.split("\n").slice(0, 2).join(" ").trim() ?? text;
}

/** The first line of the stack that lies in the user's code, not in a package. */
function positionIn(file: string, error: unknown): SourcePosition {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const frames = [...stack.matchAll(/(?:\(|at |^|\s)((?:file:\/\/)?\/[^\s()]+?):(\d+):(\d+)/g)].map(
    ([, path = "", line, column]) => ({
      file: path.startsWith("file://") ? fileURLToPath(path) : path,
      line: Number(line),
      column: Number(column),
    }),
  );
  const own =
    frames.find((frame) => frame.file === file) ??
    frames.find(
      (frame) => !frame.file.includes("/node_modules/") && !frame.file.startsWith("node:"),
    );
  return own ?? { file };
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  return Array.isArray(value)
    ? "a list"
    : typeof value === "object"
      ? "an object"
      : `a ${typeof value}`;
}
