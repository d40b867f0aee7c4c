import { isNumberText, type Variant } from "../model/processors.js";
import { keyLiteral, stringLiteral } from "./literal.js";

/** An expression of the TypeScript that is printed. */
export type Code =
  | { readonly kind: "text"; readonly text: string; readonly isString?: boolean }
  | { readonly kind: "list"; readonly items: readonly Code[] }
  | { readonly kind: "map"; readonly rows: readonly MapRow[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Code[] };

/** A property of an object literal. */
export interface MapRow {
  readonly key: string;
  readonly value: Code;
  /** Comments above it. */
  readonly notes?: readonly string[];
}

/** One call of a chain. */
export interface ChainCall {
  readonly name: string;
  readonly args: readonly Code[];
  /** Comments above it. */
  readonly notes?: readonly string[];
}

export const word = (text: string): Code => ({ kind: "text", text });
export const text = (value: string): Code => ({
  kind: "text",
  text: stringLiteral(value),
  isString: true,
});
export const list = (items: readonly Code[]): Code => ({ kind: "list", items });
export const map = (rows: readonly MapRow[]): Code => ({ kind: "map", rows });
export const call = (name: string, ...args: readonly Code[]): Code => ({
  kind: "call",
  name,
  args,
});

/** Plain data as a literal. Properties without a value are left out. */
export function data(value: Variant | undefined): Code {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return word(Object.is(value, -0) ? "-0" : String(value));
  if (typeof value !== "object" || value === null) return word(String(value));
  if (isNumberText(value)) return map([{ key: "!!number", value: text(value["!!number"]) }]);
  if (isList(value)) return list(value.map(data));
  const given = Object.entries(value).filter(([, part]) => part !== undefined);
  return map(given.map(([key, part]) => ({ key, value: data(part) })));
}

const isList = (value: Variant): value is readonly Variant[] => Array.isArray(value);

const WIDTH = 100;
const SHORT_KEY = 5;

/** Where an expression stands: the indentation of its line, the columns used before it, and those needed behind it. */
interface Place {
  readonly indent: number;
  readonly used: number;
  readonly after: number;
}

/** An expression, on one line where it fits. */
export function printCode(code: Code, place: Place): string {
  const line = flat(code);
  if (line !== undefined && place.used + widthOf(line) + place.after <= WIDTH) return line;
  switch (code.kind) {
    case "text":
      return code.text;
    case "list":
      return code.items.length === 0 ? "[]" : brokenList(code.items, place.indent);
    case "map":
      return code.rows.length === 0 ? "{}" : brokenMap(code.rows, place.indent);
    case "call":
      return brokenCall(code, place);
  }
}

const widthOf = (line: string): number => [...line].length;
const pad = (indent: number): string => " ".repeat(indent);

/** The expression on one line; undefined: it takes several in any case. */
function flat(code: Code): string | undefined {
  switch (code.kind) {
    case "text":
      return code.text;
    case "list":
      return isTable(code.items) ? undefined : flatParts(code.items, "[", "]");
    case "call":
      return flatParts(code.args, `${code.name}(`, ")");
    case "map":
      return flatMap(code.rows);
  }
}

function flatParts(parts: readonly Code[], open: string, close: string): string | undefined {
  const lines = parts.map(flat);
  return lines.includes(undefined) ? undefined : `${open}${lines.join(", ")}${close}`;
}

function flatMap(rows: readonly MapRow[]): string | undefined {
  if (rows.length === 0) return "{}";
  if (rows.some(({ notes = [] }) => notes.length > 0)) return undefined;
  const lines = rows.map(({ key, value }) => {
    const line = flat(value);
    return line === undefined ? undefined : `${keyLiteral(key)}: ${line}`;
  });
  return lines.includes(undefined) ? undefined : `{ ${lines.join(", ")} }`;
}

/** Rows of more than one cell each stand below each other. */
const isTable = (items: readonly Code[]): boolean =>
  items.length > 1 &&
  (items.every((item) => item.kind === "list" && item.items.length > 1) ||
    items.every((item) => item.kind === "map" && item.rows.length > 1));

function brokenList(items: readonly Code[], indent: number): string {
  const inner = indent + 2;
  const lines = items.map((item) => {
    const place = { indent: inner, used: inner, after: 1 };
    return `${pad(inner)}${printCode(item, place)},\n`;
  });
  return `[\n${lines.join("")}${pad(indent)}]`;
}

function brokenMap(rows: readonly MapRow[], indent: number): string {
  const lines = rows.flatMap(({ key, value, notes = [] }) => [
    ...notes.map((note) => `${pad(indent + 2)}// ${note}\n`),
    `${pad(indent + 2)}${property(keyLiteral(key), value, indent + 2)},\n`,
  ]);
  return `{\n${lines.join("")}${pad(indent)}}`;
}

/** A text that does not fit behind its key stands below it. */
function property(key: string, value: Code, indent: number): string {
  const used = indent + widthOf(key) + 2;
  const printed = printCode(value, { indent, used, after: 1 });
  const isLong = value.kind === "text" && value.isString === true;
  return isLong && used + widthOf(printed) + 1 > WIDTH && widthOf(key) >= SHORT_KEY
    ? `${key}:\n${pad(indent + 2)}${printed}`
    : `${key}: ${printed}`;
}

/** The last argument is opened where that is enough; else each argument has a line. */
function brokenCall({ name, args }: Extract<Code, { kind: "call" }>, place: Place): string {
  const { indent, used } = place;
  const last = args.at(-1);
  const before = args.slice(0, -1).map(flat);
  const head = `${name}(${before.map((arg) => `${arg}, `).join("")}`;
  if (
    last !== undefined &&
    opens(last) &&
    args.at(-2)?.kind !== last.kind &&
    !before.includes(undefined) &&
    used + widthOf(head) + 1 <= WIDTH
  )
    return `${head}${opened(last, indent)})`;
  const inner = indent + 2;
  const lines = args.map(
    (arg) => `${pad(inner)}${printCode(arg, { indent: inner, used: inner, after: 1 })},\n`,
  );
  return `${name}(\n${lines.join("")}${pad(indent)})`;
}

const opens = (code: Code): boolean =>
  (code.kind === "map" && code.rows.length > 0) || (code.kind === "list" && code.items.length > 0);

function opened(code: Code, indent: number): string {
  if (code.kind === "map") return brokenMap(code.rows, indent);
  return code.kind === "list" ? brokenList(code.items, indent) : "";
}

/** `export const name = start().a().b();`, one call a line unless all fit on one. */
export function printChain(name: string, start: string, calls: readonly ChainCall[]): string {
  const head = `export const ${name} = ${start}()`;
  const lines = calls.map((one) => flat(call(`.${one.name}`, ...one.args)));
  const line = `${head}${lines.join("")};`;
  const isPlain = calls.every(
    ({ args, notes = [] }) => notes.length === 0 && args.every(({ kind }) => kind !== "call"),
  );
  if (isPlain && !lines.includes(undefined) && widthOf(line) <= WIDTH) return `${line}\n`;
  const printed = calls.flatMap(({ name: method, args, notes = [] }) => [
    ...notes.map((note) => `  // ${note}\n`),
    `  ${printCode(call(`.${method}`, ...args), { indent: 2, used: 2, after: 0 })}\n`,
  ]);
  return `${head}\n${printed.join("").trimEnd()};\n`;
}
