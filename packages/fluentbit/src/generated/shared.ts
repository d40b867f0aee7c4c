// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
  TimeValue,
  Variable,
} from "../model/option-values.js";
import type { EscapeHatch } from "../model/plugin.js";
import type { Condition } from "../model/processors.js";

/** Options that every input takes. */
export interface InputCommon extends EscapeHatch {
  /**
   * Tag of its records, which `Match` of filters and outputs is compared with. String, default
   * "default" since 4.2.8, none in 1.9.10.
   */
  readonly tag?: string;
  /** Name of this instance in metrics and in the engine's log. String. */
  readonly alias?: string;
  /** Log level of this plugin alone. String, default "info" since 4.2.8, none in 1.9.10. */
  readonly log_level?: "off" | "error" | "warn" | "info" | "debug" | "trace" | Variable;
  /**
   * Seconds for which a log message of this plugin that repeats is not shown again. Time, default
   * "0". Not in 1.9.10, in 4.2.8.
   */
  readonly log_suppress_interval?: TimeValue;
  /**
   * Lets its records reach filters and outputs. Boolean, default "true" since 4.2.8, none in
   * 1.9.10.
   */
  readonly routable?: BooleanValue;
  /**
   * Memory for its chunks: at the limit it pauses. 0: no limit. Size, default "0" since 4.2.8, none
   * in 1.9.10.
   */
  readonly mem_buf_limit?: SizeValue;
  /**
   * Where its chunks are kept. `filesystem` needs `storage.path` in SERVICE. String, default
   * "memory" since 4.2.8, none in 1.9.10.
   */
  readonly "storage.type"?: "memory" | "filesystem" | "memrb" | Variable;
  /**
   * Pauses at `storage.max_chunks_up` of SERVICE. With `storage.type` filesystem. Boolean, default
   * "false" since 4.2.8, none in 1.9.10.
   */
  readonly "storage.pause_on_chunks_overlimit"?: BooleanValue;
  /** Runs in a thread of its own. Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly threaded?: BooleanValue;
  /** Slots between its thread and the engine. Integer, default "1024". Not in 1.9.10, in 4.2.8. */
  readonly "thread.ring_buffer.capacity"?: NumberValue;
  /**
   * Percent of free slots at which the engine is woken. Integer, default "(5)". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly "thread.ring_buffer.window"?: NumberValue;
  /** Span of time over which its rate is measured. Time, default "1s". Not in 5.0.9, in 5.1.1. */
  readonly rate_window?: TimeValue;
  /** Pauses when its rate is above a limit. Boolean, default "false". Not in 5.0.9, in 5.1.1. */
  readonly rate_gate?: BooleanValue;
  /** Most bytes in a window; 0: no limit. Size, default "0". Not in 5.0.9, in 5.1.1. */
  readonly "rate_gate.max_bytes"?: SizeValue;
  /** Most records in a window; 0: no limit. Integer, default "0". Not in 5.0.9, in 5.1.1. */
  readonly "rate_gate.max_records"?: NumberValue;
  /** Takes waiting chunks into account. Boolean, default "true". Not in 5.0.9, in 5.1.1. */
  readonly "rate_gate.backpressure"?: BooleanValue;
  /** Share of the limit below which it goes on. Double, default "0.80". Not in 5.0.9, in 5.1.1. */
  readonly "rate_gate.resume_ratio"?: NumberValue;
}

