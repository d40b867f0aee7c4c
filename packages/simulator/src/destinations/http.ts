import { type InstanceView, listWords, optionsOf } from "@millrace/fluentbit/check";
import { recordAccessor } from "../accessor/record-accessor.js";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { engineBoolean } from "../filters/own-options.js";
import { type PlainValue, toPlain } from "../json/plain.js";
import { isMap, type LogEvent, type RecordMap } from "../record.js";
import { isSince } from "../versions.js";
import { chunksByTag } from "./chunks.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import type { HttpRequest } from "./landed.js";
import { type Land, landing } from "./landing.js";
import { assuranceOf, firstText, lastText, tellNear } from "./option-values.js";
import { type DatedOptions, datedRecord, dateFormat } from "./record-lines.js";
import { shownBody } from "./shown-body.js";

export const httpProofs: OptionProofs = {
  proxy: "transport",
  allow_duplicated_headers: "transport",
  log_response_payload: "transport",
  "http.response_timeout": "transport",
  "http.read_idle_timeout": "transport",
  http_user: "transport",
  http_passwd: "transport",
  "oauth2.enable": "transport",
  "oauth2.token_url": "transport",
  "oauth2.client_id": "transport",
  "oauth2.client_secret": "transport",
  "oauth2.user_agent": "transport",
  "oauth2.scope": "transport",
  "oauth2.audience": "transport",
  "oauth2.resource": "transport",
  "oauth2.auth_method": "transport",
  "oauth2.jwt_key_file": "transport",
  "oauth2.jwt_cert_file": "transport",
  "oauth2.jwt_aud": "transport",
  "oauth2.jwt_header": "transport",
  "oauth2.jwt_ttl_seconds": "transport",
  "oauth2.refresh_skew_seconds": "transport",
  "oauth2.timeout": "transport",
  "oauth2.connect_timeout": "transport",
  aws_auth: "transport",
  aws_service: "transport",
  header_tag: "recorded",
  format: "recorded",
  json_date_format: "recorded",
  json_date_key: "recorded",
  compress: "recorded",
  header: "recorded",
  uri: "recorded",
  http_method: "recorded",
  gelf_timestamp_key: "not simulated",
  gelf_host_key: "not simulated",
  gelf_short_message_key: "not simulated",
  gelf_full_message_key: "not simulated",
  gelf_level_key: "not simulated",
  body_key: "recorded",
  headers_key: "recorded",
};

type Headers = { [name: string]: string };

/** Source: plugins/out_http/http.c. A chunk of records under one tag is one request. */
export const httpDestination: DestinationFactory = (view, context) => {
  const frame = frameOf(view);
  if (isRefusal(frame)) return frame;
  const own = ownRequests(view, context);
  if (own !== undefined && isRefusal(own)) return own;
  const assurance = assuranceOf(view, "recorded", httpProofs, context);
  const request = (tag: string, extra: Headers, body: PlainValue): HttpRequest => ({
    method: frame.method,
    uri: frame.uri,
    headers: { ...extra, ...frame.headers(tag) },
    body,
  });
  if (own !== undefined)
    return landing(
      {
        assurance,
        push: (tag, { record }, land) => {
          const found = own(record);
          if (found !== undefined) land(request(tag, found.headers, found.body));
        },
      },
      context,
    );
  const body = bodyWriter(view, context);
  const send = (tag: string, events: readonly LogEvent[], land: Land): void =>
    land(request(tag, body.headers, body.of(events)));
  return landing({ assurance, ...chunksByTag(send) }, context);
};

interface Frame {
  readonly method: string;
  readonly uri: string;
  headers(tag: string): Headers;
}

const ENCODINGS: readonly string[] = ["gzip", "snappy", "zstd"];

function frameOf(view: InstanceView): Frame | Refusal {
  const method = (firstText(view, "http_method") ?? "POST").toUpperCase();
  if (method !== "POST" && method !== "PUT")
    return { refused: `invalid http_method option '${method}'` };
  const compress = firstText(view, "compress")?.toLowerCase();
  if (compress !== undefined && !ENCODINGS.includes(compress))
    return { refused: `invalid compress option '${compress}'` };
  const uri = firstText(view, "uri") ?? "/";
  const tagName = lastText(view, "header_tag")?.toLowerCase();
  const given = optionsOf(view, "header").map(({ text }) => {
    const words = listWords(text, 1);
    return [(words[0] ?? "").toLowerCase(), words.at(-1) ?? ""] as const;
  });
  return {
    method,
    uri: uri.startsWith("/") ? uri : `/${uri}`,
    headers: (tag) => ({
      ...(tagName === undefined ? {} : { [tagName]: tag }),
      ...(compress === undefined ? {} : { "content-encoding": compress }),
      "user-agent": "Fluent-Bit",
      ...Object.fromEntries(given),
    }),
  };
}

