import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { isFrom, knownOption } from "../inputs/engine-values.js";
import { checkHeaders } from "./accounts.js";
import { checkDateFormat, checkJsonFormat, otlpFormats } from "./formats.js";
import { checkRecordKey } from "./http.js";
import { checkPath } from "./network.js";
import { checkPattern } from "./option-values.js";

/** Source: cb_stdout_init in plugins/out_stdout/stdout.c. */
export function* checkStdout(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkJsonFormat(view, otlpFormats(context), context);
  yield* checkDateFormat(view, "misread", context);
}

/** Source: cb_null_init in plugins/out_null/null.c. */
export function* checkNull(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkJsonFormat(view, [], context);
  yield* checkDateFormat(view, "misread", context);
}

/** tcp and udp. Source: flb_tcp_conf_create in plugins/out_tcp/tcp_conf.c, flb_udp_conf_create in plugins/out_udp/udp_conf.c. */
export function* checkRawSocket(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkJsonFormat(view, [], context);
  yield* checkDateFormat(view, "misread", context);
  if (isFrom(context.engine.fluentBit, "2.0.0"))
    yield* checkRecordKey(knownOption(view, "raw_message_key"), context);
}

/** Source: flb_ws_conf_create in plugins/out_websocket/websocket_conf.c. */
export function* checkWebsocket(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkJsonFormat(view, [], context);
  yield* checkDateFormat(view, "misread", context);
  yield* checkHeaders(view);
  yield* checkPath(view, "uri", true, context);
}

/** Source: flb_kr_conf_create in plugins/out_kafka_rest/kafka_conf.c. */
export function* checkKafkaRest(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkPattern(view, "partition", /^-?\d+$/, "a number", context);
}
