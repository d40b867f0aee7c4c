import { type Diagnostic, diagnostic, formatPath, type Path } from "@millrace/core";
import type { IgnoreEntry } from "../stack/definition.js";

export const cannotIgnore = diagnostic<{ code: string }>("STACK_CANNOT_IGNORE", {
  severity: "error",
  message: ({ code }) => `${code} is an error here and cannot be ignored`,
  hint: () => "only warnings and infos can be ignored; mend the definition",
});

export const ignoresNothing = diagnostic<{ code: string }>("STACK_IGNORES_NOTHING", {
  severity: "warning",
  message: ({ code }) => `nothing raises ${code} here`,
  hint: () => "take the entry out, so that a later finding is not hidden",
});

/** Takes away the warnings and infos that the user knows of. */
export function applyIgnores(
  found: readonly Diagnostic[],
  entries: readonly IgnoreEntry[],
  path: Path,
): Diagnostic[] {
  const covers = (entry: IgnoreEntry, { code, path: at }: Diagnostic): boolean =>
    entry.code === code && (entry.path === undefined || startsAt(formatPath(at), entry.path));
  const kept = found.filter(
    (one) => one.severity === "error" || !entries.some((entry) => covers(entry, one)),
  );
  const about = entries.flatMap((entry, i) => {
    const covered = found.filter((one) => covers(entry, one));
    if (covered.length === 0) return [ignoresNothing([...path, i], { code: entry.code })];
    return covered.some(({ severity }) => severity === "error")
      ? [cannotIgnore([...path, i], { code: entry.code })]
      : [];
  });
  return [...kept, ...about];
}

/** True when a printed path is the given one or lies below it. */
function startsAt(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`);
}
