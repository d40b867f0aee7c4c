import { ConfigError, type Diagnostic, diagnostic } from "./diagnostic.js";

/** A rendered file, in memory. Only the command puts it on a disk. */
export interface RenderedFile {
  /** Relative, with `/` between parts: `services/api/task-definition.json`. */
  readonly path: string;
  /** Whole text, LF line ends, ends with one. */
  readonly text: string;
  /** What it is for, such as `task-definition`; a deployment picks files by it. */
  readonly purpose: string;
  /** Such as `application/json`. */
  readonly mediaType: string;
  /** The service it belongs to, if one. */
  readonly service?: string;
}

export const invalidFilePath = diagnostic<{ path: string; reason: string }>(
  "CORE_INVALID_FILE_PATH",
  {
    severity: "error",
    message: ({ path, reason }) => `file path ${JSON.stringify(path)} ${reason}`,
    hint: () =>
      'paths are relative to the output folder, with "/" between parts and no "." or ".."',
  },
);

export const duplicateFile = diagnostic<{ path: string; other: string }>("CORE_DUPLICATE_FILE", {
  severity: "error",
  message: ({ path, other }) =>
    path === other
      ? `two files claim the path ${JSON.stringify(path)}`
      : `the paths ${JSON.stringify(path)} and ${JSON.stringify(other)} cannot both exist`,
  hint: () => "names of services, pipelines and dashboards must differ, also when case is ignored",
});

/** Files of one output folder: sorted by path, each path claimed once, none outside the folder. */
export interface FileSet extends Iterable<RenderedFile> {
  readonly size: number;
  /** All paths, sorted by code unit. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  get(path: string): RenderedFile | undefined;
}

/**
 * Makes a file set.
 *
 * @throws ConfigError `CORE_INVALID_FILE_PATH`, `CORE_DUPLICATE_FILE`; all problems at once.
 */
export function fileSet(files: Iterable<RenderedFile>): FileSet {
  const kept = new Map<string, RenderedFile>();
  const found: Diagnostic[] = [];
  const claims = new Map<string, string>();
  for (const file of files) {
    const reason = pathFault(file.path);
    if (reason !== undefined)
      found.push(invalidFilePath(["files", file.path], { path: file.path, reason }));
    const other = claims.get(file.path.toLowerCase());
    if (other !== undefined)
      found.push(duplicateFile(["files", file.path], { path: file.path, other }));
    claims.set(file.path.toLowerCase(), file.path);
    kept.set(file.path, Object.freeze({ ...file, text: withFinalNewline(file.text) }));
  }
  for (const path of kept.keys()) {
    for (const folder of foldersOf(path)) {
      const other = claims.get(folder.toLowerCase());
      if (other !== undefined) found.push(duplicateFile(["files", path], { path, other }));
    }
  }
  if (found.length > 0) throw new ConfigError(found);
  return freezeSet([...kept.values()].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

function freezeSet(sorted: readonly RenderedFile[]): FileSet {
  const byPath = new Map(sorted.map((file) => [file.path, file]));
  const files = Object.freeze([...sorted]);
  return Object.freeze({
    size: files.length,
    paths: Object.freeze(files.map(({ path }) => path)),
    has: (path: string) => byPath.has(path),
    get: (path: string) => byPath.get(path),
    [Symbol.iterator]: () => files[Symbol.iterator](),
  });
}

function pathFault(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "is absolute";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\:*?"<>|]/.test(path))
    return "has a character that a file name cannot have everywhere";
  const parts = path.split("/");
  if (parts.includes("..")) return "leaves the output folder";
  if (parts.some((part) => part === "" || part === ".")) return 'has an empty or "." part';
  if (parts.some((part) => /[. ]$/.test(part))) return "has a part that ends with a dot or a space";
  if (parts.some((part) => new TextEncoder().encode(part).length > 255))
    return "has a part longer than 255 bytes";
  return undefined;
}

function foldersOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

function withFinalNewline(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
