import type { Options } from "./model/plugin.js";
import type { EmitterBuffer } from "./routes/compile.js";

/** Opinions of ours about how an engine should run: all of them are printed, each can be overridden. */
export interface Preset {
  /** Keys of the `[SERVICE]` section. */
  readonly service: Options;
  readonly emitter: EmitterBuffer;
  /** Options that outputs of a plugin get when they do not set them. */
  readonly outputs: { readonly [plugin: string]: Options };
}

/**
 * Loses as little as the engine allows: buffers on disk, retries without end but with a limit on disk space,
 * small S3 objects sent every minute because a task's disk goes with the task.
 *
 * @see https://docs.fluentbit.io/manual/administration/buffering-and-storage
 */
export const productionPreset: Preset = Object.freeze({
  service: Object.freeze({
    flush: 1,
    log_level: "info",
    http_server: true,
    http_listen: "127.0.0.1",
    http_port: 2020,
    "storage.sync": "normal",
    "storage.checksum": false,
    "storage.backlog.mem_limit": "16M",
    "storage.metrics": true,
    "scheduler.base": 1,
    "scheduler.cap": 10,
  }),
  emitter: Object.freeze({ "emitter_storage.type": "filesystem", emitter_mem_buf_limit: "32M" }),
  outputs: Object.freeze({
    cloudwatch_logs: Object.freeze({
      auto_create_group: false,
      retry_limit: "no_limits",
      "storage.total_limit_size": "512M",
    }),
    loki: Object.freeze({ retry_limit: "no_limits", "storage.total_limit_size": "512M" }),
    s3: Object.freeze({
      use_put_object: true,
      total_file_size: "50M",
      upload_timeout: "1m",
      store_dir_limit_size: "1G",
      retry_limit: 5,
    }),
  }),
});
