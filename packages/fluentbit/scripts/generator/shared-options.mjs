// @ts-check
// Interfaces that many plugins share, and the sections that are no plugins. The names, types and defaults come from the
// catalogues; the words, and what a binary does not report, stand here.

/** @import { PluginOverlay } from "../../src/overlay/plugin-overlay.js" */
/** @import { Group } from "./names.mjs" */

/**
 * @typedef {object} SharedInterface
 * @property {string} name
 * @property {string} summary
 * @property {string} section the catalogue's section that must know the option; empty: any
 * @property {Group} [group] whose plugins report types and defaults
 * @property {readonly string[]} [extends]
 * @property {PluginOverlay & { readonly about: Readonly<Record<string, string>> }} overlay `about` says which options, in which order
 * @property {Readonly<Record<string, string>>} [typescript] types that are not the engine's
 */

const LOG_LEVELS = ["off", "error", "warn", "info", "debug", "trace"];
const LOG_LEVEL = "Log level of this plugin alone.";
const SUPPRESS = "Seconds for which a log message of this plugin that repeats is not shown again.";
const ALIAS = "Name of this instance in metrics and in the engine's log.";

const NET_CLIENT = {
  "net.dns.mode": "Transport of DNS queries.",
  "net.dns.resolver": "Which resolver is used: the system's, or the engine's own.",
  "net.dns.prefer_ipv4": "Takes an IPv4 address first, where a name has both kinds.",
  "net.dns.prefer_ipv6": "Takes an IPv6 address first, where a name has both kinds.",
  "net.keepalive": "Keeps connections open for the next chunk.",
  "net.keepalive_idle_timeout": "Time after which an unused connection is closed.",
  "net.keepalive_max_recycle":
    "How often a connection is used again before it is closed; 0: no limit.",
  "net.tcp_keepalive": "TCP's own keepalive probes.",
  "net.tcp_keepalive_time": "Seconds of silence before the first probe; -1: the system's.",
  "net.tcp_keepalive_interval": "Seconds between two probes; -1: the system's.",
  "net.tcp_keepalive_probes":
    "Unanswered probes after which a connection is dead; -1: the system's.",
  "net.io_timeout": "Longest time that a connection may wait for data; 0: no limit.",
  "net.connect_timeout": "Longest time to connect, TLS handshake included.",
  "net.connect_timeout_log_error": "Logs a connect timeout as an error; else as a debug message.",
  "net.source_address": "Local address to connect from.",
  "net.max_worker_connections": "Most connections that a worker may have at a time; 0: no limit.",
  "net.proxy_env_ignore": "Ignores HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment.",
};

const NET_VALUES = {
  "net.dns.mode": ["TCP", "UDP"],
  "net.dns.resolver": ["LEGACY", "ASYNC"],
};

const NET_SERVER = {
  "net.share_port": "Lets several listeners use the port (SO_REUSEPORT).",
  "net.backlog": "Connections that may wait to be accepted.",
  "net.io_timeout": "Longest time that a connection may wait for data; 0: no limit.",
  "net.accept_timeout": "Longest time to accept a connection, TLS handshake included.",
  "net.accept_timeout_log_error": "Logs an accept timeout as an error; else as a debug message.",
  "net.keepalive": "Keeps connections open.",
};

const TLS = {
  tls: "Speaks TLS.",
  "tls.verify": "Checks the other side's certificate.",
  "tls.verify_hostname": "Checks that the certificate is for the host's name.",
  "tls.debug": "How much TLS logs, 0 (nothing) to 4.",
  "tls.ca_file": "Path of a file of trusted certificates.",
  "tls.ca_path": "Path of a folder of trusted certificates.",
  "tls.crt_file": "Path of the own certificate.",
  "tls.key_file": "Path of the own certificate's key.",
  "tls.key_passwd": "Password of the key.",
  "tls.vhost": "Host name for SNI and for the check of the certificate.",
  "tls.min_version": "Lowest TLS version.",
  "tls.max_version": "Highest TLS version.",
  "tls.ciphers": "Ciphers that are allowed, as OpenSSL writes them.",
};

const TLS_VERSIONS = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
const TLS_ROWS = {
  oneOf: { "tls.min_version": TLS_VERSIONS, "tls.max_version": TLS_VERSIONS },
  range: { "tls.debug": { min: 0, max: 4 } },
  secret: ["tls.key_passwd"],
};

