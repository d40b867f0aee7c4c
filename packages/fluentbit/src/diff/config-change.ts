import type { Path, Severity, SourcePosition } from "@millrace/core";

/** What was, or what is now. */
export interface ChangeSide extends SourcePosition {
  /** The value as it is written; secrets are not shown. */
  readonly text?: string;
}

/** One thing that differs in meaning between two configs. */
export interface ConfigChange {
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** Where it is in the second config, or in the first when it is gone. */
  readonly path: Path;
  /** The section, in words: `output s3 "archive"`. */
  readonly what: string;
  readonly before?: ChangeSide;
  readonly after?: ChangeSide;
  /** `info`: what runs is the same. */
  readonly severity: Severity;
  /** What it does to records, where that is known. */
  readonly effect?: string;
}

/** True when the two configs do not mean the same. */
export const differs = (changes: readonly ConfigChange[]): boolean =>
  changes.some(({ severity }) => severity !== "info");
