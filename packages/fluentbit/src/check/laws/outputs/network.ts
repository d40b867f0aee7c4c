import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { knownOption } from "../inputs/engine-values.js";
import { misread, refused } from "../inputs/relations.js";
import { checkChoice, isHidden } from "./option-values.js";
import { hostSyntax, plainHttpsPort } from "./output-findings.js";
import { isTlsOn } from "./tls.js";

/** Outputs that speak HTTP, and TLS only when told to. */
const HTTP: ReadonlySet<string> = new Set([
  "es",
  "http",
  "influxdb",
  "kafka-rest",
  "loki",
  "opensearch",
  "opentelemetry",
  "prometheus_remote_write",
  "splunk",
  "websocket",
]);

/** What `host`, `port` and `net.` options demand. */
export function* checkOutputNetwork(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkHost(view);
  yield* checkHttpsPort(view, context);
  yield* checkDns(view, context);
  const source = knownOption(view, "net.source_address");
  if (source !== undefined && !/^(\d{1,3}(\.\d{1,3}){3}|[\da-f]*:[\da-f:.]*)$/i.test(source.text))
    yield refused(source, "an IP address; with another text the engine crashes when it connects");
}

function* checkHost(view: PluginView): Iterable<Diagnostic> {
  const host = knownOption(view, "host");
  if (host === undefined) return;
  const wrong = hostFault(host.text);
  const said = { option: host.written, host: host.text, wrong: wrong ?? "" };
  if (wrong !== undefined) yield hostSyntax(host.spot.path, said, host.spot.position);
}

/** What makes a text no host; undefined: it may be one. */
export function hostFault(text: string): string | undefined {
  if (text.includes("://")) return "a scheme";
  if (text.includes("/")) return "a path";
  if (/^[^:]+:\d*$/.test(text)) return "a port";
  return /\s/.test(text) ? "a space" : undefined;
}

function* checkHttpsPort(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const port = knownOption(view, "port");
  if (port === undefined || Number(port.text) !== 443 || !HTTP.has(view.plugin)) return;
  if (isTlsOn(view, context) || isHidden(view, "tls") || hasOption(view, "proxy")) return;
  yield plainHttpsPort(port.spot.path, { plugin: view.plugin }, port.spot.position);
}

/** Only the first letter is read. Source: flb_net_getaddrinfo in src/flb_network.c. */
function* checkDns(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const modes = { values: ["TCP", "UDP", "T", "U"], otherwise: "misread" } as const;
  yield* checkChoice(view, "net.dns.mode", modes, context);
  const resolvers = { values: ["LEGACY", "ASYNC", "L", "A"], otherwise: "misread" } as const;
  yield* checkChoice(view, "net.dns.resolver", resolvers, context);
}

/** A path without the slash that a plugin does not add itself. */
export function* checkPath(
  view: PluginView,
  key: string,
  addsSlash: boolean,
  context: LawContext,
): Iterable<Diagnostic> {
  const option = knownOption(view, key);
  if (option === undefined || option.text === "") return;
  if (option.text.includes("://")) yield misread(option, "a path, not an address", context);
  else if (!addsSlash && !option.text.startsWith("/"))
    yield misread(option, "a path that starts with /", context);
}
