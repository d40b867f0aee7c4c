import type { Path } from "@millrace/core";

/** A label that the user named, and the option that names it. */
export interface LabelUse {
  readonly label: string;
  /** From the dashboard or the alert. */
  readonly path: Path;
}
