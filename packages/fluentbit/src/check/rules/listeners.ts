import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { engineBoolean, isFrom, leadingInteger } from "../laws/inputs/engine-values.js";
import { lastOption, type OptionView, type PluginView, type Spot } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";

export const portTaken = diagnostic<{ what: string; other: string; port: number }>(
  "FB_PORT_TAKEN",
  {
    severity: "error",
    message: ({ what, other, port }) =>
      `${what} wants port ${port}, on which ${other} listens already`,
    hint: () => "give one of them another Port",
  },
);

/** Ports without `Port`. Source: the plugins' init code. */
const TCP: { readonly [plugin: string]: number } = {
  elasticsearch: 9200,
  forward: 24224,
  http: 9880,
  mqtt: 1883,
  opentelemetry: 4318,
  prometheus_remote_write: 8080,
  splunk: 8088,
  syslog: 5140,
  tcp: 5170,
};
const UDP: { readonly [plugin: string]: number } = {
  collectd: 25826,
  statsd: 8125,
  syslog: 5140,
  udp: 5170,
};

interface Listener {
  readonly what: string;
  readonly transport: "tcp" | "udp";
  readonly address: string;
  readonly port: number;
  /** It lets others listen on its port that let others too. */
  readonly shares: boolean;
  readonly spot: Spot;
}

/** What the rule looks at. */
type ListenersSubject = Pick<CheckSubject, "inputs" | "service" | "engine">;

/** No two inputs listen on one port. The engine's HTTP server counts too. */
export function* checkListeners(subject: ListenersSubject): Iterable<Diagnostic> {
  const taken = new Map<string, Listener[]>();
  for (const listener of listenersOf(subject)) {
    const key = `${listener.transport} ${listener.port}`;
    const others = taken.get(key) ?? [];
    const other = others.find((one) => collide(one, listener));
    taken.set(key, [...others, listener]);
    if (other === undefined) continue;
    const { what, port, spot } = listener;
    yield portTaken(spot.path, { what, other: other.what, port }, spot.position);
  }
}

const ANY = ["0.0.0.0", "::", ""];
function collide(one: Listener, other: Listener): boolean {
  if (one.shares && other.shares) return false;
  return one.address === other.address || ANY.includes(one.address) || ANY.includes(other.address);
}

function listenersOf({ inputs, service, engine }: ListenersSubject): Listener[] {
  const server = httpServer(service, engine.fluentBit);
  const own = inputs.flatMap((view) => listenerOf(view, engine.fluentBit));
  return [...own, ...(server === undefined ? [] : [server])];
}

function listenerOf(view: InstanceView, version: string): Listener[] {
  const transport = transportOf(view);
  if (transport === undefined) return [];
  const own = (transport === "tcp" ? TCP : UDP)[view.plugin];
  const port = lastOption(view, "port");
  const listen = lastOption(view, "listen");
  if (own === undefined || port?.known === false || listen?.known === false) return [];
  const number = leadingInteger(port?.text ?? "");
  return [
    {
      what: view.instance,
      transport,
      address: listen?.text ?? "0.0.0.0",
      port: number === 0 ? own : number,
      shares: shares(view, version),
      spot: port?.spot ?? view.spot,
    },
  ];
}

function transportOf(view: PluginView): Listener["transport"] | undefined {
  if (view.plugin === "syslog") {
    const mode = lastOption(view, "mode")?.text.toLowerCase();
    return mode === "tcp" || mode === "udp" ? mode : undefined;
  }
  if (view.plugin === "forward" && lastOption(view, "unix_path") !== undefined) return undefined;
  if (Object.hasOwn(TCP, view.plugin)) return "tcp";
  return Object.hasOwn(UDP, view.plugin) ? "udp" : undefined;
}

/** Listeners share their port when they say so, and when they have workers, which share it among them. */
function shares(view: PluginView, version: string): boolean {
  const share = lastOption(view, "net.share_port");
  if (share !== undefined && engineBoolean(share.text) !== false) return true;
  const workers = lastOption(view, "workers") ?? lastOption(view, "http_server.workers");
  if (workers === undefined || !isFrom(version, "5.0.0")) return false;
  return !workers.known || leadingInteger(workers.text) > 1;
}

/** 5.0 goes on without its HTTP server when the port is taken. */
function httpServer(options: readonly OptionView[], version: string): Listener | undefined {
  const last = (wanted: string): OptionView | undefined =>
    options.findLast(({ key }) => key === wanted);
  const on = last("http_server");
  const port = last("http_port");
  if (on?.known !== true || engineBoolean(on.text) !== true || port?.known === false)
    return undefined;
  if (isFrom(version, "5.0.0") && !isFrom(version, "5.1.0")) return undefined;
  return {
    what: "the HTTP server",
    transport: "tcp",
    address: last("http_listen")?.text ?? "0.0.0.0",
    port: port === undefined ? 2020 : leadingInteger(port.text),
    shares: false,
    spot: port?.spot ?? on.spot,
  };
}

const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const forward = (...lines: readonly string[]): string =>
  `[INPUT]\n    Name forward\n${lines.map((line) => `    ${line}\n`).join("")}`;

export const explanations: readonly Explanation[] = [
  {
    code: portTaken.code,
    wrong:
      "Two inputs listen on one port; an input without Port listens on the port of its plugin.",
    production: "The engine does not start.",
    fix: "Give one of them another Port.",
    failing: { config: `${forward()}${forward("Listen 127.0.0.1")}${OUTPUT}` },
    fixed: { config: `${forward()}${forward("Port 24225")}${OUTPUT}` },
  },
];
