import type { InstanceView } from "@millrace/fluentbit/check";
import { recordAccessor } from "../accessor/record-accessor.js";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { formatF } from "../json/format-float.js";
import type { EventTime, LogEvent, RecordMap } from "../record.js";
import { isSince } from "../versions.js";
import { chunksByTag } from "./chunks.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import { type Land, landing } from "./landing.js";
import { msgpackText } from "./msgpack-text.js";
import { assuranceOf, firstText, flag, lastText, tellNear } from "./option-values.js";
import { strftime } from "./strftime.js";

export const fileProofs: OptionProofs = {
  path: "recorded",
  file: "recorded",
  enable_strftime: "recorded",
  max_dynamic_files: "approximate",
  on_missing_field: "recorded",
  on_limit_reached: "approximate",
  fallback_path: "recorded",
  fallback_file: "recorded",
  format: "recorded",
  delimiter: "recorded",
  label_delimiter: "recorded",
  template: "recorded",
  csv_column_names: "recorded",
  mkdir: "transport",
  rotate: "transport",
  rotate_max_size: "transport",
  rotate_max_files: "transport",
  rotate_gzip: "transport",
};

/** Source: plugins/out_file/file.c. Each record adds a piece of text to its file. */
export const fileDestination: DestinationFactory = (view, context) => {
  const nameOf = fileNames(view, context);
  if (isRefusal(nameOf)) return nameOf;
  const textOf = textWriter(view, context);
  if (isRefusal(textOf)) return textOf;
  const near = tellNear(view, context);
  const makesFolders = flag(view, "mkdir");
  const write = (tag: string, event: LogEvent, land: Land): void => {
    const file = nameOf(tag, event);
    if (file === undefined) return;
    if (!makesFolders && lastText(view, "file") === undefined && /[/\\]/.test(tag))
      near("a tag with a slash is a file in a folder, which must be there without mkdir");
    const text = textOf(tag, event);
    if (text !== "") land({ file, text });
  };
  const names = columnNames(view);
  const chunks = chunksByTag((tag, events, land) => {
    for (const [i, event] of events.entries()) {
      const file = nameOf(tag, event);
      const line = names?.(event.record);
      if (i === 0 && file !== undefined && line !== undefined) land({ file, text: line });
      write(tag, event, land);
    }
  });
  return landing(
    {
      assurance: assuranceOf(view, "recorded", fileProofs, context),
      ...(names === undefined ? { push: write } : chunks),
    },
    context,
  );
};

type NameOf = (tag: string, event: LogEvent) => string | undefined;

function fileNames(view: InstanceView, context: DestinationContext): NameOf | Refusal {
  const { version } = context;
  const [path, file] = [lastText(view, "path"), lastText(view, "file")];
  const under = (name: string): string => (path === undefined ? name : `${path}/${name}`);
  if (isSince(version, "5.1.0") && isDynamic(view)) return dynamicNames(view, context);
  if (file !== undefined) return () => under(file);
  const cleaned = isSince(version, "4.2.0");
  return (tag) => under(cleaned ? tagPath(tag) : tag);
}

function isDynamic(view: InstanceView): boolean {
  const dated = flag(view, "enable_strftime");
  return ["path", "file"].some((key) => {
    const text = lastText(view, key) ?? "";
    return text.includes("$") || (dated && text.includes("%"));
  });
}

/** A tag as a path: parts that go up become `_`, letters beyond the usual too, byte by byte. Source: sanitize_tag_name. */
export function tagPath(tag: string): string {
  const parts = tag.split(/[/\\]+/).filter((part) => part !== "");
  return parts.map(cleanPart).join("/") || "_";
}

const cleanPart = (part: string): string =>
  part === "." || part === ".."
    ? "_"
    : part.replace(/[^\w.-]/gu, (char) => "_".repeat(new TextEncoder().encode(char).length));

type DynamicText = (tag: string, event: LogEvent) => string | undefined;

