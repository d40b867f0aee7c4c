import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogueVersions, loadCatalogue } from "../../../../src/catalogue/catalogue.js";
import { rdkafkaFault } from "../../../../src/catalogue/rdkafka-properties.js";
import { explanations, outputLaws } from "../../../../src/check/laws/outputs/index.js";
import { upstreamFault } from "../../../../src/check/laws/outputs/upstream-file.js";
import { outputOverlays } from "../../../../src/overlay/output-overlays.js";
import { lawContext, outputView, told } from "../view.js";

/** What the plugin's own law says on a version. */
function own(version: string, plugin: string, ...lines: readonly string[]): string[] {
  const law = outputLaws.own[plugin];
  if (law === undefined) throw new RangeError(plugin);
  return told(law(outputView(plugin, ...lines), lawContext(version)));
}

const NEEDS = "FB_OPTION_NEEDS_ANOTHER";
const WRONG = "FB_INVALID_OPTION";
const MISREAD = "FB_MISREAD_OPTION";
const IGNORED = "FB_OPTION_IGNORED";
const EXCLUDE = "FB_EXCLUSIVE_OPTIONS";

describe.each([
  ["es", "AWS_Auth On", [`${NEEDS} AWS_Auth`]],
  ["es", "AWS_Auth true", [`${MISREAD} AWS_Auth`]],
  ["es", "AWS_Region eu-central-1", [`${IGNORED} AWS_Region`]],
  ["es", "Write_Operation upsert", [`${NEEDS} Write_Operation`]],
  ["es", "Write_Operation upsert|Id_Key id", []],
  ["es", "Id_Key id|Generate_ID On", [`${IGNORED} Generate_ID`]],
  ["es", "Logstash_Prefix app", [`${IGNORED} Logstash_Prefix`]],
  ["es", "Logstash_Format On|Index app", [`${IGNORED} Index`]],
  ["es", "Index App", [`${MISREAD} Index`]],
  ["es", "Index app-$level", [`${MISREAD} Index`]],
  ["es", "Cloud_ID nonsense", [`${WRONG} Cloud_ID`]],
  ["opensearch", "Index app-$level", []],
  ["opensearch", "Index app-$a['b", ["FB_INVALID_ACCESSOR Index"]],
  ["kinesis_firehose", "time_key t|log_key log", [`${EXCLUDE} time_key`]],
  ["kinesis_firehose", "delivery_stream arn:aws:x:y", [`${MISREAD} delivery_stream`]],
  ["kinesis_streams", "time_key_format %Y", [`${IGNORED} time_key_format`]],
  ["kafka", "rdkafka.compression.codec brotli", [`${MISREAD} rdkafka.compression.codec`]],
  ["kafka", "rdkafka.group.id x", [`${IGNORED} rdkafka.group.id`]],
  ["kafka", "rdkafka. x", [`${WRONG} rdkafka.`]],
  ["kafka", "dynamic_topic on", ["FB_PARTNER_MISSING dynamic_topic"]],
  ["http", "compress brotli", [`${WRONG} compress`]],
  ["http", "format csv", [`${MISREAD} format`]],
  ["http", "http_method GET", [`${WRONG} http_method`]],
  ["http", "body_key $b", [`${NEEDS} body_key`]],
  ["http", "proxy proxy.local:3128", [`${WRONG} proxy`]],
  ["http", "aws_auth on|aws_region eu-central-1", [`${NEEDS} aws_auth`]],
  [
    "http",
    "oauth2.enable on|oauth2.token_url https://a.b|oauth2.client_id c",
    [`${NEEDS} oauth2.enable`],
  ],
  ["forward", "username a|password b", [`${NEEDS} username`]],
  ["forward", "compress gzip|time_as_integer on", [`${EXCLUDE} compress`]],
  ["forward", "compress gzip|tag $app", [`${EXCLUDE} compress`]],
  ["splunk", "host splunk.local", ["FB_ONE_OF_NEEDED 0"]],
  ["splunk", "splunk_token", []],
  ["splunk", "splunk_token x|event_key log", [`${WRONG} event_key`]],
  ["datadog", "apikey x", ["FB_PARTNER_MISSING apikey"]],
  ["gelf", "mode tls", ["FB_PARTNER_MISSING mode"]],
  ["syslog", "tls on", [`${WRONG} tls`]],
  ["syslog", "syslog_severity_preset 8", [`${WRONG} syslog_severity_preset`]],
  ["tcp", "raw_message_key $a['b", ["FB_INVALID_ACCESSOR raw_message_key"]],
  ["file", "template {log}", [`${IGNORED} template`]],
  ["stdout", "format csv", [`${MISREAD} format`]],
  ["stdout", "format otlp_json", []],
  ["null", "format otlp_json", [`${MISREAD} format`]],
  ["prometheus_exporter", "add_label a", [`${WRONG} add_label`]],
  ["opentelemetry", "logs_max_scopes -1", [`${WRONG} logs_max_scopes`]],
  ["influxdb", "uri write", [`${WRONG} uri`]],
  ["influxdb", "sequence_tag Off", [`${MISREAD} sequence_tag`]],
  ["nrlogs", "base_uri x", ["FB_ONE_OF_NEEDED 0", `${WRONG} base_uri`]],
  ["slack", "webhook http://hooks.slack.com/x", [`${WRONG} webhook`]],
  ["azure", "shared_key !!!", [`${WRONG} shared_key`]],
  ["azure_blob", "compress_blob on|shared_key YWJj", [`${NEEDS} compress_blob`]],
  ["azure_kusto", "client_id a|client_secret b", ["FB_MISSING_OPTION tenant_id"]],
  ["lib", "format json", ["FB_MISSING_OPTION a program that calls the engine as a library"]],
])("%s with %s", (plugin, lines, found) => {
  it(`gives ${JSON.stringify(found)}`, () => {
    expect(own("5.0.9", plugin, ...lines.split("|"))).toEqual(found);
  });
});

