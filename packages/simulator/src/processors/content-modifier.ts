import { createHash } from "node:crypto";
import { knownText, type PluginView } from "@millrace/fluentbit/check";
import type { FilterContext, Refusal } from "../filter.js";
import { isRefusal, regexOf } from "../filters/accessor-of.js";
import { isMap, type LogEvent, type RecordMap } from "../record.js";
import type { EngineRegex } from "../regex/engine-regex.js";
import { FAILED, type UnitFactory } from "./native-unit.js";
import { castVariant, type VariantType } from "./variant-cast.js";

/** What an action makes of a map; undefined: it fails. */
type MapChange = (map: RecordMap) => RecordMap | undefined;

/** Source: plugins/processor_content_modifier. */
export const contentModifier: UnitFactory = (view, context) => {
  const action = knownText(view, "action")?.toLowerCase();
  if (action === undefined) return { refused: "no 'action' defined" };
  const place = placeOf(knownText(view, "context"));
  if (place !== undefined && isRefusal(place)) return place;
  const change = actionOf(action, view, context);
  if (isRefusal(change)) return change;
  if (place === undefined) return (event) => event;
  return (event) => {
    const map = place.read(event);
    const changed = change(map);
    if (changed === undefined) return FAILED;
    return changed === map ? event : place.write(event, changed);
  };
};

interface Place {
  readonly read: (event: LogEvent) => RecordMap;
  readonly write: (event: LogEvent, map: RecordMap) => LogEvent;
}

const NO_METADATA: RecordMap = new Map();

const BODY: Place = {
  read: ({ record }) => record,
  write: (event, record) => ({ ...event, record }),
};

const METADATA: Place = {
  read: ({ metadata = NO_METADATA }) => metadata,
  write: (event, metadata) => ({ ...event, metadata }),
};

/** Plain log records have none of what OpenTelemetry's contexts name. */
const ABSENT = [
  "otel_resource_attributes",
  "otel_scope_attributes",
  "otel_scope_name",
  "otel_scope_version",
];

function placeOf(text: string | undefined): Place | undefined | Refusal {
  const name = text?.toLowerCase() ?? "body";
  if (name === "body" || name === "message" || name === "record") return BODY;
  if (name === "metadata" || name === "attributes") return METADATA;
  if (name === "otel_log_attributes") return LOG_ATTRIBUTES;
  return ABSENT.includes(name) ? undefined : { refused: `unknown logs context '${text}'` };
}

/** They stand under `otlp` in the metadata, and are made where they lack. */
const LOG_ATTRIBUTES: Place = {
  read: ({ metadata }) => {
    const otlp = metadata?.get("otlp");
    const attributes = isMap(otlp) ? otlp.get("attributes") : undefined;
    return isMap(attributes) ? attributes : new Map();
  },
  write: (event, attributes) => {
    const otlp = event.metadata?.get("otlp");
    const inner: RecordMap = new Map(isMap(otlp) ? otlp : []);
    inner.set("attributes", attributes);
    return { ...event, metadata: new Map(event.metadata).set("otlp", inner) };
  },
};

const CONVERTED: readonly VariantType[] = ["string", "boolean", "int", "double"];

function actionOf(action: string, view: PluginView, context: FilterContext): MapChange | Refusal {
  const [key, value] = [knownText(view, "key"), knownText(view, "value")];
  const pattern = knownText(view, "pattern");
  const regex = pattern === undefined ? undefined : regexOf(pattern, context);
  if (regex !== undefined && isRefusal(regex)) return regex;
  if (key === undefined) return { refused: `key is required for action '${action}'` };
  if (action === "delete") return (map) => deleted(map, key);
  if (action === "hash") return (map) => hashed(map, key);
  if (action === "insert" || action === "upsert" || action === "rename") {
    if (value === undefined) return { refused: `value is required for action '${action}'` };
    if (action === "rename") return (map) => renamed(map, key, value);
    return (map) => (action === "insert" && map.has(key) ? map : appended(map, key, value));
  }
  if (action === "extract")
    return regex === undefined
      ? { refused: "for 'extract' action, a regular expression in 'pattern' is required" }
      : (map) => extracted(map, key, regex);
  if (action === "convert") return conversion(key, knownText(view, "converted_type"));
  return { refused: `unknown action '${action}'` };
}

function deleted(map: RecordMap, key: string): RecordMap {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

function appended(map: RecordMap, key: string, value: string): RecordMap {
  const copy = new Map(map);
  copy.delete(key);
  return copy.set(key, value);
}

/** The key keeps its place. Of two that are then called the same the later one counts. */
function renamed(map: RecordMap, from: string, to: string): RecordMap {
  if (!map.has(from) || from === to) return map;
  const out: RecordMap = new Map();
  for (const [key, value] of map) {
    const name = key === from ? to : key;
    out.delete(name);
    out.set(name, value);
  }
  return out;
}

/** An empty text stays; a map or a list has no text to hash. */
function hashed(map: RecordMap, key: string): RecordMap | undefined {
  const value = map.get(key);
  if (value === undefined) return map;
  const text = castVariant(value, "string");
  if (typeof text !== "string") return undefined;
  if (text === "") return map;
  return new Map(map).set(key, createHash("sha256").update(text).digest("hex"));
}

/** Named groups become keys at the end. */
function extracted(map: RecordMap, key: string, regex: EngineRegex): RecordMap | undefined {
  const value = map.get(key);
  if (typeof value !== "string") return undefined;
  const match = regex.match(value);
  if (match === undefined || match.captures.length < 2) return undefined;
  const copy = new Map(map);
  for (const { name, value: text } of match.named) {
    copy.delete(name);
    copy.set(name, text);
  }
  return copy;
}

function conversion(key: string, name: string | undefined): MapChange | Refusal {
  const type = CONVERTED.find((known) => known === name?.toLowerCase());
  if (type === undefined) return { refused: `cannot set converted_type '${name}'` };
  return (map) => {
    const value = map.get(key);
    const cast = value === undefined ? undefined : castVariant(value, type);
    if (cast === undefined) return undefined;
    const copy = new Map(map);
    copy.delete(key);
    return copy.set(key, cast);
  };
}
