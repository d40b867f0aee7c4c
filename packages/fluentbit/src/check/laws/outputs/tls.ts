import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { unknownOption } from "../../option-findings.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { engineBoolean, isFrom, knownOption } from "../inputs/engine-values.js";
import { misread, needsAnother, refused, withoutEffect } from "../inputs/relations.js";
import { checkNeededFile, namedFile } from "./files.js";
import { checkChoice, checkUseless, isHidden, isOneOf } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";

/** Outputs in which `tls` is a switch that is off at first. The others have TLS always, or never. Source: FLB_IO_OPT_TLS in the plugins. */
const OPTIONAL: ReadonlySet<string> = new Set([
  "azure_blob",
  "datadog",
  "es",
  "forward",
  "gelf",
  "http",
  "influxdb",
  "kafka-rest",
  "loki",
  "opensearch",
  "opentelemetry",
  "oracle_log_analytics",
  "prometheus_remote_write",
  "skywalking",
  "splunk",
  "syslog",
  "tcp",
  "websocket",
]);

/** Outputs that refuse `tls on`. */
const WITHOUT: ReadonlySet<string> = new Set([
  "cloudwatch_logs",
  "counter",
  "exit",
  "file",
  "flowcounter",
  "kinesis_firehose",
  "kinesis_streams",
  "lib",
  "nats",
  "null",
  "plot",
  "prometheus_exporter",
  "stdout",
  "udp",
  "vivo_exporter",
]);

const BOOLEANS = [
  "tls",
  "tls.verify",
  "tls.verify_hostname",
  "tls.proxy.verify",
  "tls.proxy.verify_hostname",
];
const FILES = ["tls.ca_file", "tls.crt_file", "tls.key_file"];
const VERSIONS = ["SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

/** What `tls` and the options below it demand. Source: flb_output_set_property and flb_output_init_all in src/flb_output.c, src/tls/openssl.c. */
export function* checkOutputTls(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkBooleans(view, context);
  yield* checkDebug(view, context);
  yield* checkNeededFile(knownOption(view, "tls.proxy.ca_file"), context);
  yield* checkWindows(view, context);
  const tls = knownOption(view, "tls");
  if (tls !== undefined && isTlsOn(view, context) && WITHOUT.has(view.plugin))
    yield withoutTls(view, tls, context);
  else if (isTlsOn(view, context)) yield* checkTlsOn(view, context);
  else if (OPTIONAL.has(view.plugin) && !isHidden(view, "tls")) yield* checkTlsOff(view);
}

/** Before 2.0 the engine goes on without it. */
function withoutTls({ plugin }: PluginView, tls: OptionView, { engine }: LawContext): Diagnostic {
  return isFrom(engine.fluentBit, "2.0.0")
    ? refused(tls, `off, because the ${plugin} plugin knows no TLS`)
    : withoutEffect(tls, `the ${plugin} plugin knows no such switch`, "take it out");
}

/** Before 2.2 only `on` and `true` are read as yes. */
function readsYes(text: string, { engine }: LawContext): boolean {
  if (isFrom(engine.fluentBit, "2.2.0")) return engineBoolean(text) === true;
  return isOneOf(text, { values: ["on", "true"], otherwise: "misread" });
}

/** The output speaks TLS, as far as one can know. */
export function isTlsOn(view: PluginView, context: LawContext): boolean {
  const tls = knownOption(view, "tls");
  return tls !== undefined && readsYes(tls.text, context);
}

function* checkBooleans(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const key of BOOLEANS) {
    const option = knownOption(view, key);
    if (option === undefined) continue;
    const meant = engineBoolean(option.text);
    if (meant === undefined) yield misread(option, "true or false", context);
    else if (meant && !readsYes(option.text, context)) yield misread(option, "on or true", context);
  }
}

function* checkDebug(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "tls.debug");
  if (option !== undefined && !/^\d+$/.test(option.text))
    yield misread(option, "a number from 0 to 4", context);
}

/** They are in the binary's list, and only an engine on Windows takes them. */
function* checkWindows(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  for (const { key, written: option, spot } of view.options) {
    if (!key.startsWith("tls.windows.")) continue;
    const said = { option, plugin: view.plugin, engine: `${engine.name} on Linux`, known: [] };
    yield unknownOption(spot.path, said, spot.position);
  }
}

function* checkTlsOff(view: PluginView): Iterable<Diagnostic> {
  const keys = view.options.map(({ key }) => key);
  const useless = new Set(keys.filter((key) => /^tls\.(?!proxy\.|windows\.)/.test(key)));
  yield* checkUseless(view, [...useless], "tls is off", "add tls on");
}

function* checkTlsOn(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkFiles(view, context);
  const hostname = knownOption(view, "tls.verify_hostname");
  const verify = knownOption(view, "tls.verify");
  if (hostname !== undefined && engineBoolean(hostname.text) === true)
    if (verify !== undefined && engineBoolean(verify.text) === false)
      yield withoutEffect(hostname, "tls.verify is off", "take tls.verify out");
  if (isFrom(context.engine.fluentBit, "3.2.0")) yield* checkProtocol(view, context);
}

/** Before 5.0 an unknown version crashes the engine, and unknown ciphers leave the usual ones. */
function* checkProtocol(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const newer = isFrom(context.engine.fluentBit, "5.0.0");
  const versions = { values: VERSIONS, otherwise: newer ? "misread" : "refused" } as const;
  for (const key of ["tls.min_version", "tls.max_version"])
    yield* checkChoice(view, key, versions, context);
  const ciphers = knownOption(view, "tls.ciphers");
  const wanted = "ciphers as OpenSSL names them";
  // OpenSSL's names have no lower-case letters but in `aNULL` and the like.
  if (ciphers === undefined || /[A-Z]/.test(ciphers.text)) return;
  yield newer ? refused(ciphers, wanted) : misread(ciphers, wanted, context);
}

function* checkFiles(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const folder = view.options.findLast(({ key }) => key === "tls.ca_path");
  const [ca, certificate, key] = FILES.map((name) => knownOption(view, name));
  if (folder !== undefined && ca !== undefined)
    yield withoutEffect(ca, "tls.ca_path is used instead", "keep one of the two");
  else yield* checkPem(view, "tls.ca_file", context);
  yield* checkPem(view, "tls.crt_file", context);
  yield* checkPem(view, "tls.key_file", context);
  if (key !== undefined && !hasOption(view, "tls.crt_file"))
    yield needsAnother(view, key, "tls.crt_file");
  if (certificate !== undefined && !hasOption(view, "tls.key_file"))
    yield withoutPartner(certificate, "tls.key_file", "the certificate is not sent");
}

function* checkPem(view: PluginView, name: string, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, name);
  yield* checkNeededFile(option, context);
  if (option === undefined) return;
  const file = namedFile(option.text, context);
  if (file.state === "there" && !file.text.includes("-----BEGIN "))
    yield refused(option, "a file in PEM format");
}
