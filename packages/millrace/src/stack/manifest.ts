import { createHash } from "node:crypto";
import { type FileSet, orderedJson, type RenderedFile } from "@millrace/core";
import type { Stack, StackService } from "./stack.js";

/** Name of the manifest in the output folder. */
export const MANIFEST = "manifest.json";

/** What a deployment reads first: which files there are, what they are for, what must exist. */
export interface Manifest {
  readonly manifestVersion: 1;
  readonly stack: string;
  readonly region: string;
  /** Every file but the manifest itself. */
  readonly files: readonly ManifestFile[];
  readonly services: { readonly [name: string]: ManifestService };
  readonly resources: {
    readonly buckets: readonly object[];
    readonly logGroups: readonly object[];
    readonly streams: readonly object[];
    readonly domains: readonly object[];
  };
}

/** A file of the output folder. */
export interface ManifestFile {
  readonly path: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
  readonly purpose: string;
  readonly mediaType: string;
  readonly service?: string;
}

/** What a service needs to run. All paths are in `files`. */
export interface ManifestService {
  readonly taskDefinition: string;
  readonly config: readonly string[];
  /** Changes when the config does; it is part of the task definition, so the service rolls. */
  readonly configHash: string;
  readonly delivery: StackService["delivery"];
  readonly policies: { readonly task: string; readonly execution: string; readonly trust: string };
  readonly destinations: readonly string[];
}

/** Paths of a service's files. */
export function servicePaths({ name }: Pick<StackService, "name">) {
  const folder = `services/${name}`;
  return {
    taskDefinition: `${folder}/task-definition.json`,
    main: `${folder}/fluent-bit.conf`,
    parsers: `${folder}/parsers.conf`,
    task: `${folder}/policies/task.json`,
    execution: `${folder}/policies/execution.json`,
    trust: `${folder}/policies/trust.json`,
  } as const;
}

/** The manifest of a rendered stack. */
export function manifestFile(stack: Stack, files: FileSet): RenderedFile {
  const manifest: Manifest = {
    manifestVersion: 1,
    stack: stack.name,
    region: stack.region,
    files: [...files].map(({ path, text, purpose, mediaType, service }) => ({
      path,
      sha256: createHash("sha256").update(text).digest("hex"),
      purpose,
      mediaType,
      ...(service === undefined ? {} : { service }),
    })),
    services: Object.fromEntries(
      stack.services.map((service) => [service.name, manifestService(service)]),
    ),
    resources: { ...stack.resources, streams: [], domains: [] },
  };
  return {
    path: MANIFEST,
    text: orderedJson(manifest),
    purpose: "manifest",
    mediaType: "application/json",
  };
}

function manifestService(service: StackService): ManifestService {
  const { taskDefinition, main, parsers, task, execution, trust } = servicePaths(service);
  return {
    taskDefinition,
    config: service.config.parsers === undefined ? [main] : [main, parsers],
    configHash: service.configHash,
    delivery: service.delivery,
    policies: { task, execution, trust },
    destinations: service.destinations,
  };
}
