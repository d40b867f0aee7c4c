import type { Diagnostic } from "@millrace/core";
import type { SectionView } from "@millrace/fluentbit/check";
import type { RecordParser } from "../filter.js";
import { regexNotFollowed } from "../findings.js";
import type { EngineRegex, RegexReading } from "../regex/engine-regex.js";
import { isSince } from "../versions.js";
import { builtInParsers } from "./built-in-parsers.js";
import { fieldDecoders } from "./decoders.js";
import { fieldCast } from "./field-types.js";
import { decoderJson, jsonParser, type ParseText } from "./json-parser.js";
import { logfmtParser } from "./logfmt-parser.js";
import { ltsvParser } from "./ltsv-parser.js";
import { type MultilineParsers, multilineParsers } from "./multiline/multiline-parser.js";
import { parserFlag, parserText } from "./parser-section.js";
import type { TimeField } from "./record-time.js";
import { type FieldParserOptions, regexParser } from "./regex-parser.js";
import { timeReader } from "./time/time-reader.js";
import { unescapeOf } from "./unescape.js";

/** What parsers need of their engine. */
export interface ParserSetup {
  /** Fluent Bit's version. */
  readonly version: string;
  /** Compiles a regex as it stands in a config. */
  regex(text: string): RegexReading;
  /** The engine's clock, in seconds: it says the year where a text does not. */
  now(): number;
  /** Something that cannot be simulated faithfully. */
  report(found: Diagnostic): void;
}

/** All parsers of a config, by name, and the engine's own. */
export interface ParserRegistry {
  get(name: string): RecordParser | undefined;
  readonly multiline: MultilineParsers;
}

/** Makes the parsers of a config whose check found no fault. Of equal names the first counts. */
export function parserRegistry(
  sections: readonly SectionView[],
  setup: ParserSetup,
): ParserRegistry {
  const parsers = new Map<string, RecordParser>();
  const own = sections.filter(({ kind }) => kind === "parser");
  for (const section of [...builtInParsers, ...own]) {
    const name = parserText(section, "name");
    const parse = name === undefined ? undefined : parserOf(section, setup);
    if (name === undefined || parse === undefined || parsers.has(name)) continue;
    parsers.set(name, Object.freeze({ name, parse }));
  }
  const get = (name: string): RecordParser | undefined => parsers.get(name);
  const rules = sections.filter(({ kind }) => kind === "multiline_parser");
  return Object.freeze({ get, multiline: multilineParsers(rules, get, setup) });
}

/** Undefined: the engine would refuse it. */
function parserOf(section: SectionView, setup: ParserSetup): ParseText | undefined {
  const { version } = setup;
  const format = parserText(section, "format")?.toLowerCase();
  const decoders = fieldDecoders(section.options, {
    readJson: decoderJson(version),
    unescape: unescapeOf(version),
  });
  const time = timeField(section, setup);
  const fields: FieldParserOptions = {
    cast: fieldCast(parserText(section, "types")),
    decoders,
    time,
  };
  if (format === "json") return jsonParser({ version, decoders, time });
  if (format === "ltsv") return ltsvParser(fields);
  if (format === "logfmt") {
    const noBareKeys = parserFlag(section, "logfmt_no_bare_keys", false);
    return logfmtParser({ ...fields, version, noBareKeys });
  }
  const regex = format === "regex" ? regexOf(parserText(section, "regex"), setup) : undefined;
  if (regex === undefined) return undefined;
  return regexParser({
    ...fields,
    regex,
    skipEmpty: parserFlag(section, "skip_empty_values", true),
  });
}

/** A regex that we cannot follow is told, and no text is of its form. */
export function regexOf(text: string | undefined, setup: ParserSetup): EngineRegex | undefined {
  if (text === undefined) return undefined;
  const reading = setup.regex(text);
  if (reading.regex === undefined && reading.unsupported)
    setup.report(regexNotFollowed([], { regex: text, reason: reading.fault }));
  return reading.regex;
}

/** Without a format times are not read. */
function timeField(section: SectionView, { version, now }: ParserSetup): TimeField | undefined {
  const format = parserText(section, "time_format");
  if (format === undefined) return undefined;
  const hasZones = isSince(version, "2.0.0");
  const reader = timeReader({
    format,
    version,
    now,
    strict: parserFlag(section, "time_strict", true),
    systemZone: hasZones && parserFlag(section, "time_system_timezone", false),
    offset: parserText(section, "time_offset"),
    zone: hasZones ? parserText(section, "time_zone") : undefined,
  });
  const key = parserText(section, "time_key") ?? "time";
  return { key, keep: parserFlag(section, "time_keep", false), reader };
}
