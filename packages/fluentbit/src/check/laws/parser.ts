import type { Diagnostic } from "@millrace/core";
import { parserKeys } from "../../overlay/parser-overlay.js";
import type { LawContext } from "../law.js";
import type { OptionView } from "../plugin-view.js";
import { onigmoFault } from "../regex-fault.js";
import { plainWords } from "../words.js";
import { engineBoolean, isFrom } from "./inputs/engine-values.js";
import { misread, withoutEffect } from "./inputs/relations.js";
import { type ParserView, parserFault, parserName, parserUseless } from "./parser-findings.js";
import { checkParserKeys, firstOption } from "./parser-keys.js";
import { timeZoneFault } from "./time-zone.js";

const FORMATS = ["json", "regex", "ltsv", "logfmt"];

/** Source: flb_parser_load_parser_definitions and flb_parser_create in src/flb_parser.c. */
export function* checkParserSection(view: ParserView, context: LawContext): Iterable<Diagnostic> {
  const parser = parserName("parser", view);
  const format = firstOption(view, "format");
  const said = format?.known === true ? format.text.toLowerCase() : undefined;
  // Before 2.0 the engine frees what only an earlier parser of the file would have set.
  const isFirst = view.isFirst !== false;
  yield* checkParserKeys(view, parserKeys, { parser, format: said }, context);
  for (const key of ["name", "format"])
    if (firstOption(view, key) === undefined)
      yield parserFault({ parser, view, crashes: isFirst }, `has no ${key}`, context);
  if (said !== undefined && !FORMATS.includes(said))
    yield parserFault(
      { parser, view, ...(format === undefined ? {} : { spot: format.spot }) },
      `has no format of ${FORMATS.join(", ")}`,
      context,
    );
  if (said === "regex") yield* checkParserRegex(view, parser, context);
  yield* checkTime(view, parser, context);
  yield* checkTypes(firstOption(view, "types"), context);
  if (said === "regex") yield* checkTypedKeys(view);
  for (const option of view.options)
    if (option.key === "decode_field" || option.key === "decode_field_as")
      yield* checkDecoder(option, context);
}

