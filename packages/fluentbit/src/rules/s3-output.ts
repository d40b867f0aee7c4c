import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { OutputPlugin } from "../model/plugin.js";
import { optionText } from "./check-options.js";

export const s3KeyStart = diagnostic<{ key: string }>("FB_S3_KEY_START", {
  severity: "error",
  message: ({ key }) => `s3_key_format must start with "/", got ${JSON.stringify(key)}`,
  hint: ({ key }) => `write ${JSON.stringify(`/${key}`)}`,
});

export const s3FileSize = diagnostic<{ size: string; most: string }>("FB_S3_FILE_SIZE", {
  severity: "error",
  message: ({ size, most }) => `total_file_size is between 1M and ${most}, got ${size}`,
  hint: () => "objects of one PutObject have at most 1G, those of a multipart upload 50G",
});

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1000, m: 1000 ** 2, g: 1000 ** 3 };

/** Limits of the plugin's own init code. */
export function* checkS3Output({ options }: OutputPlugin, path: Path): Iterable<Diagnostic> {
  const key = optionText(options, "s3_key_format");
  if (key !== undefined && !key.startsWith("/"))
    yield s3KeyStart([...path, "s3_key_format"], { key });
  const size = optionText(options, "total_file_size");
  const bytes = size === undefined ? undefined : engineBytes(size);
  const put = optionText(options, "use_put_object") === "true";
  if (size !== undefined && bytes !== undefined && (bytes < 1e6 || bytes > (put ? 1e9 : 50e9))) {
    yield s3FileSize([...path, "total_file_size"], {
      size,
      most: put ? "1G with use_put_object" : "50G",
    });
  }
}

/** Bytes of a size as the engine reads it: K, M and G are powers of 1000. */
export function engineBytes(text: string): number | undefined {
  const match = /^(\d+)\s?(|[kmg])b?$/i.exec(text);
  return match === null
    ? undefined
    : Number(match[1]) * (UNITS[(match[2] ?? "").toLowerCase()] ?? Number.NaN);
}