it.each([
  ["http", "compress brotli", `${MISREAD} compress`],
  ["forward", "username a", "FB_PARTNER_MISSING username"],
  ["syslog", "tls on", `${IGNORED} tls`],
  ["opensearch", "Index app-$level", `${MISREAD} Index`],
])("%s with %s is taken in silence by 1.9.10", (plugin, line, found) => {
  expect(own("1.9.10", plugin, line)).toEqual([found]);
});

describe("librdkafka", () => {
  it.each([
    ["acks", "all"],
    ["acks", "-1"],
    ["linger.ms", "5.5"],
    ["security.protocol", "SASL_SSL"],
    ["enable.idempotence", "True"],
    ["client.rack", "a"],
  ])("takes %s %s", (name, text) => {
    expect(rdkafkaFault(name, text)).toBeUndefined();
  });

  it.each([
    ["acks", "some"],
    ["retries", "many"],
    ["security.protocol", "tls"],
    ["enable.idempotence", "on"],
    ["batch_size", "1"],
    ["constructor", "1"],
  ])("refuses %s %s", (name, text) => {
    expect(rdkafkaFault(name, text)).toBeTypeOf("string");
  });
});

describe("an upstream file", () => {
  const upstream = "[UPSTREAM]\n    name u\n";
  const node = "[NODE]\n    name n\n    host 10.0.0.1\n    port 9200\n";
  it.each([
    [`${upstream}${node}`, undefined],
    [node, "has no [UPSTREAM]"],
    [upstream, "has no [NODE]"],
    [`${upstream}[NODE]\n    name n\n    host h\n`, "has a [NODE] without port"],
    ["", "has no [UPSTREAM]"],
  ])("%j: %s", (text, fault) => {
    expect(upstreamFault(text)).toBe(fault);
  });
});

describe("the tables", () => {
  const plugins = new Set(
    catalogueVersions.flatMap((version) => loadCatalogue(version).pluginNames("outputs")),
  );

  it("have an overlay for every output, and none for another", () => {
    expect(Object.keys(outputOverlays).sort()).toEqual([...plugins].sort());
  });

  it("have laws for known outputs alone", () => {
    expect(Object.keys(outputLaws.own).filter((name) => !plugins.has(name))).toEqual([]);
  });

  it("name options that a binary has", () => {
    const lost = Object.entries(outputOverlays).flatMap(([plugin, overlay]) => {
      const listed = catalogueVersions.map((one) => loadCatalogue(one).options("outputs", plugin));
      const keys = [
        ...Object.keys(overlay.about ?? {}),
        ...Object.keys(overlay.oneOf ?? {}),
        ...Object.keys(overlay.range ?? {}),
        ...Object.keys(overlay.types ?? {}),
        ...(overlay.secret ?? []),
        ...(overlay.required ?? []).map((row) => (typeof row === "string" ? row : row.option)),
      ];
      return keys
        .filter((key) => overlay.unlisted?.some(({ name }) => name === key) !== true)
        .filter((key) => !listed.some((options) => options?.has(key) === true))
        .map((key) => `${plugin}.${key}`);
    });
    expect(lost).toEqual([]);
  });

  it("explain each code once", () => {
    const codes = explanations.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

it("no law throws, whatever stands in the options", () => {
  const names = Object.keys(outputLaws.own);
  const keys = new Set(
    names.flatMap((name) => [...(loadCatalogue("5.1.1").options("outputs", name)?.keys() ?? [])]),
  );
  const line = fc
    .tuple(fc.constantFrom(...keys), fc.string())
    .map(([key, text]) => `${key} ${text}`);
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom(...catalogueVersions),
      (plugin, lines, version) => {
        const view = outputView(plugin, ...lines);
        const laws = [...outputLaws.common, outputLaws.own[plugin]];
        for (const law of laws)
          expect([...(law?.(view, lawContext(version, {})) ?? [])]).toBeDefined();
      },
    ),
    { numRuns: 500 },
  );
});
