import {
  countBySeverity,
  type Diagnostic,
  formatPath,
  type Painter,
  printDiagnostics,
} from "@millrace/core";

/** Forms in which findings are printed. */
export const formats = Object.freeze(["pretty", "json", "sarif", "github"] as const);
export type Format = (typeof formats)[number];

/** Findings for people, in a terminal. */
export function prettyFindings(diagnostics: readonly Diagnostic[], paint: Painter): string {
  return diagnostics.length === 0 ? "" : `${printDiagnostics(diagnostics, paint)}\n`;
}

/** One line of JSON: the facts of a command, its findings and how many there are. */
export function jsonLine(facts: object, diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ ...facts, diagnostics, summary: countBySeverity(diagnostics) })}\n`;
}

const GITHUB = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands that GitHub shows beside the changed lines. */
export function githubFindings(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, code, message, hint, path, file, line, column }) => {
      const place = { file, line, col: column, title: code };
      const properties = Object.entries(place).flatMap(([key, value]) =>
        value === undefined ? [] : `${key}=${escapeProperty(String(value))}`,
      );
      const text = [formatPath(path), message, hint]
        .filter((part) => part !== undefined && part !== "")
        .join(": ");
      return `::${GITHUB[severity]} ${properties.join(",")}::${escapeData(text)}\n`;
    })
    .join("");
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const SARIF = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0, one line. */
export function sarifLine(diagnostics: readonly Diagnostic[]): string {
  const rules = [
    ...new Map(
      diagnostics.map(({ code, docs }) => [
        code,
        { id: code, ...(docs === undefined ? {} : { helpUri: docs }) },
      ]),
    ).values(),
  ];
  const results = diagnostics.map((found) => ({
    ruleId: found.code,
    level: SARIF[found.severity],
    message: { text: [found.message, found.hint].filter((part) => part !== undefined).join("; ") },
    locations: [sarifLocation(found)],
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "millrace", rules } }, results }],
  };
  return `${JSON.stringify(log)}\n`;
}

function sarifLocation({ path, file, line, column }: Diagnostic): object {
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    ...(file === undefined
      ? {}
      : { physicalLocation: { artifactLocation: { uri: file }, ...region } }),
    ...(path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: formatPath(path) }] }),
  };
}
