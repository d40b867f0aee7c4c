import type { BinaryText } from "../files/binary-text.js";

/** Why the engine does not see a line as it stands. */
export type LineFault = "too-long" | "nul" | "lost" | "buffer";

/** One line as the engine's reader hands it over, without its end. */
export interface ClassicLine {
  /** From 1, in the file. */
  readonly line: number;
  readonly text: BinaryText;
  /** There was a NUL byte: what stood behind it is gone, and the next line is glued to the rest. */
  readonly nul: boolean;
  /** `too-long`, `nul`, `buffer`: the engine refuses the file here. `lost`: it never looks at this line. */
  readonly fault?: LineFault;
}

const BUFFER = 4096;
const LARGEST_BUFFER = 32 * 1024 * 1024;

/**
 * Cuts a file into lines as the engine does: it reads into a buffer, which grows (from 2.2 on) or not.
 * A NUL byte looks to it like a line that did not fit.
 */
export function* classicLines(data: BinaryText, grows: boolean): Generator<ClassicLine> {
  let [at, line, buffer, pending, pendingLine, nul] = [0, 1, BUFFER, "", 1, false];
  while (at < data.length) {
    const room = buffer - pending.length - 1;
    const lineEnd = data.indexOf("\n", at);
    const end = Math.min(lineEnd < 0 ? data.length : lineEnd + 1, at + room);
    const atEnd = lineEnd < 0 && end === data.length && end - at < room;
    const read = pending + data.slice(at, end);
    const cut = read.indexOf("\u0000", pending.length);
    const text = cut < 0 ? read : read.slice(0, cut);
    if (pending === "") pendingLine = line;
    nul ||= cut >= 0;
    at = end;
    if (lineEnd >= 0 && end === lineEnd + 1) line += 1;
    if (text.endsWith("\n") || atEnd) {
      yield { line: pendingLine, text: withoutEnd(text), nul };
      [pending, nul] = ["", false];
    } else if (!grows) {
      yield { line: pendingLine, text, nul, fault: nul ? "nul" : "too-long" };
      [at, pending, nul] = [lineEnd < 0 ? data.length : lineEnd + 1, "", false];
      if (lineEnd >= 0 && end !== lineEnd + 1) line += 1;
    } else {
      buffer *= 2;
      pending = text;
      if (buffer > LARGEST_BUFFER) {
        yield { line: pendingLine, text, nul, fault: "buffer" };
        return;
      }
    }
  }
  if (pending !== "" || nul) yield { line: pendingLine, text: pending, nul, fault: "lost" };
}

function withoutEnd(text: BinaryText): BinaryText {
  if (!text.endsWith("\n")) return text;
  return text.endsWith("\r\n") ? text.slice(0, -2) : text.slice(0, -1);
}