type OwnRequest = (
  record: RecordMap,
) => { readonly headers: Headers; readonly body: PlainValue } | undefined;

/** With `body_key` and `headers_key` each record is a request of its own. Source: send_all_requests. */
function ownRequests(
  view: InstanceView,
  { version }: DestinationContext,
): OwnRequest | Refusal | undefined {
  const [bodyKey, headersKey] = [lastText(view, "body_key"), lastText(view, "headers_key")];
  if (bodyKey === undefined && headersKey === undefined) return undefined;
  if (bodyKey === undefined || headersKey === undefined)
    return { refused: "body_key and headers_key are required together" };
  const [body, headers] = [bodyKey, headersKey].map((key) => recordAccessor(key, version).accessor);
  if (body === undefined || headers === undefined)
    return { refused: "failed to allocate a record accessor" };
  return (record) => {
    const [text, map] = [body.value(record), headers.value(record)];
    if (typeof text !== "string" || !isMap(map)) return undefined;
    const found = textHeaders(map);
    return found === undefined ? undefined : { headers: found, body: shownBody(text) };
  };
}

/**
 * What is no text ends the headers. Undefined: the engine gives up, as it looks for each text at the place of another.
 * Source: extract_headers and append_headers.
 */
function textHeaders(map: RecordMap): Headers | undefined {
  const values = [...map.values()];
  const isText = (value: unknown): boolean => typeof value === "string";
  if (values.some((value, i) => isText(value) && !isText(values[Math.floor(i / 2)])))
    return undefined;
  const headers: Headers = {};
  for (const [name, value] of map) {
    if (typeof value !== "string") break;
    headers[name.toLowerCase()] = value;
  }
  return headers;
}

interface BodyWriter {
  readonly headers: Headers;
  of(events: readonly LogEvent[]): PlainValue;
}

const JSON_FORMATS: readonly string[] = ["json", "json_stream", "json_lines"];

function bodyWriter(view: InstanceView, context: DestinationContext): BodyWriter {
  const otherwise = isSince(context.version, "4.0.0") ? "json" : "msgpack";
  const format = (lastText(view, "format") ?? otherwise).toLowerCase();
  if (JSON_FORMATS.includes(format)) return jsonBody(view, context, format);
  if (format === "gelf") {
    tellNear(view, context)("the body of format gelf is not shown");
    return { headers: { "content-type": "application/json" }, of: () => "<GELF>" };
  }
  return {
    headers: { "content-type": "application/msgpack" },
    of: (events) => events.map(packedEvent),
  };
}

/** As a list of time, metadata and record. */
const packedEvent = ({ time, record, metadata }: LogEvent): PlainValue => [
  [time.sec + time.nsec / 1e9, metadata === undefined ? {} : toPlain(metadata)],
  toPlain(record),
];

function jsonBody(view: InstanceView, context: DestinationContext, format: string): BodyWriter {
  const write = jsonWriter(context);
  const dated = datedOptions(view);
  const lines = format === "json_lines" && isSince(context.version, "4.0.0");
  return {
    headers: { "content-type": lines ? "application/x-ndjson" : "application/json" },
    of: (events) => {
      const texts = events.map((event) => write(datedRecord(event, dated)));
      if (format === "json") return shownBody(`[${texts.join(",")}]`);
      return shownBody(format === "json_lines" ? `${texts.join("\n")}\n` : texts.join(""));
    },
  };
}

/** An unknown date format counts as `double`. */
export function datedOptions(view: InstanceView): DatedOptions {
  const off = engineBoolean(firstText(view, "json_date_key") ?? "") === false;
  return {
    dateFormat: dateFormat(firstText(view, "json_date_format") ?? "") ?? "double",
    ...(off ? {} : { dateKey: lastText(view, "json_date_key") ?? "date" }),
  };
}
