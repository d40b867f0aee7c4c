import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, isConfigError } from "@millrace/core";
import { describe, expect, test } from "vitest";
import { readRenderedStack } from "../src/rendered-stack.js";
import { editJson, rendered, renderedCopy } from "./support/rendered.js";

test("what was rendered is read", () => {
  const { manifest, text, json } = readRenderedStack(rendered);
  expect(manifest.stack).toBe("shop");
  expect(text("services/api/fluent-bit.conf")).toContain("[OUTPUT]");
  expect(json("services/api/policies/task.json")).toHaveProperty("Version", "2012-10-17");
});

function findings(folder: string): readonly Diagnostic[] {
  try {
    readRenderedStack(folder);
  } catch (error) {
    if (isConfigError(error)) return error.diagnostics;
    throw error;
  }
  return [];
}

interface AnyManifest {
  manifestVersion: number;
  region?: string;
  files: { path: string }[];
  services: { api: { delivery: { kind: string; bucket?: string } } };
  resources: { streams: unknown[] };
}

const conf = "services/api/fluent-bit.conf";
const inManifest = (change: (manifest: AnyManifest) => void) => (folder: string) =>
  editJson(join(folder, "manifest.json"), change);

const broken: readonly (readonly [
  fault: string,
  spoil: (folder: string) => void,
  found: { code: string; path: readonly unknown[]; message?: string },
])[] = [
  [
    "no manifest",
    (folder) => rmSync(join(folder, "manifest.json")),
    { code: "STACK_RENDERED_UNREADABLE", path: [] },
  ],
  [
    "a manifest that is no JSON",
    (folder) => writeFileSync(join(folder, "manifest.json"), "{"),
    { code: "STACK_RENDERED_UNREADABLE", path: [] },
  ],
  [
    "another version",
    inManifest((manifest) => {
      manifest.manifestVersion = 2;
    }),
    {
      code: "STACK_MANIFEST_VERSION",
      path: ["manifestVersion"],
      message: "the manifest has version 2; this package reads version 1",
    },
  ],
  [
    "no region",
    inManifest((manifest) => {
      delete manifest.region;
    }),
    { code: "CORE_MISSING_KEY", path: ["region"] },
  ],
  [
    "a file that was edited",
    (folder) => appendFileSync(join(folder, conf), "# by hand\n"),
    {
      code: "STACK_MANIFEST_MISMATCH",
      path: ["files", expect.any(Number)],
      message: `${conf} is not the file that was rendered: its SHA-256 differs`,
    },
  ],
  [
    "a file that is missing",
    (folder) => rmSync(join(folder, conf)),
    {
      code: "STACK_MANIFEST_MISMATCH",
      path: ["files", expect.any(Number)],
      message: `${conf} is in the manifest, but not in the folder`,
    },
  ],
  [
    "a file that is not listed",
    inManifest((manifest) => {
      manifest.files = manifest.files.filter(({ path }) => !path.endsWith("task-definition.json"));
    }),
    { code: "STACK_MANIFEST_MISMATCH", path: ["services", "api"] },
  ],
  [
    "a bucket that nobody makes",
    inManifest((manifest) => {
      manifest.services.api.delivery.bucket = "elsewhere";
    }),
    { code: "STACK_MANIFEST_MISMATCH", path: ["services", "api", "delivery", "bucket"] },
  ],
  [
    "another delivery",
    inManifest((manifest) => {
      manifest.services.api.delivery.kind = "image";
    }),
    { code: "STACK_UNSUPPORTED_DELIVERY", path: ["services", "api", "delivery", "kind"] },
  ],
  [
    "a stream",
    inManifest((manifest) => {
      manifest.resources.streams.push({});
    }),
    { code: "STACK_UNSUPPORTED_RESOURCE", path: ["resources", "streams"] },
  ],
];

describe("refused", () => {
  test.each(broken)("%s", (_, spoil, found) => {
    expect(findings(renderedCopy(spoil))).toEqual([expect.objectContaining(found)]);
  });

  test("everything at once, each with its file", () => {
    const folder = renderedCopy((copy) => {
      rmSync(join(copy, conf));
      appendFileSync(join(copy, "loki/loki.yaml"), "# by hand\n");
    });
    expect(findings(folder).map(({ file }) => file)).toEqual([
      join(folder, "loki/loki.yaml"),
      join(folder, conf),
    ]);
  });
});
