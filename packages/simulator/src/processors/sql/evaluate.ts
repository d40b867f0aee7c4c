import { leadingFloat, leadingInt64 } from "../../filters/type-cast.js";
import { Float, type RecordMap } from "../../record.js";
import type { PackedEvent } from "../native-unit.js";
import { byteText, type TailReader } from "./packed-tail.js";
import type { CompareOp, Expression } from "./query.js";

/** The record as it is now, and as it was unpacked. */
export interface SqlRecord {
  readonly record: RecordMap;
  readonly packed: PackedEvent;
  readonly tail: TailReader;
}

/** A value as the query compares it; undefined: there is none. */
type SqlValue = string | bigint | number | boolean | null | undefined;

/** Whole numbers are `bigint` here, floats `number`. Source: reduce_expression in plugins/processor_sql/sql.c. */
export function holds(expression: Expression, record: SqlRecord): boolean {
  switch (expression.kind) {
    case "not":
      return !holds(expression.of, record);
    case "and":
      // Both sides are reduced, and neither has an effect.
      return holds(expression.left, record) && holds(expression.right, record);
    case "or":
      return holds(expression.left, record) || holds(expression.right, record);
    case "compare":
      return compared(
        expression.op,
        operandOf(expression.left, record),
        operandOf(expression.right, record),
      );
    case "truth":
      return isTrue(operandOf(expression.of, record));
    default:
      return isTrue(operandOf(expression, record));
  }
}

function operandOf(expression: Expression, record: SqlRecord): SqlValue {
  if (expression.kind === "key") return sqlValue(record, expression.name);
  if (expression.kind !== "value") return holds(expression, record);
  const { value } = expression;
  if (value instanceof Float) return value.value;
  if (typeof value === "string") return byteText(value);
  return typeof value === "number" ? BigInt(value) : value;
}

function sqlValue({ record, packed, tail }: SqlRecord, name: string): SqlValue {
  const value = record.get(name);
  if (value === "") return EMPTY_TEXT;
  if (typeof value === "string") {
    const rest = isAsPacked(record, packed.event.record, name) ? tail(packed, name) : "";
    return cText(`${byteText(value)}${rest}`);
  }
  if (value instanceof Float) return value.value;
  if (typeof value === "number") return BigInt(value);
  if (typeof value === "bigint") return BigInt.asIntN(64, value);
  return typeof value === "object" && value !== null ? undefined : value;
}

/** Of an empty text the engine sees bytes from elsewhere, which come before any letter. */
const EMPTY_TEXT = "\u0001";

function cText(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** A value that a processor before has written ends where it ends; writing moves it to the record's end. */
function isAsPacked(record: RecordMap, packed: RecordMap, name: string): boolean {
  if (record === packed) return true;
  if (packed.get(name) !== record.get(name)) return false;
  const left = [...packed.keys()].filter((key) => record.has(key));
  const next = left[left.indexOf(name) + 1];
  if (next === undefined) return true;
  const now = [...record.keys()];
  return now.indexOf(name) < now.indexOf(next);
}

/** Any text is true. */
function isTrue(value: SqlValue): boolean {
  if (typeof value === "string") return true;
  if (typeof value === "boolean") return value;
  return value !== undefined && value !== null && value > 0;
}

/** Source: numerical_comp in plugins/processor_sql/sql.c. */
function compared(op: CompareOp, left: SqlValue, right: SqlValue): boolean {
  if (left === undefined || right === undefined) return false;
  const number = typeof left === "string" && typeof right !== "string" ? asNumber(left) : left;
  const [a, b] = sameKind(number, right);
  if (typeof a !== typeof b) return false;
  if (typeof a === "string" && typeof b === "string") return ordered(op, compareTexts(op, a, b));
  if (op === "=") return a === b;
  if (typeof a === "bigint" && typeof b === "bigint")
    return ordered(op, a < b ? -1 : a > b ? 1 : 0);
  if (typeof a === "number" && typeof b === "number") return ordered(op, a - b);
  return false;
}

function asNumber(text: string): SqlValue {
  const dots = text.split(".").length - 1;
  if (dots > 1) return text;
  if (dots === 1) return leadingFloat(text) ?? text;
  return /^[ \t-\r]*[+-]?\d/.test(text) ? leadingInt64(text) : text;
}

function sameKind(left: SqlValue, right: SqlValue): readonly [SqlValue, SqlValue] {
  if (typeof left === "bigint" && typeof right === "number") return [Number(left), right];
  if (typeof left === "number" && typeof right === "bigint") return [left, Number(right)];
  return [left, right];
}

/** Order looks at no more than the left text's length. */
function compareTexts(op: CompareOp, left: string, right: string): number {
  const seen = op === "=" ? right : right.slice(0, left.length);
  return left < seen ? -1 : left > seen ? 1 : 0;
}

function ordered(op: CompareOp, order: number): boolean {
  switch (op) {
    case "=":
      return order === 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
