import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { unknownOption } from "../../option-findings.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { onigmoFault } from "../../regex-fault.js";
import {
  engineSeconds,
  engineSize,
  isFrom,
  isOn,
  knownOption,
  leadingInteger,
} from "./engine-values.js";
import { exclude, misread, needsAnother, refused, withoutEffect } from "./relations.js";

/** Source: plugins/in_tail/tail_config.c, tail_multiline.c, tail_dockermode.c, tail_file.c. */
export function* checkTailInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const path = knownOption(view, "path");
  if (path?.text.split(",").every((part) => part.trim() === "")) yield refused(path, "a path");
  yield* checkRefresh(knownOption(view, "refresh_interval"), context);
  const rotate = knownOption(view, "rotate_wait");
  if (rotate !== undefined && engineSeconds(rotate.text) <= 0)
    yield refused(rotate, "a time above 0");
  yield* checkBuffers(view, context);
  yield* checkLines(view, context);
  yield* checkTag(view, context);
  yield* checkEncodings(view, context);
}

/** The seconds are read up to the first other character; what follows a dot are nanoseconds. */
function* checkRefresh(option: OptionView | undefined, context: LawContext): Iterable<Diagnostic> {
  if (option === undefined) return;
  const wanted = "a whole number of seconds";
  const read = /^\s*([+-]?\d+)(?:[^.]*\.\s*([+-]?\d+)?)?/.exec(option.text);
  const fraction = option.text.includes(".");
  if (read === null || (fraction && read[2] === undefined)) yield refused(option, wanted);
  else if (Number(read[1]) === 0 && Number(read[2] ?? 0) === 0) yield refused(option, wanted);
  else if (!/^\+?\d+\s*s?$/i.test(option.text)) yield misread(option, wanted, context);
}

const DEFAULT_BUFFER = 32_768;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/** A size that cannot be read is as large as can be. */
function* checkBuffers(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  if (isHidden(view, "buffer_chunk_size") || isHidden(view, "buffer_max_size")) return;
  const chunk = knownOption(view, "buffer_chunk_size");
  const max = knownOption(view, "buffer_max_size");
  const bytes = (option: OptionView | undefined): number =>
    option === undefined ? DEFAULT_BUFFER : (engineSize(option.text, engine.fluentBit) ?? NO_LIMIT);
  if (bytes(chunk) <= bytes(max)) return;
  if (max !== undefined) yield refused(max, "at least as much as buffer_chunk_size (32k)");
  else if (chunk !== undefined) yield refused(chunk, "no more than buffer_max_size (32k)");
}

const isHidden = (view: PluginView, key: string): boolean =>
  view.options.some((option) => option.key === key && !option.known);

/** Lines are joined by `multiline.parser`, else in Docker mode, else by `multiline`: the first of them counts. */
function* checkLines(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const multiline = isOn(view, "multiline") ? knownOption(view, "multiline") : undefined;
  const docker = isOn(view, "docker_mode") ? knownOption(view, "docker_mode") : undefined;
  if (multiline !== undefined && docker !== undefined) yield exclude(view, docker, multiline);
  if (multiline !== undefined && !hasOption(view, "parser_firstline"))
    yield needsAnother(view, multiline, "Parser_Firstline");
  if (hasOption(view, "multiline.parser"))
    for (const option of [multiline, docker])
      if (option !== undefined) yield withoutEffect(option, "multiline.parser joins the lines");
  yield* checkMultilineOptions(view, multiline !== undefined);
  yield* checkLeastOne(view, "multiline_flush", context);
  yield* checkLeastOne(view, "docker_mode_flush", context);
}

function* checkMultilineOptions(view: PluginView, on: boolean): Iterable<Diagnostic> {
  if (isHidden(view, "multiline")) return;
  const parser = knownOption(view, "parser");
  if (on && parser !== undefined) yield withoutEffect(parser, "multiline is on");
  if (on) return;
  for (const option of view.options)
    if (/^parser_./.test(option.key)) yield withoutEffect(option, "multiline is not on");
}

function* checkLeastOne(view: PluginView, key: string, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, key);
  if (option !== undefined && leadingInteger(option.text) <= 0)
    yield misread(option, "a number of seconds from 1", context);
}

/** `<name>` in the tag stands for a named group of tag_regex. */
function* checkTag(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const regex = knownOption(view, "tag_regex");
  const tag = knownOption(view, "tag");
  if (regex !== undefined) {
    const fault = onigmoFault(regex.text, context.engine.fluentBit);
    if (fault !== undefined) yield misread(regex, `a regex; this one ${fault}`, context);
    else if (groupsOf(regex.text).length === 0) yield withoutEffect(regex, "it names no group");
  }
  if (tag === undefined || isHidden(view, "tag_regex")) return;
  const names = [...tag.text.matchAll(/<([A-Za-z_]\w*)>/g)].map(([, name = ""]) => name);
  const groups = groupsOf(regex?.text ?? "");
  const lost = names.find((name) => !groups.includes(name));
  if (lost !== undefined) yield misread(tag, `names of groups in tag_regex, and ${lost} is none`);
}

function groupsOf(regex: string): readonly string[] {
  return [...regex.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map(([, name = ""]) => name);
}

function* checkEncodings(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  const unicode = knownOption(view, "unicode.encoding");
  const generic = knownOption(view, "generic.encoding");
  if (unicode !== undefined && generic !== undefined) yield exclude(view, unicode, generic);
  if (unicode === undefined || isFrom(engine.fluentBit, "4.0.0")) return;
  const { written: option, spot } = unicode;
  const said = { option, plugin: view.plugin, engine: engine.name, known: [] };
  yield unknownOption(spot.path, { ...said, has: "fluent-bit 4.2.8" }, spot.position);
}
