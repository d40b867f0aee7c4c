/** A place in the user's definition, outermost first. */
export type Path = readonly (string | number)[];

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Prints a path as code would: `outputs[1].labels["app-name"]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => text + formatPart(part, text === ""), "");
}

function formatPart(part: string | number, first: boolean): string {
  if (typeof part === "number") return `[${part}]`;
  if (IDENTIFIER.test(part)) return first ? part : `.${part}`;
  return `[${JSON.stringify(part)}]`;
}