/** Paths with keys of the record, or the time of the record. Source: resolve_dynamic_destination. */
function dynamicNames(view: InstanceView, context: DestinationContext): NameOf | Refusal {
  const [path, file] = [lastText(view, "path"), lastText(view, "file")];
  if (path?.startsWith("$"))
    return { refused: "dynamic 'path' must include a static prefix before record accessors" };
  const fallbackFile = lastText(view, "fallback_file");
  if (fallbackFile === undefined)
    return { refused: "fallback_file is required when dynamic destinations are configured" };
  const fallbackPath = lastText(view, "fallback_path");
  const fallback = fallbackPath === undefined ? fallbackFile : `${fallbackPath}/${fallbackFile}`;
  const missing = lastText(view, "on_missing_field")?.toLowerCase() === "fallback";
  const dated = flag(view, "enable_strftime");
  const [pathOf, fileOf] = [dynamicText(path, dated, context), dynamicText(file, dated, context)];
  if (isRefusal(pathOf)) return pathOf;
  if (isRefusal(fileOf)) return fileOf;
  return (tag, event) => {
    const folder = path === undefined ? "" : pathOf(tag, event);
    const name = file === undefined ? tagPath(tag) : fileOf(tag, event);
    const found = folder !== undefined && name !== undefined && isSafePlace(folder, name, file);
    if (found) return path === undefined ? name : `${folder}/${name}`;
    return missing ? fallback : undefined;
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the engine looks for them
const UNSAFE_NAME = /^\.{0,2}$|[/\\:*?"<>|\u0000-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the engine looks for them
const UNSAFE_PATH = /[\u0000-\u001f\u007f]|(?:^|[/\\])\.{1,2}(?:[/\\]|$)/;

const isSafePlace = (folder: string, name: string, file: string | undefined): boolean =>
  !UNSAFE_PATH.test(folder) && (file === undefined || !UNSAFE_NAME.test(name));

function dynamicText(
  template: string | undefined,
  dated: boolean,
  { version }: DestinationContext,
): DynamicText | Refusal {
  if (template === undefined) return () => "";
  const timed = dated && template.includes("%");
  if (!template.includes("$"))
    return timed ? (_, { time }) => strftime(template, time.sec) : () => template;
  const { accessor, fault } = recordAccessor(template, version);
  if (accessor === undefined) return { refused: `invalid record accessor pattern: it ${fault}` };
  if (!timed) return (tag, { record }) => accessor.translateAll(record, { tag });
  return (tag, { time, record }) =>
    recordAccessor(strftime(template, time.sec), version).accessor?.translateAll(record, { tag });
}

type WriteText = (tag: string, event: LogEvent) => string;

function textWriter(view: InstanceView, context: DestinationContext): WriteText | Refusal {
  const write = jsonWriter(context);
  const format = firstText(view, "format")?.toLowerCase() ?? "out_file";
  switch (format) {
    case "out_file":
      return (tag, { time, record }) => `${tag}: [${exactTime(time)}, ${write(record)}]\n`;
    case "plain":
      return (_, { record }) => `${write(record)}\n`;
    case "csv":
      return csvWriter(view);
    case "ltsv":
      return ltsvWriter(view);
    case "template":
      return templateWriter(lastText(view, "template") ?? "{time} {message}");
    case "msgpack":
      tellNear(view, context)("format msgpack writes bytes, which are shown as text");
      return (_, { time, record, metadata }) =>
        msgpackText([[exactTime(time), metadata ?? new Map()], record]);
    default:
      return { refused: `unknown format ${format}. abort.` };
  }
}

export const exactTime = ({ sec, nsec }: EventTime): string =>
  `${sec}.${String(nsec).padStart(9, "0")}`;

const doubleTime = ({ sec, nsec }: EventTime): string => formatF(sec + nsec / 1e9, 6);

const DELIMITERS: { readonly [name: string]: string } = {
  "\\t": "\t",
  tab: "\t",
  space: " ",
  comma: ",",
};

/** A delimiter by its name; others are not taken. Source: check_delimiter. */
function delimiter(view: InstanceView, key: string, otherwise: string): string {
  const name = firstText(view, key)?.toLowerCase() ?? "";
  return (Object.hasOwn(DELIMITERS, name) ? DELIMITERS[name] : undefined) ?? otherwise;
}

function csvWriter(view: InstanceView): WriteText {
  const between = delimiter(view, "delimiter", ",");
  return (_, { time, record }) =>
    record.size === 0
      ? ""
      : `${[exactTime(time), ...[...record.values()].map(msgpackText)].join(between)}\n`;
}

/** The line above a chunk, of its first record. The engine takes each chunk for the start of the file. */
function columnNames(view: InstanceView): ((record: RecordMap) => string | undefined) | undefined {
  const csv = firstText(view, "format")?.toLowerCase() === "csv";
  if (!csv || !flag(view, "csv_column_names")) return undefined;
  const between = delimiter(view, "delimiter", ",");
  return (record) =>
    record.size === 0
      ? undefined
      : `${["timestamp", ...[...record.keys()].map(msgpackText)].join(between)}\n`;
}

function ltsvWriter(view: InstanceView): WriteText {
  const between = delimiter(view, "delimiter", "\t");
  const label = delimiter(view, "label_delimiter", ":");
  return (_, { time, record }) => {
    if (record.size === 0) return "";
    const pairs = [...record].map(
      ([key, value]) => `${msgpackText(key)}${label}${msgpackText(value)}`,
    );
    return `${[`"time"${label}${doubleTime(time)}`, ...pairs].join(between)}\n`;
  };
}

/** `{key}` is the value; each start of the word time, as `{}` is, the time. What is missing stays. Source: template_output. */
function templateWriter(template: string): WriteText {
  return (_, { time, record }) =>
    `${template.replace(/\{([^{}]*)\}/g, (whole, key: string) => {
      if ("time".startsWith(key)) return doubleTime(time);
      const value = record.get(key);
      if (value === undefined) return whole;
      return typeof value === "string" ? value : msgpackText(value);
    })}\n`;
}
