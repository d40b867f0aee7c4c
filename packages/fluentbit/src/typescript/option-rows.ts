import { orderedKeys, returningKey } from "../catalogue/ordered-options.js";
import type { Entry } from "../model/config.js";
import { scalarText } from "../model/scalar-text.js";
import { type Code, list, type MapRow, text } from "./code.js";
import { fitTexts, type Reading, takesList } from "./fit.js";
import { isIndexKey } from "./literal.js";
import type { OptionTypes } from "./typed-surface.js";

/** What is known of the options of a section. */
export interface OptionKnowledge {
  /** Absent: there is no typed function. */
  readonly types?: OptionTypes;
  /** The list that several keys make together; their order must stay. */
  readonly orderedList: (key: string) => string | undefined;
  /** How texts of an option are read. */
  readonly reading: (key: string) => Reading;
}

/** Options as an object literal. */
export interface OptionRows {
  readonly rows: readonly MapRow[];
  /** Keys whose values have their type, lower case. */
  readonly typed: ReadonlySet<string>;
}

type Reason = "unknown" | "value" | "secret" | "twice" | "order";

interface Group {
  readonly key: string;
  readonly written: string;
  readonly values: readonly string[];
}

/** Lines of a section as options of a typed function; what the types cannot say becomes `extra`, line by line. */
export function typedRows(entries: readonly Entry[], known: OptionKnowledge): OptionRows {
  const groups = groupsOf(entries);
  const codes = new Map<string, Code>();
  const reasons = new Map<string, Reason>();
  for (const group of groups) {
    const fitted = fitGroup(group, known);
    if (typeof fitted === "string") reasons.set(group.key, fitted);
    else codes.set(group.key, fitted);
  }
  for (const key of disordered(entries, known, reasons))
    if (!reasons.has(key)) reasons.set(key, "order");
  return withExtra(groups, entries, { codes, reasons, keyOf: ({ key }) => key });
}

/** Lines of a section as options of a function that takes any; only what an object cannot say becomes `extra`. */
export function looseRows(entries: readonly Entry[], known: OptionKnowledge): OptionRows {
  const groups = groupsOf(entries);
  const codes = new Map<string, Code>();
  const reasons = new Map<string, Reason>();
  for (const group of groups) {
    if (isTaken(group)) reasons.set(group.key, "unknown");
    else codes.set(group.key, looseCode(group, known));
  }
  for (const key of disordered(entries, known, reasons))
    if (!reasons.has(key)) reasons.set(key, "order");
  return withExtra(groups, entries, {
    codes,
    reasons,
    keyOf: ({ key, written }) => (known.types?.typeOf(key) === undefined ? written : key),
  });
}

/** Keys that mean something else in an object literal, or that do not keep their place there. */
const isTaken = ({ written }: Group): boolean =>
  isIndexKey(written) || ["__proto__", "extra"].includes(written);

function looseCode(group: Group, known: OptionKnowledge): Code {
  const fitted = fitGroup(group, known);
  if (typeof fitted !== "string") return fitted;
  const [first] = group.values;
  return first !== undefined && group.values.length === 1
    ? text(first)
    : list(group.values.map(text));
}

function groupsOf(entries: readonly Entry[]): readonly Group[] {
  const groups = new Map<string, { key: string; written: string; values: string[] }>();
  for (const [written, value] of entries) {
    const key = written.toLowerCase();
    const group = groups.get(key) ?? { key, written, values: [] };
    group.values.push(scalarText(value));
    groups.set(key, group);
  }
  return [...groups.values()];
}

function fitGroup({ key, values }: Group, { types, reading }: OptionKnowledge): Code | Reason {
  const type = types?.typeOf(key);
  if (type === undefined) return "unknown";
  if (values.length > 1 && !takesList(type)) return "twice";
  const code = fitTexts(type, values, reading(key));
  return code ?? (type === "SecretVariable" ? "secret" : "value");
}

/** Keys of lists whose order an object cannot keep, or of which a part stands behind it anyway. */
function disordered(
  entries: readonly Entry[],
  { orderedList }: OptionKnowledge,
  reasons: ReadonlyMap<string, Reason>,
): readonly string[] {
  const all = entries.map(([key]) => key.toLowerCase());
  return [...orderedKeys(all, orderedList).values()].flatMap((keys) => {
    const own = [...new Set(keys)];
    const isApart = own.length > 1 && own.some((key) => reasons.has(key));
    return isApart || returningKey(keys) >= 0 ? own : [];
  });
}

const WORDS: Readonly<Record<Reason, string>> = {
  unknown: "Not in the types.",
  value: "Values that the types do not take.",
  secret: "A secret in plain text: a variable of the router would keep it out of files.",
  twice: "Given more than once.",
  order: "Line by line, because their order counts.",
};

interface Sorted {
  readonly codes: ReadonlyMap<string, Code>;
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly keyOf: (group: Group) => string;
}

function withExtra(
  groups: readonly Group[],
  entries: readonly Entry[],
  { codes, reasons, keyOf }: Sorted,
): OptionRows {
  const rows = groups.flatMap((group): MapRow[] => {
    const value = codes.get(group.key);
    return value === undefined || reasons.has(group.key) ? [] : [{ key: keyOf(group), value }];
  });
  const typed = new Set(codes.keys());
  const extra = entries.filter(([written]) => reasons.has(written.toLowerCase()));
  if (extra.length === 0) return { rows, typed };
  const given = new Set(reasons.values());
  const notes = REASONS.filter((reason) => given.has(reason)).map((reason) => WORDS[reason]);
  return { rows: [...rows, { key: "extra", value: entriesCode(extra), notes }], typed };
}

const REASONS = Object.keys(WORDS) as readonly Reason[];

/** Lines of a section as a list of pairs. */
export const entriesCode = (entries: readonly Entry[]): Code =>
  list(entries.map(([key, value]) => list([text(key), text(scalarText(value))])));
