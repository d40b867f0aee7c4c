import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { engineBoolean, isFrom, isOn, knownOption, leadingInteger } from "./engine-values.js";
import { misread, needsAnother, refused } from "./relations.js";

/** Inputs that wait for connections, and so need a certificate for TLS. Source: FLB_INPUT_NET_SERVER in the plugins. */
const SERVERS: ReadonlySet<string> = new Set([
  "elasticsearch",
  "forward",
  "http",
  "mqtt",
  "opentelemetry",
  "prometheus_remote_write",
  "splunk",
  "syslog",
  "tcp",
]);

/** Options that crash the engine while TLS is off. */
const ONLY_WITH_TLS = ["tls.min_version", "tls.max_version", "tls.ciphers"];
const BOOLEANS = ["tls", "tls.verify", "tls.verify_hostname", "tls.verify_client_cert"];
const FILES = ["tls.crt_file", "tls.key_file", "tls.ca_file"];

/** What TLS and addresses of an input demand. Source: flb_input_instance_init in src/flb_input.c. */
export function* checkInputNetwork(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const known = context.catalogue.options(view.group, view.plugin);
  if (known?.has("tls") === true) yield* checkTls(view, context);
  yield* checkPort(view, context);
  const listen = knownOption(view, "listen");
  if (listen !== undefined && isNoAddress(listen.text) && isServer(view, context))
    yield refused(listen, "an address of this machine, such as 0.0.0.0");
}

/** Before 2.0 a negative port stops the engine; later it counts modulo 65536. */
function* checkPort(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const port = knownOption(view, "port");
  if (port === undefined || isFrom(context.engine.fluentBit, "2.0.0")) return;
  if (leadingInteger(port.text) < 0 && isServer(view, context))
    yield refused(port, "a port from 0 to 65535");
}

function isServer({ plugin }: PluginView, { engine }: LawContext): boolean {
  if (SERVERS.has(plugin) || plugin === "statsd" || plugin === "collectd") return true;
  return plugin === "udp" && isFrom(engine.fluentBit, "2.0.0");
}

/** Digits and dots that are no IPv4 address. A name may be one that the engine's machine knows. */
export function isNoAddress(text: string): boolean {
  if (!/^[\d.]+$/.test(text)) return false;
  const parts = text.split(".");
  if (parts.length > 4 || parts.some((part) => part === "")) return true;
  const last = Number(parts.pop());
  return parts.some((part) => Number(part) > 255) || last >= 256 ** (4 - parts.length);
}

function* checkTls(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const key of BOOLEANS) {
    const option = knownOption(view, key);
    if (option === undefined || engineBoolean(option.text) !== undefined) continue;
    yield misread(option, "true or false", context);
  }
  if (isOn(view, "tls")) yield* checkTlsOn(view, context);
  else if (!mayBeOn(view)) yield* checkTlsOff(view);
}

/** A variable may turn it on. */
const mayBeOn = (view: PluginView): boolean =>
  view.options.some(({ key, known }) => key === "tls" && !known);

function* checkTlsOff(view: PluginView): Iterable<Diagnostic> {
  for (const key of ONLY_WITH_TLS) {
    const option = knownOption(view, key);
    if (option !== undefined) yield needsAnother(view, option, "tls on");
  }
}

function* checkTlsOn(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const tls = knownOption(view, "tls");
  if (tls === undefined) return;
  const listed = context.catalogue.options(view.group, view.plugin);
  if (listed?.get("tls.crt_file")?.origin === "section") {
    yield refused(tls, `off, because the ${view.plugin} plugin knows no TLS`);
    return;
  }
  if (SERVERS.has(view.plugin)) {
    for (const key of ["tls.crt_file", "tls.key_file"])
      if (!hasOption(view, key)) yield needsAnother(view, tls, key);
  }
  for (const key of FILES) yield* checkFile(knownOption(view, key), context);
}

/** A relative file must be there. */
export function* checkFile(
  option: OptionView | undefined,
  { filesKnown, readText }: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined || !filesKnown || readText === undefined) return;
  if (option.text === "" || option.text.startsWith("/")) return;
  if (readText(option.text) === undefined) yield refused(option, "a file that is there");
}
