import { formatPath, type Path } from "./path.js";

/** How bad a finding is. Only `error` stops a build. */
export type Severity = "error" | "warning" | "info";

/** One finding: a fault in the user's input, in the user's terms. Plain data, safe to print as JSON. */
export interface Diagnostic {
  /** Stable name of the fault, such as `FB_UNKNOWN_OPTION`. Never renamed, never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** Where it is, in the definition: `["services", "api", "logs"]`. Empty: the whole. */
  readonly path: Path;
  /** What is wrong, with the value given. Lower case, no full stop. */
  readonly message: string;
  /** The most likely fix. */
  readonly hint?: string;
  /** Page that explains the rule. */
  readonly docs?: string;
  /** The file it is about, when it is about a file's text. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** Where in a text a finding lies. */
export interface SourcePosition {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** How a diagnostic is declared: once, beside the rule that raises it. */
export interface DiagnosticSpec<Params> {
  readonly severity: Severity;
  readonly message: (params: Params) => string;
  readonly hint?: (params: Params) => string | undefined;
  readonly docs?: string;
}

/** Makes one diagnostic of a declared kind. */
export interface DiagnosticFactory<Params> {
  (path: Path, params: Params, position?: SourcePosition): Diagnostic;
  readonly code: string;
  readonly severity: Severity;
  readonly docs?: string;
}

const CODE = /^(CORE|FB|FL|ECS|IAM|LOKI|LOGQL|GRAF|STACK)_[A-Z0-9]+(_[A-Z0-9]+)*$/;

/**
 * Declares a kind of diagnostic.
 *
 * @throws Error (a bug of ours) when the code has no known prefix.
 */
export function diagnostic<Params = Record<string, never>>(
  code: string,
  spec: DiagnosticSpec<Params>,
): DiagnosticFactory<Params> {
  invariant(CODE.test(code), `diagnostic code ${code} has no known prefix or a wrong shape`);
  const make = (path: Path, params: Params, position: SourcePosition = {}): Diagnostic => {
    const hint = spec.hint?.(params);
    return Object.freeze({
      code,
      severity: spec.severity,
      path: Object.freeze([...path]),
      message: spec.message(params),
      ...(hint === undefined ? {} : { hint }),
      ...(spec.docs === undefined ? {} : { docs: spec.docs }),
      ...position,
    });
  };
  const facts = spec.docs === undefined ? {} : { docs: spec.docs };
  return Object.assign(make, { code, severity: spec.severity, ...facts });
}

/** The same finding, seen from further out: `base` is put before its path. */
export function atPath(base: Path, found: Diagnostic): Diagnostic {
  return base.length === 0
    ? found
    : Object.freeze({ ...found, path: Object.freeze([...base, ...found.path]) });
}

/** True when any finding is of severity `error`. */
export function hasErrors(diagnostics: Iterable<Diagnostic>): boolean {
  for (const { severity } of diagnostics) if (severity === "error") return true;
  return false;
}

/** How many findings there are of each severity. */
export function countBySeverity(diagnostics: Iterable<Diagnostic>): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) count[severity] += 1;
  return count;
}

/** A law over a model: yields a finding for each breach. No throwing, no change to the model. */
export type Rule<Model> = (model: Model) => Iterable<Diagnostic>;

/** Runs rules in order and gives all that they found. */
export function runRules<Model>(model: Model, rules: readonly Rule<Model>[]): Diagnostic[] {
  return rules.flatMap((rule) => [...rule(model)]);
}

/** Colours for printing. The default prints none. */
export interface Painter {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

const same = (text: string): string => text;
export const plainPainter: Painter = {
  error: same,
  warning: same,
  info: same,
  dim: same,
  bold: same,
};

/** Findings as a person reads them in a terminal: one block each, a blank line between. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  paint: Painter = plainPainter,
): string {
  return diagnostics.map((found) => printDiagnostic(found, paint)).join("\n\n");
}

function printDiagnostic(found: Diagnostic, paint: Painter): string {
  const where = [positionText(found), formatPath(found.path)]
    .filter((part) => part !== "")
    .join("  ");
  const head = `${paint[found.severity](found.severity)} ${paint.bold(found.code)}${where === "" ? "" : `  ${visible(where)}`}`;
  const lines = [head, `  ${visible(found.message)}`];
  if (found.hint !== undefined) lines.push(`  ${paint.dim("hint:")} ${visible(found.hint)}`);
  if (found.docs !== undefined) lines.push(`  ${paint.dim("see:")}  ${found.docs}`);
  return lines.join("\n");
}

function positionText({ file, line, column }: Diagnostic): string {
  if (file === undefined) return line === undefined ? "" : `line ${line}`;
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** A message or a path may quote the user's value: control characters are shown, never sent to the terminal. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) =>
    char === "\n" ? "\\n" : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** "1 error, 2 warnings": the sum of findings in words. Empty when there are none. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const count = countBySeverity(diagnostics);
  return (["error", "warning", "info"] as const)
    .filter((severity) => count[severity] > 0)
    .map(
      (severity) =>
        `${count[severity]} ${severity}${severity !== "info" && count[severity] > 1 ? "s" : ""}`,
    )
    .join(", ");
}

/** A user's mistake. Carries all findings; its message is the readable form of them. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${summarize(diagnostics)}\n\n${printDiagnostics(diagnostics)}`);
    this.diagnostics = Object.freeze([...diagnostics]);
  }
}

/** True for a {@link ConfigError}, also one from another copy of this package. */
export function isConfigError(value: unknown): value is ConfigError {
  return (
    value instanceof Error &&
    value.name === "ConfigError" &&
    Array.isArray((value as ConfigError).diagnostics)
  );
}

/** @throws ConfigError with all findings, when any is an error. */
export function throwIfErrors(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new ConfigError(diagnostics);
}

/** Guards against our own bugs. A user's mistake is a diagnostic, never this. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition)
    throw new Error(`millrace has a bug: ${message}. Please report it with your definition.`);
}
