import type { Diagnostic } from "@millrace/core";
import { badRecord } from "../findings.js";
import { fromPlain } from "../json/plain.js";
import { readJson } from "../json/read-json.js";
import { isMap, type LogEvent, type RecordMap, type Value } from "../record.js";
import type { InputRecord } from "./options.js";

/** The time of the first record that has none. */
export const FIRST_SECOND = 1_700_000_000;

/** A record as the engine has it; undefined: it cannot be read, and that is told. */
export function inputEvent(
  { record, time, tag }: InputRecord,
  index: number,
  report: (found: Diagnostic) => void,
): LogEvent | undefined {
  const fault = (reason: string): undefined => {
    report(badRecord(["records", index], { reason }));
    return undefined;
  };
  if (typeof tag !== "string" || tag === "") return fault("has no tag");
  const value = readValue(record);
  if (typeof value === "string") return fault(value);
  if (!isMap(value.value)) return fault("is no object");
  return eventAt(value.value, time ?? FIRST_SECOND + index, fault);
}

function eventAt(
  record: RecordMap,
  time: number,
  fault: (reason: string) => undefined,
): LogEvent | undefined {
  if (!(time >= 0 && time < 2 ** 32)) return fault(`has the time ${time}, which is none`);
  const sec = Math.floor(time);
  // Decimal fractions of seconds are not exact: a nanosecond more or less is none of the user's.
  const nsec = Math.min(999_999_999, Math.round((time - sec) * 1e9));
  return { time: { sec, nsec }, record };
}

/** A text says why it is no value. */
function readValue(record: unknown): { readonly value: Value } | string {
  if (typeof record !== "string") {
    const value = fromPlain(record);
    return value === undefined ? "holds what no record can hold" : { value };
  }
  const { value, fault } = readJson(record);
  return fault === undefined ? { value } : `is no JSON: it ${fault.reason} at ${fault.offset}`;
}
