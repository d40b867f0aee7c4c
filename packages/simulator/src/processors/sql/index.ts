import { knownText } from "@millrace/fluentbit/check";
import type { RecordMap } from "../../record.js";
import type { UnitFactory } from "../native-unit.js";
import { holds } from "./evaluate.js";
import { tailReader } from "./packed-tail.js";
import { parseQuery } from "./parse-query.js";
import type { Query } from "./query.js";

/** Source: plugins/processor_sql. */
export const sqlProcessor: UnitFactory = (view) => {
  const text = knownText(view, "query");
  if (text === undefined) return { refused: "no SQL query provided" };
  const query = parseQuery(text);
  if (query === undefined) return { refused: `failed to parse SQL query: ${text}` };
  const { where } = query;
  const { seen, tail } = tailReader();
  return (event, packed) => {
    if (where !== undefined) {
      seen(packed);
      if (!holds(where, { record: event.record, packed, tail })) return undefined;
    }
    const record = selected(event.record, query);
    return record === event.record ? event : { ...event, record };
  };
};

function selected(record: RecordMap, { every, keys }: Query): RecordMap {
  if (every) return record;
  const out: RecordMap = new Map();
  for (const [key, value] of record) {
    const name = keys.get(key);
    if (name === undefined) continue;
    out.delete(name);
    out.set(name, value);
  }
  return out;
}
