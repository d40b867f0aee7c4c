import { type EventTime, isMap, type LogEvent, type RecordMap, type Value } from "../record.js";
import type { LuaFilterParts } from "./filter-parts.js";
import { takesMetadata } from "./filter-parts.js";
import { isReadable, isStorable, stored, timeFromNumber, timeFromTable } from "./lua-time.js";
import { listLength, luaToValue, type Packing, tableToList } from "./lua-to-record.js";
import { LuaTable, type LuaValue, type LuaValues } from "./lua-value.js";
import { toNumber } from "./operators.js";
import { toInt64 } from "./text/read-number.js";

/**
 * What becomes of a record by what the script returned; undefined: nothing that the engine takes, so all records of the
 * chunk stay. Source: cb_lua_filter in plugins/filter_lua/lua.c.
 */
export function returnedEvents(
  parts: LuaFilterParts,
  event: LogEvent,
  [first, given, ...others]: LuaValues,
): readonly LogEvent[] | undefined {
  const code = returnedCode(first);
  const rest = withoutTime(parts, given, others);
  // The old engine looks at the rest only when it needs it; the new one turns it into a record in any case.
  const packed = parts.options.old ? undefined : packedRecord(parts, rest);
  if (packed?.broken === true) return undefined;
  if (code === -1) return [];
  if (code !== 1 && code !== 2) {
    if (code !== 0) parts.reports.refused(`the code ${code}, so the record stays`);
    return [event];
  }
  const time = code === 1 ? returnedTime(parts, event, given) : event.time;
  return packed === undefined
    ? oldEvents(parts, event, time, rest[0])
    : newEvents(parts, event, time, packed);
}

/** A number, or a text that is one, as 32 bits; everything else is 0. */
function returnedCode(value: LuaValue): number {
  if (typeof value === "number" && (value | 0) === value) return value;
  return Number(BigInt.asIntN(32, toInt64(toNumber(value) ?? 0)));
}

/** Where the engine wants a table for the time, it leaves anything else where the record should be. */
function withoutTime(
  { options, reports }: LuaFilterParts,
  given: LuaValue,
  others: LuaValues,
): LuaValues {
  if (!options.timeAsTable || given instanceof LuaTable) return others;
  reports.refused("a timestamp that is no table, with time_as_table");
  return [given, ...others];
}

function returnedTime(
  { options, state, wideTime }: LuaFilterParts,
  event: LogEvent,
  given: LuaValue,
): EventTime {
  if (!options.timeAsTable) return timeFromNumber(given, wideTime);
  return timeFromTable(state.machine, given) ?? event.time;
}

interface Packed {
  readonly value?: Value;
  readonly metadata?: Value;
  readonly broken?: true;
}

function packedRecord(parts: LuaFilterParts, [first, second]: LuaValues): Packed {
  if (!takesMetadata(parts)) return pack(parts, first);
  const metadata = first instanceof LuaTable ? pack(parts, first) : {};
  const record = pack(parts, second);
  if (record.broken || metadata.broken) return { broken: true };
  return metadata.value === undefined ? record : { ...record, metadata: metadata.value };
}

function packing({ options, state }: LuaFilterParts): Packing {
  return {
    machine: state.machine,
    keyTypes: options.keyTypes,
    typed: !options.old,
    failed: false,
    broken: undefined,
  };
}

/** Without a value: it holds something that no record can. */
function pack(parts: LuaFilterParts, value: LuaValue): Packed {
  const how = packing(parts);
  const packed = luaToValue(how, value);
  if (how.broken !== undefined) {
    parts.reports.exits();
    return { broken: true };
  }
  return how.failed ? {} : { value: packed };
}

const NO_TABLE = "no table, or one with something in it that no record can hold";

function newEvents(
  { reports, wideTime }: LuaFilterParts,
  event: LogEvent,
  time: EventTime,
  { value, metadata }: Packed,
): readonly LogEvent[] | undefined {
  const records = recordsOf(value);
  if (records === undefined) {
    reports.refused(NO_TABLE);
    return undefined;
  }
  if (records.length > 0 && !(wideTime ? isStorable(time) : isReadable(time))) {
    reports.refused("a time that does not fit into 32 bits");
    return wideTime ? undefined : [];
  }
  return records.map((record, at) =>
    withMetadata(
      { ...event, time: stored(time), record },
      metadataOf(metadata, at, records.length),
    ),
  );
}

function recordsOf(value: Value | undefined): readonly RecordMap[] | undefined {
  if (isMap(value)) return [value];
  if (!Array.isArray(value)) return undefined;
  const records = value.filter(isMap);
  return records.length === value.length ? records : undefined;
}

/** Of as many metadata as records each gets its own. */
function metadataOf(metadata: Value | undefined, at: number, count: number): Value | undefined {
  if (!Array.isArray(metadata)) return metadata;
  return metadata.length === count ? metadata[at] : undefined;
}

const withMetadata = (event: LogEvent, metadata: Value | undefined): LogEvent =>
  isMap(metadata) ? { ...event, metadata } : event;

/** Source: pack_result_mpack of 1.9: what is no table is written as nothing, so the record is gone. */
function oldEvents(
  parts: LuaFilterParts,
  event: LogEvent,
  time: EventTime,
  value: LuaValue,
): readonly LogEvent[] | undefined {
  const records = value instanceof LuaTable ? oldRecords(parts, value) : [];
  if (records === undefined) return undefined;
  const maps = records.filter(isMap);
  if (maps.length !== records.length || !(value instanceof LuaTable))
    parts.reports.refused(NO_TABLE);
  return maps.map((record) => ({ ...event, time: stored(time), record }));
}

function oldRecords(parts: LuaFilterParts, table: LuaTable): readonly Value[] | undefined {
  const how = packing(parts);
  const length = listLength(table);
  const records = length > 0 ? tableToList(how, table, length, 0) : [luaToValue(how, table)];
  if (how.broken !== undefined) {
    parts.reports.exits();
    return undefined;
  }
  return how.failed ? [null] : records;
}
