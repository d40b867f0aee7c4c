import { isNumberText, type Variant } from "../model/processors.js";
import { type Code, data, list, text, word } from "./code.js";

/** A type such as `"a" | "b" | Variable`, and whether a list of such values may stand there too. */
interface TypeText {
  readonly members: readonly string[];
  readonly isList: boolean;
}

function readType(type: string): TypeText {
  const [, one = "", isList] = /^(?:(.*) \| )?(readonly .*\[\])$/.exec(type) ?? [undefined, type];
  return { members: one.split(" | "), isList: isList !== undefined };
}

/** How an option's text is read. */
export interface Reading {
  /** The engine ignores the case of words. */
  readonly anyCase: boolean;
  /** Only `true` and `false` are booleans: the plugin compares texts. */
  readonly plainBooleans: boolean;
}

/** A list of values may stand for an option of the type: the engine takes its key several times. */
export const takesList = (type: string): boolean => readType(type).isList;

/**
 * Values of an option in the order of its lines, as its type takes them and as they print to the same meaning;
 * undefined: the type does not take them.
 *
 */
export function fitTexts(
  type: string,
  values: readonly string[],
  reading: Reading,
): Code | undefined {
  const { members, isList } = readType(type);
  const codes = values.map((value) => fitText(members, value, reading));
  if (codes.some((code) => code === undefined)) return undefined;
  const [first] = codes;
  if (first !== undefined && codes.length === 1) return first;
  return isList ? list(codes as readonly Code[]) : undefined;
}

function fitText(
  members: readonly string[],
  value: string,
  { anyCase, plainBooleans }: Reading,
): Code | undefined {
  if (plainBooleans && asBoolean(value) !== undefined && !/^(true|false)$/.test(value))
    return members.includes("string") ? text(value) : undefined;
  const same = members.find((member) => member === JSON.stringify(value));
  if (same !== undefined) return text(value);
  for (const member of members) {
    const code = MEMBERS[member]?.(value);
    if (code !== undefined) return code;
  }
  if (!anyCase) return undefined;
  const lower = value.toLowerCase();
  const near = members.find((member) => member.toLowerCase() === JSON.stringify(lower));
  return near === undefined ? undefined : word(near);
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number that prints as the text. */
const asNumber = (value: string): Code | undefined =>
  NUMBER.test(value) && String(Number(value)) === value ? word(value) : undefined;

const asBoolean = (value: string): Code | undefined => {
  if (/^(true|on|yes)$/i.test(value)) return word("true");
  return /^(false|off|no)$/i.test(value) ? word("false") : undefined;
};

const textIf = (pattern: RegExp) => (value: string) =>
  pattern.test(value) ? text(value) : undefined;
const asVariable = textIf(/\$\{[\s\S]*\}/);

/** How each member of a type takes a text. Booleans beside other words are left to those words. */
const MEMBERS: Readonly<Record<string, (value: string) => Code | undefined>> = {
  BooleanValue: (value) => asBoolean(value) ?? asVariable(value),
  NumberValue: (value) => asNumber(value) ?? asVariable(value),
  SizeValue: (value) =>
    asNumber(value) ?? textIf(/^\d+(\.\d+)?[kmg]b?$/i)(value) ?? asVariable(value),
  TimeValue: (value) =>
    asNumber(value) ?? textIf(/^\d+(\.\d+)?[smhd]$/i)(value) ?? asVariable(value),
  SecretVariable: textIf(/^\$\{[\s\S]*\}$/),
  Variable: asVariable,
  Scalar: text,
  string: text,
  number: asNumber,
  "`/${string}`": textIf(/^\//),
};

/** A processor's value, which is typed in the file already: nothing is turned into another type. */
export function fitVariant(type: string, value: Variant): Code | undefined {
  const { members, isList } = readType(type);
  if (!Array.isArray(value)) return fitOne(members, value) ? data(value) : undefined;
  const fits = isList && value.every((item: Variant) => fitOne(members, item));
  return fits ? data(value) : undefined;
}

const AS_IT_IS: Reading = { anyCase: false, plainBooleans: false };

function fitOne(members: readonly string[], value: Variant): boolean {
  if (members.includes("Variant")) return true;
  if (typeof value === "string") {
    // What a number or a boolean would print is text here.
    const code = fitText(members, value, AS_IT_IS);
    return code?.kind === "text" && code.isString === true;
  }
  if (typeof value === "object" || value === null || isNumberText(value)) return false;
  const wanted = typeof value === "boolean" ? BOOLEANS : NUMBERS;
  return members.some((member) => wanted.has(member));
}

const BOOLEANS: ReadonlySet<string> = new Set(["BooleanValue", "boolean", "Scalar"]);
const NUMBERS: ReadonlySet<string> = new Set([
  "NumberValue",
  "SizeValue",
  "TimeValue",
  "number",
  "Scalar",
]);
