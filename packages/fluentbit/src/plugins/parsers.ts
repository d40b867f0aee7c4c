import type { ParserDefinition } from "../model/plugin.js";

/** Options of a JSON parser, in the engine's words. */
export interface JsonParserOptions {
  /** The key that holds the record's time. Without it the time of arrival stands. */
  readonly time_key?: string;
  /** strptime letters, `%L` for fractions of a second. */
  readonly time_format?: string;
  /** Keeps the time key in the record. @default false (the engine's) */
  readonly time_keep?: boolean;
}

/** Parses lines that are JSON objects. Other lines stay as they are. */
export function json(options: JsonParserOptions = {}): ParserDefinition {
  const { time_key, time_format, time_keep } = options;
  const parts = [time_key, time_format, time_keep].filter((part) => part !== undefined);
  const words = parts.map((part) => String(part).replace(/[^A-Za-z0-9]+/g, "_"));
  return Object.freeze({
    kind: "parser",
    name: ["millrace_json", ...words].join("_"),
    options: Object.freeze({ format: "json", time_key, time_format, time_keep }),
  });
}

/** Options of a regex parser, in the engine's words. */
export interface RegexParserOptions extends JsonParserOptions {
  /** Name by which it is called, unique in the config. */
  readonly name: string;
  /** Onigmo regex with named groups, one for each key. */
  readonly regex: string;
  /** `key:type` pairs: string, integer, float, bool, hex. */
  readonly types?: string;
}

/** Parses lines by a regex with named groups. */
export function regex({ name, ...options }: RegexParserOptions): ParserDefinition {
  return Object.freeze({
    kind: "parser",
    name,
    options: Object.freeze({ format: "regex", ...options }),
  });
}
