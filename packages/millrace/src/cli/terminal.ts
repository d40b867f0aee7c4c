import { type Painter, plainPainter } from "@millrace/core";
import picocolors from "picocolors";

/** A stream that may be a terminal. */
export interface TerminalStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** All that a command touches of its process, so that tests can hand it another. */
export interface Terminal {
  /** Where it was called. */
  readonly folder: string;
  readonly stdout: TerminalStream;
  readonly stderr: TerminalStream;
  readonly environment: { readonly [name: string]: string | undefined };
}

/** Colours on a terminal only; NO_COLOR turns them off, FORCE_COLOR on. */
export function painterFor({ isTTY }: TerminalStream, { environment }: Terminal): Painter {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== "0";
  const colour = forced || (isTTY === true && (NO_COLOR ?? "") === "" && TERM !== "dumb");
  if (!colour) return plainPainter;
  const { red, yellow, cyan, dim, bold } = picocolors.createColors(true);
  return { error: red, warning: yellow, info: cyan, dim, bold };
}
