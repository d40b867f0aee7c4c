import type { Scalar } from "@millrace/core";

/** A value as the classic printer writes it. */
export const scalarText = (value: Scalar): string =>
  typeof value === "boolean" ? (value ? "on" : "off") : String(value);