/** Options of inputs that listen on a port. */
export interface InputListener {
  /** Address to listen on. String. */
  readonly listen?: string;
  /** Port to listen on. Integer. */
  readonly port?: NumberValue;
  /** Listens on IPv6. Boolean. */
  readonly ipv6?: BooleanValue;
  /**
   * Lets several listeners use the port (SO_REUSEPORT). Boolean, default "false". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly "net.share_port"?: BooleanValue;
  /** Connections that may wait to be accepted. Integer, default "128". Not in 1.9.10, in 4.2.8. */
  readonly "net.backlog"?: NumberValue;
  /**
   * Longest time that a connection may wait for data; 0: no limit. Time, default "0s". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.io_timeout"?: TimeValue;
  /**
   * Longest time to accept a connection, TLS handshake included. Time, default "10s". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.accept_timeout"?: TimeValue;
  /**
   * Logs an accept timeout as an error; else as a debug message. Boolean, default "true". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.accept_timeout_log_error"?: BooleanValue;
  /** Keeps connections open. Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly "net.keepalive"?: BooleanValue;
}

/** Options of inputs that ask a host. */
export interface InputClient {
  /** Host to ask. String. */
  readonly host?: string;
  /** Port to ask. Integer. */
  readonly port?: NumberValue;
  /** Asks by IPv6. Boolean. */
  readonly ipv6?: BooleanValue;
  /** Transport of DNS queries. String. Not in 1.9.10, in 4.2.8. */
  readonly "net.dns.mode"?: "TCP" | "UDP" | Variable;
  /** Which resolver is used: the system's, or the engine's own. String. Not in 1.9.10, in 4.2.8. */
  readonly "net.dns.resolver"?: "LEGACY" | "ASYNC" | Variable;
  /**
   * Takes an IPv4 address first, where a name has both kinds. Boolean, default "false". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.dns.prefer_ipv4"?: BooleanValue;
  /**
   * Takes an IPv6 address first, where a name has both kinds. Boolean, default "false". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.dns.prefer_ipv6"?: BooleanValue;
  /**
   * Keeps connections open for the next chunk. Boolean, default "true". Not in 1.9.10, in 4.2.8.
   */
  readonly "net.keepalive"?: BooleanValue;
  /**
   * Time after which an unused connection is closed. Time, default "30s". Not in 1.9.10, in 4.2.8.
   */
  readonly "net.keepalive_idle_timeout"?: TimeValue;
  /**
   * How often a connection is used again before it is closed; 0: no limit. Integer, default "2000".
   * Not in 1.9.10, in 4.2.8.
   */
  readonly "net.keepalive_max_recycle"?: NumberValue;
  /** TCP's own keepalive probes. Boolean, default "off". Not in 1.9.10, in 4.2.8. */
  readonly "net.tcp_keepalive"?: BooleanValue;
  /**
   * Seconds of silence before the first probe; -1: the system's. Integer, default "-1". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.tcp_keepalive_time"?: NumberValue;
  /**
   * Seconds between two probes; -1: the system's. Integer, default "-1". Not in 1.9.10, in 4.2.8.
   */
  readonly "net.tcp_keepalive_interval"?: NumberValue;
  /**
   * Unanswered probes after which a connection is dead; -1: the system's. Integer, default "-1".
   * Not in 1.9.10, in 4.2.8.
   */
  readonly "net.tcp_keepalive_probes"?: NumberValue;
  /**
   * Longest time that a connection may wait for data; 0: no limit. Time, default "0s". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.io_timeout"?: TimeValue;
  /**
   * Longest time to connect, TLS handshake included. Time, default "10s". Not in 1.9.10, in 4.2.8.
   */
  readonly "net.connect_timeout"?: TimeValue;
  /**
   * Logs a connect timeout as an error; else as a debug message. Boolean, default "true". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.connect_timeout_log_error"?: BooleanValue;
  /** Local address to connect from. String. Not in 1.9.10, in 4.2.8. */
  readonly "net.source_address"?: string;
  /**
   * Most connections that a worker may have at a time; 0: no limit. Integer, default "0". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.max_worker_connections"?: NumberValue;
  /**
   * Ignores HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment. Boolean, default "FALSE". Not
   * in 1.9.10, in 4.2.8.
   */
  readonly "net.proxy_env_ignore"?: BooleanValue;
}

/** TLS options of inputs. */
export interface InputTls {
  /** Speaks TLS. Boolean, default "off". Not in 1.9.10, in 4.2.8. */
  readonly tls?: BooleanValue;
  /** Checks the other side's certificate. Boolean, default "on". Not in 1.9.10, in 4.2.8. */
  readonly "tls.verify"?: BooleanValue;
  /**
   * Checks that the certificate is for the host's name. Boolean, default "off". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly "tls.verify_hostname"?: BooleanValue;
  /** How much TLS logs, 0 (nothing) to 4. Integer, 0 to 4, default "1". Not in 1.9.10, in 4.2.8. */
  readonly "tls.debug"?: NumberValue;
  /** Path of a file of trusted certificates. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.ca_file"?: string;
  /** Path of a folder of trusted certificates. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.ca_path"?: string;
  /** Path of the own certificate. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.crt_file"?: string;
  /** Path of the own certificate's key. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.key_file"?: string;
  /** Password of the key. String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly "tls.key_passwd"?: SecretVariable;
  /** Host name for SNI and for the check of the certificate. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.vhost"?: string;
  /** Lowest TLS version. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.min_version"?: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3" | Variable;
  /** Highest TLS version. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.max_version"?: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3" | Variable;
  /** Ciphers that are allowed, as OpenSSL writes them. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.ciphers"?: string;
  /**
   * Asks clients for a certificate and checks it. Boolean, default "off". Not in 4.2.8, in 5.0.9.
   */
  readonly "tls.verify_client_cert"?: BooleanValue;
}

/**
 * Options that every filter takes. Which records it sees is said where it is used: `match`,
 * `match_regex` and `alias` are no options of its function.
 */
export interface FilterCommon extends EscapeHatch {
  /** Log level of this plugin alone. String, default "info" since 4.2.8, none in 1.9.10. */
  readonly log_level?: "off" | "error" | "warn" | "info" | "debug" | "trace" | Variable;
  /**
   * Seconds for which a log message of this plugin that repeats is not shown again. Time, default
   * "0". Not in 1.9.10, in 4.2.8.
   */
  readonly log_suppress_interval?: TimeValue;
}

/**
 * Options that every output takes. Which records it gets is said where it is used: `match`,
 * `match_regex` and `alias` are no options of its function.
 */
export interface OutputCommon extends EscapeHatch {
  /**
   * How often a chunk is tried again: a number from 1, or `no_limits`. The engine's default of 1
   * loses a chunk after one failed retry. String, default "1" since 4.2.8, none in 1.9.10.
   */
  readonly retry_limit?: number | "no_limits" | "no_retries" | Variable;
  /** Most bytes that this output may hold on disk; the oldest chunks go first. Size. */
  readonly "storage.total_limit_size"?: SizeValue;
  /** Threads for this output; 0: none of its own. Integer. */
  readonly workers?: NumberValue;
  /** Log level of this plugin alone. String, default "info" since 4.2.8, none in 1.9.10. */
  readonly log_level?: "off" | "error" | "warn" | "info" | "debug" | "trace" | Variable;
  /**
   * Seconds for which a log message of this plugin that repeats is not shown again. Time, default
   * "0". Not in 1.9.10, in 4.2.8.
   */
  readonly log_suppress_interval?: TimeValue;
}

/** Options of outputs that send to a host of the user's. */
export interface OutputHost {
  /** Host to send to. String. */
  readonly host?: string;
  /** Port to send to. Integer. */
  readonly port?: NumberValue;
  /** Sends by IPv6. Boolean. */
  readonly ipv6?: BooleanValue;
}

/** Options of outputs that make connections. */
export interface OutputNetwork {
  /** Transport of DNS queries. String. */
  readonly "net.dns.mode"?: "TCP" | "UDP" | Variable;
  /** Which resolver is used: the system's, or the engine's own. String. */
  readonly "net.dns.resolver"?: "LEGACY" | "ASYNC" | Variable;
  /** Takes an IPv4 address first, where a name has both kinds. Boolean, default "false". */
  readonly "net.dns.prefer_ipv4"?: BooleanValue;
  /**
   * Takes an IPv6 address first, where a name has both kinds. Boolean, default "false". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.dns.prefer_ipv6"?: BooleanValue;
  /** Keeps connections open for the next chunk. Boolean, default "true". */
  readonly "net.keepalive"?: BooleanValue;
  /** Time after which an unused connection is closed. Time, default "30s". */
  readonly "net.keepalive_idle_timeout"?: TimeValue;
  /**
   * How often a connection is used again before it is closed; 0: no limit. Integer, default "2000".
   */
  readonly "net.keepalive_max_recycle"?: NumberValue;
  /** TCP's own keepalive probes. Boolean, default "off". Not in 1.9.10, in 4.2.8. */
  readonly "net.tcp_keepalive"?: BooleanValue;
  /**
   * Seconds of silence before the first probe; -1: the system's. Integer, default "-1". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.tcp_keepalive_time"?: NumberValue;
  /**
   * Seconds between two probes; -1: the system's. Integer, default "-1". Not in 1.9.10, in 4.2.8.
   */
  readonly "net.tcp_keepalive_interval"?: NumberValue;
  /**
   * Unanswered probes after which a connection is dead; -1: the system's. Integer, default "-1".
   * Not in 1.9.10, in 4.2.8.
   */
  readonly "net.tcp_keepalive_probes"?: NumberValue;
  /**
   * Longest time that a connection may wait for data; 0: no limit. Time, default "0s". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.io_timeout"?: TimeValue;
  /** Longest time to connect, TLS handshake included. Time, default "10s". */
  readonly "net.connect_timeout"?: TimeValue;
  /** Logs a connect timeout as an error; else as a debug message. Boolean, default "true". */
  readonly "net.connect_timeout_log_error"?: BooleanValue;
  /** Local address to connect from. String. */
  readonly "net.source_address"?: string;
  /**
   * Most connections that a worker may have at a time; 0: no limit. Integer, default "0". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly "net.max_worker_connections"?: NumberValue;
  /**
   * Ignores HTTP_PROXY, HTTPS_PROXY and NO_PROXY of the environment. Boolean, default "FALSE". Not
   * in 1.9.10, in 4.2.8.
   */
  readonly "net.proxy_env_ignore"?: BooleanValue;
}

/** TLS options of outputs. */
export interface OutputTls {
  /** Speaks TLS. Boolean, default "off". */
  readonly tls?: BooleanValue;
  /** Checks the other side's certificate. Boolean, default "on". */
  readonly "tls.verify"?: BooleanValue;
  /**
   * Checks that the certificate is for the host's name. Boolean, default "off". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly "tls.verify_hostname"?: BooleanValue;
  /** How much TLS logs, 0 (nothing) to 4. Integer, 0 to 4, default "1". */
  readonly "tls.debug"?: NumberValue;
  /** Path of a file of trusted certificates. String. */
  readonly "tls.ca_file"?: string;
  /** Path of a folder of trusted certificates. String. */
  readonly "tls.ca_path"?: string;
  /** Path of the own certificate. String. */
  readonly "tls.crt_file"?: string;
  /** Path of the own certificate's key. String. */
  readonly "tls.key_file"?: string;
  /** Password of the key. String. A secret: only a variable. */
  readonly "tls.key_passwd"?: SecretVariable;
  /** Host name for SNI and for the check of the certificate. String. */
  readonly "tls.vhost"?: string;
  /** Lowest TLS version. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.min_version"?: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3" | Variable;
  /** Highest TLS version. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.max_version"?: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3" | Variable;
  /** Ciphers that are allowed, as OpenSSL writes them. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.ciphers"?: string;
  /**
   * Path of a file of certificates that are trusted for the proxy. String. Not in 5.0.9, in 5.1.1.
   */
  readonly "tls.proxy.ca_file"?: string;
  /**
   * Path of a folder of certificates that are trusted for the proxy. String. Not in 5.0.9, in
   * 5.1.1.
   */
  readonly "tls.proxy.ca_path"?: string;
  /** Checks the proxy's certificate. Boolean, default "on". Not in 5.0.9, in 5.1.1. */
  readonly "tls.proxy.verify"?: BooleanValue;
  /**
   * Checks that the certificate is for the proxy's name. Boolean, default "on". Not in 5.0.9, in
   * 5.1.1.
   */
  readonly "tls.proxy.verify_hostname"?: BooleanValue;
  /** Windows: certificate store to take certificates from. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.windows.certstore_name"?: string;
  /** Windows: takes the enterprise's store. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "tls.windows.use_enterprise_store"?: BooleanValue;
  /** Windows: thumbprints of client certificates. String. Not in 1.9.10, in 4.2.8. */
  readonly "tls.windows.client_thumbprints"?: string;
}

/** Options that every processor takes. */
export interface ProcessorCommon extends EscapeHatch {
  /** Name of this instance in metrics and in the engine's log. String. Not in 1.9.10, in 4.2.8. */
  readonly alias?: string;
  /** Log level of this plugin alone. String, default "info". Not in 1.9.10, in 4.2.8. */
  readonly log_level?: "off" | "error" | "warn" | "info" | "debug" | "trace" | Variable;
  /** Records for which it does not hold pass untouched. Logs only. String. */
  readonly condition?: Condition;
}

/** Options that every custom plugin takes. */
export interface CustomCommon extends EscapeHatch {
  /** Name of this instance in metrics and in the engine's log. String. */
  readonly alias?: string;
  /** Log level of this plugin alone. String. */
  readonly log_level?: "off" | "error" | "warn" | "info" | "debug" | "trace" | Variable;
}
