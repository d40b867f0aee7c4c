/**
 * Where a pipeline runs: what feeds it records, under which tags, and what it may write.
 * The route model knows nothing of it, so one pipeline can move from FireLens to a DaemonSet.
 */
export interface Place {
  /** Short name of the source of the records, unique among the pipelines of one config: `api`. */
  readonly name: string;
  /** Tags of the records, as a `Match` glob with `*` only: `api-firelens-*`. */
  readonly match: string;
  /** The record's key that holds the log line, a string: `log`. */
  readonly messageKey: string;
  /** Long lines arrive in pieces that carry `partial_message` keys, as Docker and containerd cut them. */
  readonly partialMessages: boolean;
}

/** What the engine process has around it: the same for all pipelines of one config. */
export interface EngineHome {
  /**
   * Absolute folder for disk buffers, writable and as long-lived as the task. The engine's chunks are below it in
   * `chunks`, S3 objects that wait for their upload in `s3`: the engine takes folders of its own for streams.
   */
  readonly storagePath: string;
  /** Absolute path where the engine finds our parsers file, or undefined when it is handed over by `-R`. */
  readonly parsersFile?: string;
  /** Seconds between SIGTERM and SIGKILL that the engine may use. */
  readonly graceSeconds: number;
}
