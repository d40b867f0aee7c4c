// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, Variable } from "../model/option-values.js";
import type { EscapeHatch } from "../model/plugin.js";

/** Keys of the SERVICE section: the engine itself. */
export interface ServiceOptions extends EscapeHatch {
  /** Seconds between two deliveries. Double. */
  readonly flush?: NumberValue;
  /** Flushes more often under pressure, and less often without. Boolean. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive"?: BooleanValue;
  /** Shortest time between two flushes, in seconds. Double. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.min_interval"?: NumberValue;
  /** Longest time between two flushes, in seconds. Double. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.max_interval"?: NumberValue;
  /** Percent of pressure below which the interval grows. Double. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.low_pressure"?: NumberValue;
  /** Percent of pressure that counts as medium. Double. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.medium_pressure"?: NumberValue;
  /** Percent of pressure that counts as high. Double. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.high_pressure"?: NumberValue;
  /** Measurements in a row before the interval gets shorter. Integer. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.up_steps"?: NumberValue;
  /** Measurements in a row before the interval gets longer. Integer. Not in 5.0.9, in 5.1.1. */
  readonly "flush.adaptive.down_steps"?: NumberValue;
  /** Seconds that the engine waits for outputs when it stops. Integer, from 0. */
  readonly grace?: NumberValue;
  /** Writes NaN as null in JSON. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "json.convert_nan_to_null"?: BooleanValue;
  /** Uses OpenSSL's FIPS provider. Boolean. Not in 5.0.9, in 5.1.1. */
  readonly "security.fips_mode"?: BooleanValue;
  /** Goes to the background. Off in a container. Boolean. */
  readonly daemon?: BooleanValue;
  /** File for the engine's own messages. String. */
  readonly log_file?: string;
  /** A file with parsers. String, may repeat. */
  readonly parsers_file?: string | readonly string[];
  /** A file that names plugins to load. String, may repeat. */
  readonly plugins_file?: string | readonly string[];
  /** How much the engine says about itself. String. */
  readonly log_level?: "off" | "error" | "warn" | "warning" | "info" | "debug" | "trace" | Variable;
  /** The engine's own HTTP server: health, metrics, reload. Boolean. */
  readonly http_server?: BooleanValue;
  /** Address of the HTTP server. String. */
  readonly http_listen?: string;
  /** Port of the HTTP server. Integer. */
  readonly http_port?: NumberValue;
  /** The HTTP server answers /api/v1/health. Boolean. */
  readonly health_check?: BooleanValue;
  /** Failed deliveries in a period above which the engine is not healthy. Integer, from 0. */
  readonly hc_errors_count?: NumberValue;
  /** Failed retries in a period above which the engine is not healthy. Integer, from 0. */
  readonly hc_retry_failure_count?: NumberValue;
  /** Seconds over which errors are counted. Integer. */
  readonly hc_period?: NumberValue;
  /** Transport of DNS queries. String. */
  readonly "dns.mode"?: "UDP" | "TCP" | Variable;
  /** Which resolver is used: the system's, or the engine's own. String. */
  readonly "dns.resolver"?: "LEGACY" | "ASYNC" | Variable;
  /** Takes an IPv4 address first, where a name has both kinds. Boolean. */
  readonly "dns.prefer_ipv4"?: BooleanValue;
  /** Takes an IPv6 address first, where a name has both kinds. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "dns.prefer_ipv6"?: BooleanValue;
  /** Folder for chunks on disk. String. */
  readonly "storage.path"?: string;
  /** How surely chunks are on disk. String. */
  readonly "storage.sync"?: "normal" | "full" | Variable;
  /** Serves metrics of the storage. Boolean. */
  readonly "storage.metrics"?: BooleanValue;
  /** Writes a checksum into chunks and checks it at reading. Boolean. */
  readonly "storage.checksum"?: BooleanValue;
  /** Memory for chunks that an earlier run left. Size. */
  readonly "storage.backlog.mem_limit"?: SizeValue;
  /** Delivers chunks of an earlier run while it stops. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "storage.backlog.flush_on_shutdown"?: BooleanValue;
  /** Chunks of `storage.type filesystem` that are in memory at a time. Integer, from 1. */
  readonly "storage.max_chunks_up"?: NumberValue;
  /** Deletes chunks that cannot be read. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "storage.delete_irrecoverable_chunks"?: BooleanValue;
  /** Cuts files of chunks down to what is in them. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "storage.trim_files"?: BooleanValue;
  /**
   * Storage of inputs that say none, when `storage.inherit` is on. String. Not in 1.9.10, in 4.2.8.
   */
  readonly "storage.type"?: "memory" | "filesystem" | "memrb" | Variable;
  /** Inputs without a `storage.type` take the one of SERVICE. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "storage.inherit"?: BooleanValue;
  /** Chunks that an output refused for good are kept on disk. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "storage.keep.rejected"?: BooleanValue;
  /** Folder of rejected chunks, below `storage.path`. String. Not in 1.9.10, in 4.2.8. */
  readonly "storage.rejected.path"?: string;
  /** Most bytes of that folder. Size. Not in 4.2.8, in 5.0.9. */
  readonly "storage.rejected.limit"?: SizeValue;
  /** Bytes of each coroutine's stack, at least a page. Integer, from 4096. */
  readonly coro_stack_size?: NumberValue;
  /** The largest joined message. Size. Not in 1.9.10, in 4.2.8. */
  readonly multiline_buffer_limit?: SizeValue;
  /** Most seconds before a retry. Integer, from 1. */
  readonly "scheduler.cap"?: NumberValue;
  /** Least seconds before a retry. Integer, from 1. */
  readonly "scheduler.base"?: NumberValue;
  /** Writes what is not ASCII as \u escapes in JSON. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "json.escape_unicode"?: BooleanValue;
  /** A file with stream tasks. String. */
  readonly streams_file?: string;
  /**
   * Stream processor: text that is a number is taken as a number. Boolean. Not in 1.9.10, in 4.2.8.
   */
  readonly "sp.convert_from_str_to_num"?: BooleanValue;
  /** Lets the HTTP server trace chunks. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly enable_chunk_trace?: BooleanValue;
  /** Windows: most files that may be open. Integer. Not in 1.9.10, in 4.2.8. */
  readonly "windows.maxstdio"?: NumberValue;
  /** Takes a changed config without a restart. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly hot_reload?: BooleanValue;
  /** Starts the new config after the old one has stopped. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly "hot_reload.ensure_thread_safety"?: BooleanValue;
  /** Seconds after which a reload that hangs ends the engine. Integer. Not in 1.9.10, in 4.2.8. */
  readonly "hot_reload.timeout"?: NumberValue;
}