/** @type {readonly SharedInterface[]} */
export const SHARED = [
  {
    name: "InputCommon",
    summary: "Options that every input takes.",
    section: "input",
    group: "inputs",
    extends: ["EscapeHatch"],
    overlay: {
      about: {
        tag: "Tag of its records, which `Match` of filters and outputs is compared with.",
        alias: ALIAS,
        log_level: LOG_LEVEL,
        log_suppress_interval: SUPPRESS,
        routable: "Lets its records reach filters and outputs.",
        mem_buf_limit: "Memory for its chunks: at the limit it pauses. 0: no limit.",
        "storage.type": "Where its chunks are kept. `filesystem` needs `storage.path` in SERVICE.",
        "storage.pause_on_chunks_overlimit":
          "Pauses at `storage.max_chunks_up` of SERVICE. With `storage.type` filesystem.",
        threaded: "Runs in a thread of its own.",
        "thread.ring_buffer.capacity": "Slots between its thread and the engine.",
        "thread.ring_buffer.window": "Percent of free slots at which the engine is woken.",
        rate_window: "Span of time over which its rate is measured.",
        rate_gate: "Pauses when its rate is above a limit.",
        "rate_gate.max_bytes": "Most bytes in a window; 0: no limit.",
        "rate_gate.max_records": "Most records in a window; 0: no limit.",
        "rate_gate.backpressure": "Takes waiting chunks into account.",
        "rate_gate.resume_ratio": "Share of the limit below which it goes on.",
      },
      oneOf: {
        log_level: LOG_LEVELS,
        "storage.type": ["memory", "filesystem", "memrb"],
      },
      types: {
        mem_buf_limit: "size",
        log_suppress_interval: "time",
        routable: "boolean",
        "storage.pause_on_chunks_overlimit": "boolean",
      },
    },
  },
  {
    name: "InputListener",
    summary: "Options of inputs that listen on a port.",
    section: "",
    group: "inputs",
    overlay: {
      about: {
        listen: "Address to listen on.",
        port: "Port to listen on.",
        ipv6: "Listens on IPv6.",
        ...NET_SERVER,
      },
      types: { port: "integer", ipv6: "boolean" },
    },
  },
  {
    name: "InputClient",
    summary: "Options of inputs that ask a host.",
    section: "",
    group: "inputs",
    overlay: {
      about: {
        host: "Host to ask.",
        port: "Port to ask.",
        ipv6: "Asks by IPv6.",
        ...NET_CLIENT,
      },
      oneOf: NET_VALUES,
      types: { port: "integer", ipv6: "boolean" },
    },
  },
  {
    name: "InputTls",
    summary: "TLS options of inputs.",
    section: "input",
    group: "inputs",
    overlay: {
      ...TLS_ROWS,
      about: { ...TLS, "tls.verify_client_cert": "Asks clients for a certificate and checks it." },
    },
  },
  {
    name: "FilterCommon",
    summary:
      "Options that every filter takes. Which records it sees is said where it is used: `match`, `match_regex` and `alias` are no options of its function.",
    section: "filter",
    group: "filters",
    extends: ["EscapeHatch"],
    overlay: {
      about: { log_level: LOG_LEVEL, log_suppress_interval: SUPPRESS },
      oneOf: { log_level: LOG_LEVELS },
      types: { log_suppress_interval: "time" },
    },
  },
  {
    name: "OutputCommon",
    summary:
      "Options that every output takes. Which records it gets is said where it is used: `match`, `match_regex` and `alias` are no options of its function.",
    section: "output",
    group: "outputs",
    extends: ["EscapeHatch"],
    typescript: { retry_limit: 'number | "no_limits" | "no_retries" | Variable' },
    overlay: {
      about: {
        retry_limit:
          "How often a chunk is tried again: a number from 1, or `no_limits`. The engine's default of 1 loses a chunk after one failed retry.",
        "storage.total_limit_size":
          "Most bytes that this output may hold on disk; the oldest chunks go first.",
        workers: "Threads for this output; 0: none of its own.",
        log_level: LOG_LEVEL,
        log_suppress_interval: SUPPRESS,
      },
      oneOf: { log_level: LOG_LEVELS },
      types: {
        workers: "integer",
        "storage.total_limit_size": "size",
        log_suppress_interval: "time",
      },
    },
  },
  {
    name: "OutputHost",
    summary: "Options of outputs that send to a host of the user's.",
    section: "output",
    group: "outputs",
    overlay: {
      about: {
        host: "Host to send to.",
        port: "Port to send to.",
        ipv6: "Sends by IPv6.",
      },
      types: { port: "integer", ipv6: "boolean" },
    },
  },
  {
    name: "OutputNetwork",
    summary: "Options of outputs that make connections.",
    section: "",
    group: "outputs",
    overlay: { about: NET_CLIENT, oneOf: NET_VALUES },
  },
  {
    name: "OutputTls",
    summary: "TLS options of outputs.",
    section: "output",
    group: "outputs",
    overlay: {
      ...TLS_ROWS,
      about: {
        ...TLS,
        "tls.proxy.ca_file": "Path of a file of certificates that are trusted for the proxy.",
        "tls.proxy.ca_path": "Path of a folder of certificates that are trusted for the proxy.",
        "tls.proxy.verify": "Checks the proxy's certificate.",
        "tls.proxy.verify_hostname": "Checks that the certificate is for the proxy's name.",
        "tls.windows.certstore_name": "Windows: certificate store to take certificates from.",
        "tls.windows.use_enterprise_store": "Windows: takes the enterprise's store.",
        "tls.windows.client_thumbprints": "Windows: thumbprints of client certificates.",
      },
      types: { "tls.windows.use_enterprise_store": "boolean" },
    },
  },
  {
    name: "ProcessorCommon",
    summary: "Options that every processor takes.",
    section: "",
    group: "processors",
    extends: ["EscapeHatch"],
    typescript: { condition: "Condition" },
    overlay: {
      about: {
        alias: ALIAS,
        log_level: LOG_LEVEL,
        condition: "Records for which it does not hold pass untouched. Logs only.",
      },
      oneOf: { log_level: LOG_LEVELS },
    },
  },
  {
    name: "CustomCommon",
    summary: "Options that every custom plugin takes.",
    section: "",
    group: "customs",
    extends: ["EscapeHatch"],
    overlay: {
      about: { alias: ALIAS, log_level: LOG_LEVEL },
      oneOf: { log_level: LOG_LEVELS },
    },
  },
];

