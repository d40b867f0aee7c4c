import { readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type FileReader, MAX_FILE_BYTES } from "@millrace/fluentbit/check";

/** Files on disk, below a folder or by absolute path. Only commands make one. */
export function diskFiles(folder: string): FileReader {
  return {
    read: (path) => {
      const file = resolve(folder, path);
      try {
        const stats = statSync(file);
        if (stats.isDirectory()) return { fault: "directory" };
        // A pipe or a device could keep us waiting for ever.
        if (!stats.isFile()) return { fault: "unreadable" };
        if (stats.size > MAX_FILE_BYTES) return { fault: "too-large" };
        return { bytes: new Uint8Array(readFileSync(file)) };
      } catch (error) {
        return { fault: isMissing(error) ? "missing" : "unreadable" };
      }
    },
    list: (path) => {
      try {
        return readdirSync(resolve(folder, path));
      } catch {
        return [];
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}
