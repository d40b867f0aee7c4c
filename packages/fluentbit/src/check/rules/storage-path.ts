import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { isFrom } from "../laws/inputs/engine-values.js";
import type { OptionView, PluginView, Spot } from "../plugin-view.js";
import type { CheckSubject } from "../subject.js";

export const storageWithoutPath = diagnostic<{ what: string }>("FB_STORAGE_WITHOUT_PATH", {
  severity: "error",
  message: ({ what }) =>
    `${what} wants its chunks on disk, and SERVICE has no storage.path for them`,
  hint: () => "add storage.path to SERVICE, or take the filesystem storage out",
});

export const storagePathIsFile = diagnostic<{ path: string }>("FB_STORAGE_PATH_IS_FILE", {
  severity: "error",
  message: ({ path }) => `storage.path names ${JSON.stringify(path)}, which is a file`,
  hint: () => "name a folder; the engine makes it",
});

/** What the rule looks at. */
type StorageSubject = Pick<
  CheckSubject,
  "service" | "inputs" | "filters" | "processors" | "engine" | "readText"
>;

/** Chunks on disk need a folder. Source: flb_storage_input_create in src/flb_storage.c. */
export function* checkStoragePath(subject: StorageSubject): Iterable<Diagnostic> {
  const path = lastOf(subject.service, "storage.path");
  if (path !== undefined) {
    yield* checkFolder(path, subject);
    return;
  }
  for (const view of subject.inputs) {
    const type = lastOf(view.options, "storage.type");
    if (type === undefined) yield* checkInherited(view, subject);
    else yield* checkType(type, "this input");
  }
  for (const view of [...subject.filters, ...subject.processors]) {
    const type = lastOf(view.options, "emitter_storage.type");
    if (type !== undefined && isEmitter(view)) yield* checkType(type, "the filter's emitter");
  }
}

const lastOf = (options: readonly OptionView[], wanted: string): OptionView | undefined =>
  options.findLast(({ key }) => key === wanted);

const isEmitter = ({ plugin }: PluginView): boolean =>
  plugin === "rewrite_tag" || plugin === "multiline";

function* checkType({ known, text, spot }: OptionView, what: string): Iterable<Diagnostic> {
  if (known && text.toLowerCase() === "filesystem") yield found(what, spot);
}

const found = (what: string, { path, position }: Spot): Diagnostic =>
  storageWithoutPath(path, { what }, position);

/** From 4.2 on SERVICE may say the storage of inputs that say none. */
function* checkInherited(
  view: PluginView,
  { service, engine }: StorageSubject,
): Iterable<Diagnostic> {
  const type = lastOf(service, "storage.type");
  const inherit = lastOf(service, "storage.inherit");
  if (type === undefined || inherit?.known !== true) return;
  if (!["on", "true", "yes"].includes(inherit.text.toLowerCase())) return;
  if (isFrom(engine.fluentBit, "4.2.0") && type.known && type.text.toLowerCase() === "filesystem")
    yield found(`${view.plugin} inherits storage.type and`, type.spot);
}

function* checkFolder(path: OptionView, { readText }: StorageSubject): Iterable<Diagnostic> {
  if (!path.known || path.text === "" || readText?.(path.text) === undefined) return;
  yield storagePathIsFile(path.spot.path, { path: path.text }, path.spot.position);
}

const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n    storage.type filesystem\n";

export const explanations: readonly Explanation[] = [
  {
    code: storageWithoutPath.code,
    wrong: "An input or a filter keeps its chunks on disk, and nothing says where.",
    production: "The engine does not start.",
    fix: "Add storage.path to SERVICE.",
    failing: { config: `${INPUT}${OUTPUT}` },
    fixed: { config: `[SERVICE]\n    storage.path /var/lib/fluent-bit\n${INPUT}${OUTPUT}` },
    source: "src/flb_storage.c",
  },
  {
    code: storagePathIsFile.code,
    wrong: "storage.path names a file.",
    production: "The engine does not start.",
    fix: "Name a folder.",
    failing: {
      config: `[SERVICE]\n    storage.path chunks\n${INPUT}${OUTPUT}`,
      files: { chunks: "" },
    },
    fixed: { config: `[SERVICE]\n    storage.path chunks\n${INPUT}${OUTPUT}` },
    source: "src/flb_storage.c",
  },
];
