import type { EscapeHatch } from "../model/plugin.js";

/** Options that every output takes. */
export interface OutputCommon extends EscapeHatch {
  /**
   * How often a chunk is tried again: a number from 1, or `no_limits`.
   * @default 1 (the engine's): one failed retry loses the chunk
   */
  readonly retry_limit?: number | "no_limits" | "no_retries";
  /** Most bytes that this output may hold on disk, such as `500M`; the oldest go first. */
  readonly "storage.total_limit_size"?: string;
  /** Threads for this output. */
  readonly workers?: number;
  /** `off`, `error`, `warn`, `info`, `debug` or `trace`. */
  readonly log_level?: "off" | "error" | "warn" | "info" | "debug" | "trace";
}

/** Options of outputs that speak to a host of their own. */
export interface NetworkCommon {
  readonly host?: string;
  readonly port?: number;
  readonly tls?: boolean;
  readonly "tls.verify"?: boolean;
  readonly "tls.ca_file"?: string;
  readonly "tls.vhost"?: string;
}
