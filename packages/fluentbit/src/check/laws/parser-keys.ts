import type { Diagnostic } from "@millrace/core";
import type { ParserKey } from "../../overlay/parser-overlay.js";
import type { LawContext } from "../law.js";
import { inSpan } from "../options.js";
import type { OptionView } from "../plugin-view.js";
import { engineBoolean } from "./inputs/engine-values.js";
import { misread, withoutEffect } from "./inputs/relations.js";
import { type ParserView, unknownParserKey } from "./parser-findings.js";

/** Of a key that stands twice, the first counts for a parser. */
export const firstOption = ({ options }: ParserView, key: string): OptionView | undefined =>
  options.find((option) => option.key === key);

/** What the table of keys says: unknown keys, keys for another format, booleans, whole numbers, keys that stand twice. */
export function* checkParserKeys(
  view: ParserView,
  keys: { readonly [key: string]: ParserKey },
  { parser, format }: { readonly parser: string; readonly format: string | undefined },
  context: LawContext,
): Iterable<Diagnostic> {
  const version = context.engine.fluentBit;
  const known = Object.entries(keys).filter(([, row]) => inSpan(row, version));
  const rows = new Map(known);
  for (const option of view.options) {
    const row = rows.get(option.key);
    const { path, position } = option.spot;
    if (row === undefined) {
      const said = { key: option.written, parser, known: [...rows.keys()] };
      yield unknownParserKey(path, said, position);
      continue;
    }
    if (row.only !== undefined && format !== undefined && !row.only.includes(format))
      yield withoutEffect(option, `only ${row.only.join(", ")} has it`);
    if (option.known) yield* checkSimple(option, row, context);
  }
  yield* checkTwice(view, rows);
}

function* checkSimple(
  option: OptionView,
  { type }: ParserKey,
  context: LawContext,
): Iterable<Diagnostic> {
  if (type === "boolean" && engineBoolean(option.text) === undefined)
    yield misread(option, "true or false", context);
  if (type === "integer" && !/^[+-]?\d+$/.test(option.text))
    yield misread(option, "a whole number, without a unit", context);
}

function* checkTwice(
  { options }: ParserView,
  rows: ReadonlyMap<string, ParserKey>,
): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const option of options) {
    if (seen.has(option.key) && rows.get(option.key)?.repeatable !== true)
      yield withoutEffect(option, "it stands here again, and the first one counts", "keep one");
    seen.add(option.key);
  }
}
