import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { engineSize, knownOption } from "./engine-values.js";
import { misread, withoutEffect } from "./relations.js";

/** Rights of a socket: an octal number, and of what is none the start. */
export function* checkUnixPerm(
  option: OptionView | undefined,
  hasSocket: boolean,
  context: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined) return;
  if (!/^[0-7]{1,5}$/.test(option.text))
    yield misread(option, "an octal number such as 0660", context);
  if (!hasSocket) yield withoutEffect(option, "there is no unix socket");
}

/** A socket has neither address nor port. */
export function* checkNoAddress(view: PluginView): Iterable<Diagnostic> {
  for (const key of ["listen", "port"]) {
    const option = knownOption(view, key);
    if (option !== undefined) yield withoutEffect(option, "the plugin listens on a unix socket");
  }
}

/** The largest message must have room for a chunk. */
export function* checkBufferOrder(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const chunk = knownOption(view, "buffer_chunk_size");
  const max = knownOption(view, "buffer_max_size");
  if (chunk === undefined || max === undefined) return;
  const { fluentBit } = context.engine;
  const most = engineSize(max.text, fluentBit);
  if (most !== undefined && most > 0 && (engineSize(chunk.text, fluentBit) ?? 0) > most)
    yield misread(max, "at least as much as buffer_chunk_size", context);
}
