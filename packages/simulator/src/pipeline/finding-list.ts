import type { Diagnostic } from "@millrace/core";

const MOST_FINDINGS = 1000;

/** Findings, each once, and not without end. */
export function findingList() {
  const found = new Map<string, Diagnostic>();
  return {
    add: (one: Diagnostic): void => {
      const key = JSON.stringify([one.code, one.path, one.message, one.line]);
      if (!found.has(key) && found.size < MOST_FINDINGS) found.set(key, one);
    },
    all: (): readonly Diagnostic[] => [...found.values()],
  };
}
