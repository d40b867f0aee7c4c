import type { AllowedValues, VersionSpan } from "./plugin-overlay.js";

/** What a binary does not report about a key of SERVICE, and we know. */
export interface ServiceKey {
  /** What it is, in our words. */
  readonly about?: string;
  /** The type that the engine reads out of what the binary reports as a string. */
  readonly type?: "size" | "binary-size" | "port" | "address";
  readonly oneOf?: AllowedValues;
  /** Engines that do not start with another value; the others take it and go on without. */
  readonly refused?: VersionSpan;
  /** Bounds of a number, both included. A number outside is as bad as another value. */
  readonly range?: { readonly min?: number; readonly max?: number };
  /** Several may stand, and each counts. */
  readonly repeatable?: boolean;
  /** Does nothing unless this other key stands there, with this value where one is named. */
  readonly needs?: readonly [key: string, value?: "on"];
  /** Names a file. */
  readonly file?: boolean;
}

const LEVELS = ["off", "error", "warn", "warning", "info", "debug", "trace"];
const ALWAYS: VersionSpan = {};

/** By lower-case key. Source: src/flb_config.c, src/flb_storage.c, src/fluent-bit.c, and recordings of the four engines. */
export const serviceOverlay: { readonly [key: string]: ServiceKey } = Object.freeze({
  flush: { about: "Seconds between two deliveries." },
  grace: { about: "Seconds that the engine waits for outputs when it stops.", range: { min: 0 } },
  daemon: { about: "Goes to the background. Off in a container." },
  log_level: {
    about: "How much the engine says about itself.",
    oneOf: { values: LEVELS, ignoreCase: true },
    refused: { from: "5.1.0" },
  },
  log_file: { about: "File for the engine's own messages." },
  parsers_file: { about: "A file with parsers.", repeatable: true, file: true },
  plugins_file: { about: "A file that names plugins to load.", repeatable: true, file: true },
  streams_file: { about: "A file with stream tasks.", file: true },
  http_server: { about: "The engine's own HTTP server: health, metrics, reload." },
  http_listen: {
    about: "Address of the HTTP server.",
    type: "address",
    needs: ["http_server"],
  },
  http_port: { about: "Port of the HTTP server.", type: "port", needs: ["http_server"] },
  health_check: {
    about: "The HTTP server answers /api/v1/health.",
    needs: ["http_server", "on"],
  },
  hc_errors_count: { range: { min: 0 }, needs: ["health_check", "on"] },
  hc_retry_failure_count: { range: { min: 0 }, needs: ["health_check", "on"] },
  hc_period: { about: "Seconds over which errors are counted.", needs: ["health_check", "on"] },
  "dns.mode": {
    oneOf: { values: ["UDP", "TCP"], ignoreCase: true, otherwise: "ignored" },
  },
  "dns.resolver": {
    oneOf: { values: ["LEGACY", "ASYNC"], ignoreCase: true, otherwise: "ignored" },
  },
  "storage.path": { about: "Folder for chunks on disk." },
  "storage.sync": {
    about: "How surely chunks are on disk.",
    oneOf: { values: ["normal", "full"], ignoreCase: true },
    refused: ALWAYS,
    needs: ["storage.path"],
  },
  "storage.checksum": { needs: ["storage.path"] },
  "storage.backlog.mem_limit": {
    about: "Memory for chunks that an earlier run left.",
    type: "size",
    needs: ["storage.path"],
  },
  "storage.max_chunks_up": {
    about: "Chunks of `storage.type filesystem` that are in memory at a time.",
    range: { min: 1 },
  },
  "storage.type": {
    about: "Storage of inputs that say none, when `storage.inherit` is on.",
    oneOf: {
      values: ["memory", "filesystem", "memrb"],
      ignoreCase: true,
      otherwise: "ignored",
    },
    needs: ["storage.inherit", "on"],
  },
  "storage.keep.rejected": {
    about: "Chunks that an output refused for good are kept on disk.",
    needs: ["storage.path"],
  },
  "storage.rejected.path": { needs: ["storage.keep.rejected", "on"] },
  "storage.rejected.limit": { type: "size", needs: ["storage.keep.rejected", "on"] },
  coro_stack_size: {
    about: "Bytes of each coroutine's stack, at least a page.",
    range: { min: 4096 },
    refused: ALWAYS,
  },
  multiline_buffer_limit: { about: "The largest joined message.", type: "binary-size" },
  "scheduler.base": { about: "Least seconds before a retry.", range: { min: 1 } },
  "scheduler.cap": { about: "Most seconds before a retry.", range: { min: 1 } },
} satisfies { readonly [key: string]: ServiceKey });