/**
 * Sections that are no plugins. What their keys are and take stands in src/overlay; here are words about the others.
 *
 * @type {readonly SharedInterface[]}
 */
export const SECTIONS = [
  {
    name: "ServiceOptions",
    summary: "Keys of the SERVICE section: the engine itself.",
    section: "service",
    extends: ["EscapeHatch"],
    overlay: {
      about: {
        "flush.adaptive": "Flushes more often under pressure, and less often without.",
        "flush.adaptive.min_interval": "Shortest time between two flushes, in seconds.",
        "flush.adaptive.max_interval": "Longest time between two flushes, in seconds.",
        "flush.adaptive.low_pressure": "Percent of pressure below which the interval grows.",
        "flush.adaptive.medium_pressure": "Percent of pressure that counts as medium.",
        "flush.adaptive.high_pressure": "Percent of pressure that counts as high.",
        "flush.adaptive.up_steps": "Measurements in a row before the interval gets shorter.",
        "flush.adaptive.down_steps": "Measurements in a row before the interval gets longer.",
        hc_errors_count: "Failed deliveries in a period above which the engine is not healthy.",
        hc_retry_failure_count: "Failed retries in a period above which the engine is not healthy.",
        "dns.mode": "Transport of DNS queries.",
        "dns.resolver": "Which resolver is used: the system's, or the engine's own.",
        "dns.prefer_ipv4": "Takes an IPv4 address first, where a name has both kinds.",
        "dns.prefer_ipv6": "Takes an IPv6 address first, where a name has both kinds.",
        "storage.metrics": "Serves metrics of the storage.",
        "storage.checksum": "Writes a checksum into chunks and checks it at reading.",
        "storage.backlog.flush_on_shutdown": "Delivers chunks of an earlier run while it stops.",
        "storage.delete_irrecoverable_chunks": "Deletes chunks that cannot be read.",
        "storage.trim_files": "Cuts files of chunks down to what is in them.",
        "storage.inherit": "Inputs without a `storage.type` take the one of SERVICE.",
        "storage.rejected.path": "Folder of rejected chunks, below `storage.path`.",
        "storage.rejected.limit": "Most bytes of that folder.",
        "json.convert_nan_to_null": "Writes NaN as null in JSON.",
        "json.escape_unicode": "Writes what is not ASCII as \\u escapes in JSON.",
        "sp.convert_from_str_to_num":
          "Stream processor: text that is a number is taken as a number.",
        "security.fips_mode": "Uses OpenSSL's FIPS provider.",
        enable_chunk_trace: "Lets the HTTP server trace chunks.",
        "windows.maxstdio": "Windows: most files that may be open.",
        hot_reload: "Takes a changed config without a restart.",
        "hot_reload.ensure_thread_safety": "Starts the new config after the old one has stopped.",
        "hot_reload.timeout": "Seconds after which a reload that hangs ends the engine.",
      },
    },
  },
  {
    name: "ParserOptions",
    summary: "Keys of a PARSER section.",
    section: "parser",
    extends: ["EscapeHatch"],
    overlay: { required: ["name", "format"], about: {} },
  },
  {
    name: "MultilineParserOptions",
    summary: "Keys of a MULTILINE_PARSER section.",
    section: "multiline_parser",
    extends: ["EscapeHatch"],
    typescript: { rule: "readonly MultilineRule[]" },
    overlay: {
      required: ["name", "type"],
      about: { rule: "States in order, for type `regex`. One of them is called `start_state`." },
    },
  },
];