/** Keys of a PARSER section. */
export interface ParserOptions extends EscapeHatch {
  /** By which plugins call it. Case counts. String. */
  readonly name: string;
  /** What the text is. String. */
  readonly format: "json" | "regex" | "ltsv" | "logfmt" | Variable;
  /** Each named group becomes a field. String. */
  readonly regex?: string;
  /** Groups that took nothing make no field. Boolean. */
  readonly skip_empty_values?: BooleanValue;
  /** How the time is written, as strptime reads it; %L is a fraction. String. */
  readonly time_format?: string;
  /** Field that holds the record's time. Needs time_format. String. */
  readonly time_key?: string;
  /** The field with the time stays in the record. Boolean. */
  readonly time_keep?: BooleanValue;
  /** A time that does not fit refuses the record. Boolean. */
  readonly time_strict?: BooleanValue;
  /** Times that say no offset are in the machine's zone. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly time_system_timezone?: BooleanValue;
  /** Offset of times that say none: +0200. String. */
  readonly time_offset?: string;
  /** Zone of times that say no offset: Europe/Zurich. String. Not in 1.9.10, in 4.2.8. */
  readonly time_zone?: string;
  /** Keys without a value make the text no logfmt. Boolean. Not in 1.9.10, in 4.2.8. */
  readonly logfmt_no_bare_keys?: BooleanValue;
  /** Fields that become something else than text: code:integer. String. */
  readonly types?: string;
  /** Decodes a field and adds what is in it to the record. String, may repeat. */
  readonly decode_field?: string | readonly string[];
  /** Decodes a field and puts the result in its place. String, may repeat. */
  readonly decode_field_as?: string | readonly string[];
}

/** Keys of a MULTILINE_PARSER section. */
export interface MultilineParserOptions extends EscapeHatch {
  /** By which plugins call it. Case does not count. String. */
  readonly name: string;
  /** How lines that belong together are known. String. */
  readonly type: "regex" | "endswith" | "equal" | "eq" | Variable;
  /** The text that a line ends with, or is. String. */
  readonly match_string?: string;
  /** Lines that do not match go on. Boolean. */
  readonly negate?: BooleanValue;
  /** Field whose text is joined. String. */
  readonly key_content?: string;
  /** Field that the rules look at. String. */
  readonly key_pattern?: string;
  /** Field that tells streams apart, such as stdout and stderr. String. */
  readonly key_group?: string;
  /** Parser of each line before it is joined. String. */
  readonly parser?: string;
  /** Milliseconds after which a group is sent anyway. Integer. */
  readonly flush_timeout?: NumberValue;
  /** States in order, for type `regex`. One of them is called `start_state`. String, may repeat. */
  readonly rule?: readonly MultilineRule[];
}

/** One state of a multiline parser. */
export interface MultilineRule {
  /** Name of the state; the first of a record is called `start_state`. */
  readonly state: string;
  /** Onigmo regex, without slashes around it. */
  readonly regex: string;
  /** State of the lines that follow. */
  readonly next: string;
}
