import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { isFrom, knownOption, leadingInteger } from "./engine-values.js";
import { misread, refused, withoutEffect } from "./relations.js";

/** TCP and UDP are configured alike. Source: plugins/in_tcp/tcp_config.c, plugins/in_udp/udp_config.c. */
export function* checkTcpInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const format = knownOption(view, "format");
  const json = !hasOption(view, "format") || format?.text.toLowerCase() === "json";
  const parser = hasOption(view, "parser") && isFrom(context.engine.fluentBit, "5.0.0");
  const separator = knownOption(view, "separator");
  if (separator !== undefined && json && !parser) yield withoutEffect(separator, "format is json");
  if (format !== undefined && json && parser)
    yield withoutEffect(format, "a parser reads lines of text");
  yield* checkSizes(view, context);
}

function* checkSizes(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const chunk = knownOption(view, "chunk_size");
  const buffer = knownOption(view, "buffer_size");
  const chunkSize = chunk === undefined ? 32 : leadingInteger(chunk.text);
  if (chunk !== undefined && chunkSize <= 0)
    yield view.plugin === "udp" && buffer === undefined
      ? refused(chunk, "a number of KB from 1")
      : misread(chunk, "a number of KB from 1", context);
  if (buffer === undefined) return;
  const size = leadingInteger(buffer.text);
  if (size <= 0) yield misread(buffer, "a number of KB from 1", context);
  else if (size < chunkSize && /^\d+$/.test(buffer.text))
    yield misread(buffer, `at least as much as chunk_size (${chunkSize})`, context);
}
