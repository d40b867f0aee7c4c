import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { hasVariable } from "./token.js";

export const unknownName = diagnostic<{ name: string }>("IAM_UNKNOWN_NAME", {
  severity: "error",
  message: ({ name }) =>
    `${JSON.stringify(name)} is known only where the log router runs, so no policy can name it`,
  hint: () => "write the name as it is, or a token of the deployment",
});

/** Findings for the name of a bucket or log group that a permission must name: it cannot have `${NAME}` in it. */
export function checkKnownName(path: Path, name: string): Diagnostic[] {
  return hasVariable(name) ? [unknownName(path, { name })] : [];
}
