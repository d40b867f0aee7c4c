import { type Diagnostic, diagnostic, type SourcePosition } from "@millrace/core";
import type { Explanation } from "../check/explanation.js";
import { type FileFault, MAX_FILE_BYTES } from "./file-reader.js";

const show = (text: string): string =>
  JSON.stringify(text.length > 200 ? `${text.slice(0, 197)}…` : text);

export const fileMissing = diagnostic<{ file: string; what: string; note?: string }>(
  "FB_FILE_MISSING",
  {
    severity: "error",
    message: ({ file, what }) => `${what} ${show(file)} does not exist`,
    hint: ({ note }) =>
      note ?? "relative paths start at the folder of the main config; put the file there",
  },
);

export const fileUnreadable = diagnostic<{ file: string; what: string; fault: FileFault }>(
  "FB_FILE_UNREADABLE",
  {
    severity: "error",
    message: ({ file, what, fault }) => `${what} ${show(file)} ${FAULTS[fault]}`,
    hint: ({ fault }) => FAULT_HINTS[fault],
  },
);

const FAULTS: Readonly<Record<FileFault, string>> = {
  missing: "does not exist",
  directory: "is a folder",
  unreadable: "cannot be read",
  "too-large": `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`,
};

const FAULT_HINTS: Readonly<Record<FileFault, string>> = {
  missing: "put the file there",
  directory: "the engine reads a folder as an empty file: name a file, or files with *",
  unreadable: "give the user that runs the engine the right to read it",
  "too-large": "a config of this size is no config: look at what wrote it",
};

export const fileNotText = diagnostic<{ what: string; hint: string }>("FB_FILE_NOT_TEXT", {
  severity: "error",
  message: ({ what }) => what,
  hint: ({ hint }) => hint,
});

export const byteOrderMark = diagnostic("FB_BYTE_ORDER_MARK", {
  severity: "error",
  message: () => "the file starts with a byte order mark, which the engine reads as part of a key",
  hint: () => 'save the file as "UTF-8", not as "UTF-8 with BOM"',
});

export const fileInImage = diagnostic<{ file: string; what: string }>("FB_FILE_IN_IMAGE", {
  severity: "info",
  message: ({ file, what }) => `${what} ${show(file)} is not here, so nothing in it was checked`,
  hint: () =>
    "an absolute path is looked up where the engine runs: see that its image or task has the file",
});

export const fileOutsideFolder = diagnostic<{ file: string; what: string }>(
  "FB_FILE_OUTSIDE_FOLDER",
  {
    severity: "info",
    message: ({ file, what }) => `${what} ${show(file)} is outside the folder of the config`,
    hint: () => "it must be at the same place where the engine runs: keep it beside the config",
  },
);

/** The finding for a file that could not be read. */
export function fileFault(
  fault: FileFault,
  about: { readonly file: string; readonly what: string; readonly note?: string },
  position: SourcePosition,
): Diagnostic {
  return fault === "missing"
    ? fileMissing([], about, position)
    : fileUnreadable([], { ...about, fault }, position);
}

/** The same finding as a warning: the engine starts with it. */
export function asWarning(found: Diagnostic): Diagnostic {
  return Object.freeze({ ...found, severity: "warning" });
}

const RUNS = `[INPUT]
    Name dummy
    Tag a

[OUTPUT]
    Name null
    Match a
`;

export const explanations: readonly Explanation[] = [
  {
    code: "FB_FILE_MISSING",
    wrong: "The config names a file that is not there.",
    production:
      "A missing include stops the engine. A missing parsers, plugins or streams file stops it from 5.1 on; before, it starts without what is in the file.",
    fix: "Put the file beside the main config, or correct the path. Relative paths start at the main config's folder, also in an included file.",
    failing: { config: `@INCLUDE outputs.conf\n\n${RUNS}` },
    fixed: {
      config: `@INCLUDE outputs.conf\n\n${RUNS}`,
      files: { "outputs.conf": "# none yet\n" },
    },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: "FB_FILE_UNREADABLE",
    wrong:
      "The config names a folder, a file without read permission, or one that is far too large.",
    production:
      "A folder counts as an empty file, so what should be in it is lost in silence. A file that cannot be opened stops the engine.",
    fix: "Name a file. For all files of a folder write `@INCLUDE folder/*.conf`.",
    failing: { config: `@INCLUDE conf.d\n\n${RUNS}`, files: { "conf.d/a.conf": "# none yet\n" } },
    fixed: {
      config: `@INCLUDE conf.d/*.conf\n\n${RUNS}`,
      files: { "conf.d/a.conf": "# none yet\n" },
    },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: "FB_FILE_NOT_TEXT",
    wrong:
      "The file holds bytes that are not text: NUL bytes, UTF-16, or bytes that are not UTF-8.",
    production:
      "The engine drops the rest of a line after a NUL byte and glues the next line to it; 1.9 refuses the file. Values that are not UTF-8 reach the destinations broken.",
    fix: "Save the file as UTF-8 text.",
    failing: { config: `# a\u0000b\n${RUNS}` },
    fixed: { config: `# ab\n${RUNS}` },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: "FB_BYTE_ORDER_MARK",
    wrong: "The file starts with a byte order mark, as some editors write it.",
    production: "The engine does not start: it takes the mark for the beginning of a key.",
    fix: "Save the file as UTF-8 without a byte order mark.",
    failing: { config: `\ufeff${RUNS}` },
    fixed: { config: RUNS },
    source: "src/config_format/flb_cf_fluentbit.c, read_config",
  },
  {
    code: "FB_FILE_IN_IMAGE",
    wrong: "The config names a file by an absolute path, and it is not on this machine.",
    production: "Nothing is wrong when the engine's image has the file. Else it is missing there.",
    fix: "See that the image has the file, or put a copy beside the config and name it by a relative path.",
    failing: { config: `@INCLUDE /fluent-bit/no-such-folder/extra.conf\n\n${RUNS}` },
    fixed: { config: `@INCLUDE extra.conf\n\n${RUNS}`, files: { "extra.conf": "# none yet\n" } },
  },
  {
    code: "FB_FILE_OUTSIDE_FOLDER",
    wrong: "The config names a file outside its own folder.",
    production:
      "The engine takes it when the file is at that place. Copying the config's folder alone into an image loses it.",
    fix: "Keep the files of a config in its folder.",
    failing: {
      config: `@INCLUDE ../extra.conf\n\n${RUNS}`,
      files: { "../extra.conf": "# none yet\n" },
    },
    fixed: { config: `@INCLUDE extra.conf\n\n${RUNS}`, files: { "extra.conf": "# none yet\n" } },
  },
];