function* checkParserRegex(
  view: ParserView,
  parser: string,
  context: LawContext,
): Iterable<Diagnostic> {
  const regex = firstOption(view, "regex");
  if (regex === undefined) {
    const crashes = view.isFirst !== false && firstOption(view, "format")?.text === "regex";
    yield parserFault({ parser, view, crashes }, "is of format regex and has no regex", context);
    return;
  }
  if (!regex.known) return;
  const { spot } = regex;
  const fault = onigmoFault(regex.text, context.engine.fluentBit);
  if (fault !== undefined)
    yield parserFault({ parser, view, spot }, `has a regex that ${fault}`, context);
  else if (!/\(\?(<[A-Za-z_]|'[A-Za-z_])/.test(regex.text))
    yield parserUseless(
      spot.path,
      { parser, fault: "names no group in its regex, so no text becomes a field" },
      spot.position,
    );
}

/** A zone, an offset and the machine's zone are looked at only when times are read. */
function* checkTime(view: ParserView, parser: string, context: LawContext): Iterable<Diagnostic> {
  const timeFormat = firstOption(view, "time_format");
  const key = firstOption(view, "time_key");
  if (timeFormat === undefined && key !== undefined)
    yield withoutEffect(key, "there is no time_format");
  if (timeFormat?.known === true && !timeFormat.text.includes("%"))
    yield misread(timeFormat, "what strptime takes, such as %Y-%m-%dT%H:%M:%S", context);
  else if (timeFormat?.known === true && !isTimeFormat(timeFormat.text))
    yield misread(
      timeFormat,
      `conversions that the engine knows, such as %L for parts of a second`,
      context,
    );
  yield* checkZone(view, parser, context);
  yield* checkOffset(view, parser, context);
}

/** A conversion that is not known fits no time. Source: src/flb_strptime.c; %L is cut out before. */
const isTimeFormat = (text: string): boolean =>
  /^(?:[^%]|%[EO]*[%cDFRrTXxAaBbhCedkHlIjMmpSsUWwugGVYyZzntL])*$/.test(text);

function* checkZone(view: ParserView, parser: string, context: LawContext): Iterable<Diagnostic> {
  const zone = firstOption(view, "time_zone");
  if (zone?.known !== true || zone.text === "" || !isFrom(context.engine.fluentBit, "2.0.0"))
    return;
  const { spot } = zone;
  const fail = (fault: string): Diagnostic => parserFault({ parser, view, spot }, fault, context);
  if (firstOption(view, "time_format") === undefined) {
    yield fail("has a time_zone and no time_format");
    return;
  }
  const system = firstOption(view, "time_system_timezone");
  if (system?.known === true && engineBoolean(system.text) !== false)
    yield fail("has time_zone and time_system_timezone");
  if (firstOption(view, "time_offset") !== undefined) yield fail("has time_zone and time_offset");
  const fault = timeZoneFault(zone.text);
  if (fault !== undefined) yield fail(fault);
}

function* checkOffset(view: ParserView, parser: string, context: LawContext): Iterable<Diagnostic> {
  const offset = firstOption(view, "time_offset");
  if (offset?.known !== true) return;
  const { spot } = offset;
  const zone = firstOption(view, "time_zone");
  if (zone !== undefined && isFrom(context.engine.fluentBit, "2.0.0")) return;
  if (firstOption(view, "time_format") === undefined) {
    yield withoutEffect(offset, "there is no time_format");
    return;
  }
  const system = firstOption(view, "time_system_timezone");
  if (system !== undefined && (!system.known || engineBoolean(system.text) !== false)) return;
  if (!isOffset(offset.text))
    yield parserFault({ parser, view, spot }, "has a time_offset that is not like +0200", context);
}

/** Source: flb_parser_tzone_offset in src/flb_parser.c. */
function isOffset(text: string): boolean {
  if (text.startsWith("Z")) return true;
  const read = /^[+-](\d\d):?(\d\d)/.exec(text);
  return read !== null && Number(read[1]) <= 59 && Number(read[2]) <= 59;
}

const TYPES = ["integer", "bool", "float", "hex", "string"];

/** What is no type is text, and a word without a colon is none at all. */
function* checkTypes(option: OptionView | undefined, context: LawContext): Iterable<Diagnostic> {
  if (option?.known !== true) return;
  const words = option.text.split(" ").filter((word) => word !== "");
  const fits = words.every((word) => {
    const colon = word.indexOf(":");
    return colon > 0 && TYPES.includes(word.slice(colon + 1).toLowerCase());
  });
  if (!fits) yield misread(option, `key:type with a type of ${TYPES.join(", ")}`, context);
}

/** Only what a group of the regex names is given a type. */
function* checkTypedKeys(view: ParserView): Iterable<Diagnostic> {
  const types = firstOption(view, "types");
  const regex = firstOption(view, "regex");
  if (types?.known !== true || regex?.known !== true) return;
  const groups = new Set(
    [...regex.text.matchAll(/\(\?[<']([^<>']+)[>']/g)].map(([, name]) => name),
  );
  if (groups.size === 0) return;
  const keys = types.text.split(" ").map((word) => word.split(":")[0] ?? "");
  const lost = keys.filter((key) => key !== "" && !groups.has(key));
  if (lost.length > 0)
    yield withoutEffect(
      types,
      `the regex has no group called ${lost.join(", ")}`,
      `the groups are ${[...groups].join(", ")}`,
    );
}

const DECODERS = ["json", "escaped", "escaped_utf8", "mysql_quoted"];
const ACTIONS = ["try_next", "do_next"];

/** A decoder that is not known takes all decoders of the parser with it. Source: src/flb_parser_decoder.c. */
function* checkDecoder(option: OptionView, context: LawContext): Iterable<Diagnostic> {
  if (!option.known) return;
  const [decoder = "", field = "", action] = plainWords(option.text, 3).filter(
    (word) => word !== "",
  );
  const fits =
    DECODERS.includes(decoder.toLowerCase()) &&
    field !== "" &&
    (action === undefined || ACTIONS.includes(action.toLowerCase()));
  const wanted = `a decoder of ${DECODERS.join(", ")}, a field, and try_next or do_next if wanted`;
  if (!fits) yield misread(option, wanted, context);
}
