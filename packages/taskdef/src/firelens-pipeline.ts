import { type EngineHome, type PipelineBuilder, type Place, pipeline } from "@millrace/fluentbit";

/**
 * The place of a pipeline that FireLens feeds: the agent's log driver tags a container's records
 * `<container>-firelens-<task id>`, puts the line under `log` and cuts it at 16 KiB.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html
 */
export function firelensPlace(container: string): Place {
  return Object.freeze({
    name: container,
    match: `${container}-firelens-*`,
    messageKey: "log",
    partialMessages: true,
  });
}

/**
 * Starts the pipeline of one container's logs.
 *
 * @param container the name of a container of the same task.
 * @example
 * firelens("api").parse(json()).route("errors", field("level").equals("error"), toCloudwatch).otherwise(toLoki)
 */
export function firelens(container: string): PipelineBuilder {
  return pipeline(firelensPlace(container));
}

/** Folder of the router's disk buffers: a volume of the task, so that it is writable whatever the root is. */
export const FIRELENS_STORAGE_PATH = "/var/fluent-bit/buffer";

/** What the router has around it. The init process hands our parsers file over, so the config does not name it. */
export function firelensHome(options: {
  readonly graceSeconds: number;
  readonly parsersFile?: string;
}): EngineHome {
  return Object.freeze({ storagePath: FIRELENS_STORAGE_PATH, ...options });
}
