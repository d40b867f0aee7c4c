import type { InstanceView } from "@millrace/fluentbit/check";
import { type RecordAccessor, recordAccessor } from "../accessor/record-accessor.js";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { isMap, type LogEvent, type RecordMap, type Value } from "../record.js";
import { isSince } from "../versions.js";
import type {
  Destination,
  DestinationContext,
  DestinationFactory,
  OptionProofs,
} from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import type { IndexedDocument } from "./landed.js";
import { landing } from "./landing.js";
import { assuranceOf, flag, lastText, tellNear } from "./option-values.js";
import { clockPlaceholders } from "./placeholders.js";
import { shownBody } from "./shown-body.js";
import { strftime } from "./strftime.js";

/** Options that Elasticsearch's and OpenSearch's outputs share. */
export const elasticProofs: OptionProofs = {
  index: "recorded",
  type: "recorded",
  suppress_type_name: "recorded",
  http_user: "transport",
  http_passwd: "transport",
  compress: "transport",
  aws_auth: "transport",
  aws_region: "transport",
  aws_sts_endpoint: "transport",
  aws_role_arn: "transport",
  aws_external_id: "transport",
  aws_service_name: "transport",
  aws_profile: "transport",
  logstash_format: "recorded",
  logstash_prefix: "recorded",
  logstash_prefix_separator: "recorded",
  logstash_prefix_key: "recorded",
  logstash_dateformat: "recorded",
  time_key: "recorded",
  time_key_format: "recorded",
  time_key_nanos: "recorded",
  include_tag_key: "recorded",
  tag_key: "recorded",
  buffer_size: "transport",
  path: "transport",
  pipeline: "transport",
  generate_id: "approximate",
  write_operation: "recorded",
  id_key: "recorded",
  replace_dots: "recorded",
  current_time_index: "recorded",
  trace_output: "transport",
  trace_error: "transport",
};

export const opensearchProofs: OptionProofs = elasticProofs;

export const elasticsearchProofs: OptionProofs = {
  ...elasticProofs,
  http_api_key: "transport",
  cloud_id: "transport",
  cloud_auth: "transport",
  upstream: "not simulated",
};

/** Source: plugins/out_es/es.c. */
export const elasticsearchDestination: DestinationFactory = (view, context) =>
  elastic(view, context, elasticsearchProofs, undefined);

/** An index with a `$` is a record accessor. Source: plugins/out_opensearch/opensearch.c. */
export const opensearchDestination: DestinationFactory = (view, context) => {
  const index = lastText(view, "index");
  if (index?.includes("$") !== true) return elastic(view, context, opensearchProofs, undefined);
  const { accessor, fault } = recordAccessor(index, context.version);
  if (accessor === undefined)
    return { refused: `invalid record accessor pattern set for 'index' property: it ${fault}` };
  return elastic(view, context, opensearchProofs, accessor);
};

type ActionLine = Omit<IndexedDocument, "document">;

function elastic(
  view: InstanceView,
  context: DestinationContext,
  proofs: OptionProofs,
  indexAccessor: RecordAccessor | undefined,
): Destination | Refusal {
  const operation = operationOf(view);
  if (isRefusal(operation)) return operation;
  const indexOf = indexer(view, context, indexAccessor);
  if (isRefusal(indexOf)) return indexOf;
  const idOf = identifier(view, context);
  const documentOf = documentWriter(view, context);
  const write = jsonWriter(context);
  const type = flag(view, "suppress_type_name") ? {} : { type: lastText(view, "type") ?? "_doc" };
  const generated = flag(view, "generate_id") && lastText(view, "id_key") === undefined;
  const last = new Map<string, ActionLine>();
  const lineOf = (tag: string, event: LogEvent): ActionLine | undefined => {
    const found = indexOf(tag, event);
    const line = (index: string): ActionLine => ({ index, action: operation.action, ...type });
    if (generated) return { ...line(found.withId), id: "<ID>" };
    const id = idOf?.(event.record);
    if (id !== undefined && isSafe(id, context.version)) return { ...line(found.withId), id };
    if (idOf !== undefined && operation.needsId && isSince(context.version, "4.2.0"))
      return undefined;
    // A line is written anew where the index can change, or where an id was there and is not safe.
    if (found.fresh || idOf === undefined) return line(found.index);
    return id === undefined ? (last.get(tag) ?? line(found.index)) : line(found.withId);
  };
  return landing(
    {
      assurance: assuranceOf(view, "recorded", proofs, context),
      push: (tag, event, land) => {
        const line = lineOf(tag, event);
        if (line === undefined) return;
        if (idOf !== undefined) last.set(tag, line);
        land({ ...line, document: shownBody(write(operation.wrap(documentOf(tag, event)))) });
      },
    },
    context,
  );
}

interface Operation {
  readonly action: string;
  readonly needsId: boolean;
  wrap(document: RecordMap): RecordMap;
}

function operationOf(view: InstanceView): Operation | Refusal {
  const name = (lastText(view, "write_operation") ?? "create").toLowerCase();
  if (name === "index" || name === "create")
    return { action: name, needsId: false, wrap: (document) => document };
  if (name !== "update" && name !== "upsert")
    return { refused: "wrong Write_Operation (should be one of index, create, update, upsert)" };
  if (lastText(view, "id_key") === undefined && !flag(view, "generate_id"))
    return { refused: "Id_Key or Generate_Id must be set when Write_Operation update or upsert" };
  return {
    action: "update",
    needsId: true,
    wrap: (document) =>
      new Map<string, Value>([
        ...(name === "upsert" ? [["doc_as_upsert", true] as const] : []),
        ["doc", document],
      ]),
  };
}

