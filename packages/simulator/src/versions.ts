import { compareVersions } from "@millrace/fluentbit";

/** The engine is of that version, or later. */
export const isSince = (version: string, since: string): boolean =>
  compareVersions(version, since) >= 0;
