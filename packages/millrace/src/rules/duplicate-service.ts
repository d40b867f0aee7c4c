import { type Diagnostic, diagnostic, type Path } from "@millrace/core";

export const duplicateService = diagnostic<{ name: string; first: number }>(
  "STACK_DUPLICATE_SERVICE",
  {
    severity: "error",
    message: ({ name, first }) =>
      `the service name "${name}" is already used by services[${first}]`,
    hint: () =>
      "the name is a folder of the output and part of resource names; rename one of the two",
  },
);

/** Services have names of their own. */
export function* checkServiceNames(
  names: readonly (string | undefined)[],
  path: Path,
): Iterable<Diagnostic> {
  const first = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    if (name === undefined) continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, i);
    else yield duplicateService([...path, i, "name"], { name, first: before });
  }
}
