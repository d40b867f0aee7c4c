import { columnAt, plainText, trim } from "../files/binary-text.js";
import type { ClassicLine } from "./classic-lines.js";
import { type FileState, type Reading, reportAt } from "./classic-state.js";
import { invalidMeta, invalidSet, unknownMeta } from "./meta-findings.js";

/** Reads a line that starts with `@` and is no include. */
export function readMeta(reading: Reading, file: FileState, line: ClassicLine): void {
  const { text } = line;
  const space = text.indexOf(" ");
  const parameter = space < 0 ? "" : trim(text.slice(space));
  if (parameter === "") {
    reportAt(reading, file, line, 0, invalidMeta, { text: plainText(text) });
    return;
  }
  const command = plainText(trim(text.slice(1, space)));
  if (command.toLowerCase() === "set") readSet(reading, file, line, space);
  else reportAt(reading, file, line, 0, unknownMeta, { command });
}

function readSet(reading: Reading, file: FileState, line: ClassicLine, space: number): void {
  const { text } = line;
  const parameter = trim(text.slice(space));
  const start = text.indexOf(parameter, space);
  const equals = parameter.indexOf("=");
  const why = setFault(parameter, equals);
  if (why !== undefined)
    reportAt(reading, file, line, 0, invalidSet, { text: plainText(parameter), why });
  if (equals < 1) return;
  const [key, value] = [parameter.slice(0, equals), parameter.slice(equals + 1)];
  reading.env.push(Object.freeze([plainText(key), plainText(value)] as const));
  reading.envSources.push(
    Object.freeze({
      file: file.path,
      line: line.line,
      column: columnAt(text, start),
      value: Object.freeze({ line: line.line, column: columnAt(text, start + equals + 1) }),
    }),
  );
}

function setFault(parameter: string, equals: number): string | undefined {
  if (equals < 0) return "has no equals sign, so it sets nothing";
  if (equals === 0) return "has no name in front of the equals sign";
  if (equals === parameter.length - 1) return "gives no value";
  const [before, behind] = [parameter.slice(0, equals), parameter.slice(equals + 1)];
  if (trim(before) !== before) return "sets a variable whose name ends with a space";
  return trim(behind) === behind ? undefined : "sets a value that starts with a space";
}
