/** Why a file could not be read. */
export type FileFault = "missing" | "directory" | "unreadable" | "too-large";

/** The only way to files: this package itself never touches a disk. Paths are as in the config, joined with `/`. */
export interface FileReader {
  /** A file's bytes, or why there are none. */
  read(
    path: string,
  ):
    | { readonly bytes: Uint8Array; readonly fault?: never }
    | { readonly fault: FileFault; readonly bytes?: never };
  /** Names in a folder, in any order; empty when there is no such folder. */
  list(folder: string): readonly string[];
}

/** Largest file that is read. The engine itself has no bound; a larger config is a mistake. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Files given as text by path, for tests and for configs that stand in a program. Folders follow from the paths. */
export function memoryFiles(texts: Readonly<Record<string, string | Uint8Array>>): FileReader {
  const files = new Map(Object.entries(texts).map(([path, text]) => [plainPath(path), text]));
  const below = (folder: string): string[] => {
    const plain = plainPath(folder);
    const start = plain === "" || plain === "/" ? plain : `${plain}/`;
    return [...files.keys()].flatMap((path) =>
      path.startsWith(start) ? [path.slice(start.length).split("/")[0] ?? ""].filter(Boolean) : [],
    );
  };
  return Object.freeze({
    read: (path: string) => {
      const found = files.get(plainPath(path));
      if (found === undefined) return { fault: below(path).length > 0 ? "directory" : "missing" };
      const bytes = typeof found === "string" ? new TextEncoder().encode(found) : found;
      return bytes.length > MAX_FILE_BYTES ? { fault: "too-large" } : { bytes };
    },
    list: (folder: string) => [...new Set(below(folder))],
  } satisfies FileReader);
}

/** A path without `.` and empty parts; `..` takes the part before it. A leading `/` stays. */
export function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return `${path.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

/** The path of a file that is named beside another one. Absolute names stay. */
export function besidePath(file: string, name: string): string {
  const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  return name.startsWith("/") ? name : plainPath(`${folder}${name}`);
}
