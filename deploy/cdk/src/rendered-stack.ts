import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  ConfigError,
  diagnostic,
  parseWith,
  type Rule,
  runRules,
  throwIfErrors,
} from "@millrace/core";
import { MANIFEST_VERSION, type Manifest, manifestSchema } from "./manifest.js";

export const renderedUnreadable = diagnostic<{ reason: string }>("STACK_RENDERED_UNREADABLE", {
  severity: "error",
  message: ({ reason }) => `no manifest can be read: ${reason}`,
  hint: () => "run `millrace build` and give the folder that it wrote",
});

export const manifestVersion = diagnostic<{ version: unknown }>("STACK_MANIFEST_VERSION", {
  severity: "error",
  message: ({ version }) =>
    `the manifest has version ${JSON.stringify(version)}; this package reads version ${MANIFEST_VERSION}`,
  hint: () => "take the same version of millrace and of @millrace/cdk",
});

export const manifestMismatch = diagnostic<{ path: string; reason: string }>(
  "STACK_MANIFEST_MISMATCH",
  {
    severity: "error",
    message: ({ path, reason }) => `${path} ${reason}`,
    hint: () =>
      "change the definition and run `millrace build`; never edit, nor convert the line ends of, a rendered file",
  },
);

export const unsupportedDelivery = diagnostic<{ service: string; kind: string }>(
  "STACK_UNSUPPORTED_DELIVERY",
  {
    severity: "error",
    message: ({ service, kind }) =>
      `the router of ${service} gets its config by ${JSON.stringify(kind)}, which cannot be deployed yet`,
    hint: () => 'only "init-s3" can',
  },
);

export const unsupportedResource = diagnostic<{ kind: string }>("STACK_UNSUPPORTED_RESOURCE", {
  severity: "error",
  message: ({ kind }) => `the stack needs ${kind}, which cannot be made yet`,
});

/** A folder that `millrace build` wrote, found to be as it was written. */
export interface RenderedStack {
  readonly manifest: Manifest;
  /** Text of a file, byte for byte. */
  readonly text: (path: string) => string;
  /** A JSON file as data. */
  readonly json: (path: string) => unknown;
}

/**
 * Reads a rendered folder.
 *
 * @throws ConfigError with all that is wrong with it: `STACK_MANIFEST_MISMATCH` for a file that was changed
 */
export function readRenderedStack(folder: string): RenderedStack {
  const file = join(folder, "manifest.json");
  const given = readManifest(file);
  const version = (given as { manifestVersion?: unknown } | null)?.manifestVersion;
  if (version !== MANIFEST_VERSION) {
    throw new ConfigError([manifestVersion(["manifestVersion"], { version }, { file })]);
  }
  const { value: manifest, diagnostics } = parseWith(manifestSchema, given);
  if (manifest === undefined) throw new ConfigError(diagnostics.map((it) => ({ ...it, file })));
  throwIfErrors(runRules({ folder, manifest }, rules));
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");
  return { manifest, text, json: (path) => JSON.parse(text(path)) };
}

function readManifest(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError([renderedUnreadable([], { reason }, { file })]);
  }
}

interface Folder {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Each file is there, with the bytes that were rendered. */
const unchangedFiles: Rule<Folder> = function* ({ folder, manifest }) {
  for (const [i, { path, sha256 }] of manifest.files.entries()) {
    const file = join(folder, path);
    const reason = changeOf(file, sha256);
    if (reason !== undefined) yield manifestMismatch(["files", i], { path, reason }, { file });
  }
};

function changeOf(file: string, sha256: string): string | undefined {
  if (!existsSync(file)) return "is in the manifest, but not in the folder";
  const found = createHash("sha256").update(readFileSync(file)).digest("hex");
  return found === sha256 ? undefined : "is not the file that was rendered: its SHA-256 differs";
}

/** What services use is among the files and the resources, and can be deployed. */
const deployable: Rule<Folder> = function* ({ manifest }) {
  const files = new Set(manifest.files.map(({ path }) => path));
  const buckets = new Set(manifest.resources.buckets.map(({ name }) => name));
  for (const [name, { taskDefinition, policies, delivery }] of Object.entries(manifest.services)) {
    const { kind, bucket = "", objects = [] } = delivery;
    const at = ["services", name];
    if (kind !== "init-s3") {
      yield unsupportedDelivery([...at, "delivery", "kind"], { service: name, kind });
    } else if (!buckets.has(bucket)) {
      const reason = "is not among the stack's buckets";
      yield manifestMismatch([...at, "delivery", "bucket"], { path: bucket, reason });
    }
    const { task, execution, trust } = policies;
    for (const path of [taskDefinition, task, execution, trust, ...objects.map((it) => it.path)]) {
      if (!files.has(path)) yield manifestMismatch(at, { path, reason: "is not listed in files" });
    }
  }
};

const makeable: Rule<Folder> = function* ({ manifest: { resources } }) {
  for (const kind of ["streams", "domains"] as const) {
    if (resources[kind].length > 0) yield unsupportedResource(["resources", kind], { kind });
  }
};

const rules: readonly Rule<Folder>[] = [unchangedFiles, deployable, makeable];
