import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { missingOption } from "../../option-findings.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { engineSize, isFrom, knownOption } from "./engine-values.js";
import { refused, withoutEffect } from "./relations.js";
import { checkBufferOrder, checkNoAddress, checkUnixPerm } from "./unix-socket.js";

const STREAMS = ["tcp", "unix_tcp"];

/** Source: plugins/in_syslog/syslog_conf.c, syslog.c. */
export function* checkSyslogInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (hasOption(view, "mode") && knownOption(view, "mode") === undefined) return;
  const mode = (knownOption(view, "mode")?.text ?? "unix_udp").toLowerCase();
  const socket = mode.startsWith("unix_");
  yield* checkUnixPerm(knownOption(view, "unix_perm"), socket, context);
  yield* socket ? checkSocket(view) : checkNoSocket(view);
  const frame = knownOption(view, "format");
  if (frame !== undefined && !STREAMS.includes(mode))
    yield withoutEffect(frame, `messages come one by one in mode ${mode}`);
  for (const key of ["buffer_chunk_size", "buffer_max_size", "receive_buffer_size"])
    yield* checkSize(knownOption(view, key), context);
  yield* checkBufferOrder(view, context);
}

function* checkSocket(view: PluginView): Iterable<Diagnostic> {
  const { plugin, spot } = view;
  if (!hasOption(view, "path"))
    yield missingOption([...spot.path, "path"], { option: "path", plugin }, spot.position);
  yield* checkNoAddress(view);
}

function* checkNoSocket(view: PluginView): Iterable<Diagnostic> {
  const path = knownOption(view, "path");
  if (path !== undefined) yield withoutEffect(path, "the plugin listens on a port");
}

function* checkSize(option: OptionView | undefined, { engine }: LawContext): Iterable<Diagnostic> {
  if (option === undefined) return;
  if (option.key === "receive_buffer_size" && !isFrom(engine.fluentBit, "2.0.0")) return;
  if (engineSize(option.text, engine.fluentBit) === undefined)
    yield refused(option, "a size such as 512k, 50M or 1G");
}