/** The text at which a record's `_id` stands. */
function identifier(
  view: InstanceView,
  { version }: DestinationContext,
): ((record: RecordMap) => string | undefined) | undefined {
  const key = lastText(view, "id_key");
  const accessor = key === undefined ? undefined : recordAccessor(key, version).accessor;
  if (accessor === undefined) return undefined;
  return (record) => {
    const value = accessor.value(record);
    return typeof value === "string" ? value : undefined;
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the engine looks for them
const UNSAFE = /[\u0000-\u001f"\\]/;

/** What would break the line is not put into it. Source: es_action_line_value_is_safe. */
const isSafe = (text: string, version: string): boolean =>
  !isSince(version, "4.2.0") || !UNSAFE.test(text);

interface FoundIndex {
  readonly index: string;
  /** Where an id stands beside it: without a logstash format the date of the index is not put in then. */
  readonly withId: string;
  /** It is written for each record. */
  readonly fresh: boolean;
}

type IndexOf = (tag: string, event: LogEvent) => FoundIndex;

function indexer(
  view: InstanceView,
  context: DestinationContext,
  accessor: RecordAccessor | undefined,
): IndexOf | Refusal {
  if (flag(view, "logstash_format")) return logstashIndexer(view, context);
  const index = lastText(view, "index") ?? "fluent-bit";
  const dated = wallClock(index, context);
  const now = flag(view, "current_time_index");
  if (accessor !== undefined && now)
    tellNear(view, context)("an index of a record and current_time_index together");
  if (accessor === undefined) {
    const fixed = { index: dated, withId: now ? dated : index, fresh: false };
    return () => fixed;
  }
  return (tag, { record }) => {
    const text = accessor.translate(record, { tag });
    const found = isSafe(text, context.version) ? text : index;
    return { index: found, withId: found, fresh: true };
  };
}

const wallClock = (format: string, { clock }: DestinationContext): string =>
  clock === undefined ? clockPlaceholders(format) : strftime(format, clock);

const MAX_KEY_PREFIX = 128;

/** `logstash-2024.01.31`. Source: compose_index_header. */
function logstashIndexer(view: InstanceView, context: DestinationContext): IndexOf | Refusal {
  const { version } = context;
  const prefix = lastText(view, "logstash_prefix") ?? "logstash";
  const separator = lastText(view, "logstash_prefix_separator") ?? "-";
  const format = lastText(view, "logstash_dateformat") ?? "%Y.%m.%d";
  const now = flag(view, "current_time_index");
  const key = lastText(view, "logstash_prefix_key");
  const reading =
    key === undefined ? undefined : recordAccessor(key.startsWith("$") ? key : `$${key}`, version);
  if (reading?.fault !== undefined) return { refused: `invalid logstash_prefix_key '${key}'` };
  const prefixOf = (tag: string, record: RecordMap): string => {
    const own = reading?.accessor.translate(record, { tag }) ?? "";
    return own === "" || !isSafe(own, version) ? prefix : own.slice(0, MAX_KEY_PREFIX);
  };
  return (tag, { record, time }) => {
    const date = now ? wallClock(format, context) : strftime(format, time.sec);
    const index = `${prefixOf(tag, record)}${separator}${date}`;
    return { index, withId: index, fresh: true };
  };
}

type WriteDocument = (tag: string, event: LogEvent) => RecordMap;

function documentWriter(view: InstanceView, context: DestinationContext): WriteDocument {
  const timeKey = lastText(view, "time_key") ?? "@timestamp";
  const format = lastText(view, "time_key_format") ?? "%Y-%m-%dT%H:%M:%S";
  const tagKey = flag(view, "include_tag_key") ? (lastText(view, "tag_key") ?? "flb-key") : "";
  const nanos = flag(view, "time_key_nanos");
  const now = flag(view, "current_time_index");
  const plainKeys = flag(view, "replace_dots");
  const part = (nsec: number): string =>
    nanos ? String(nsec).padStart(9, "0") : String(Math.trunc(nsec / 1e6)).padStart(3, "0");
  return (tag, { time, record }) => {
    const stamp = now
      ? `${wallClock(format, context)}.${context.clock === undefined ? (nanos ? "<nanoseconds>" : "<milliseconds>") : part(0)}Z`
      : `${strftime(format, time.sec)}.${part(time.nsec)}Z`;
    const document: RecordMap = new Map([[timeKey, stamp]]);
    if (tagKey !== "") setLast(document, tagKey, tag);
    for (const [key, value] of record)
      if (plainKeys) setLast(document, key.replaceAll(".", "_"), withoutDots(value));
      else setLast(document, key, value);
    return document;
  };
}

function setLast(map: RecordMap, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

function withoutDots(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutDots);
  if (!isMap(value)) return value;
  const clean: RecordMap = new Map();
  for (const [key, item] of value) setLast(clean, key.replaceAll(".", "_"), withoutDots(item));
  return clean;
}
