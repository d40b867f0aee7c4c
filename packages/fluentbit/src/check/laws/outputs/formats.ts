import type { Diagnostic } from "@millrace/core";
import { dateFormats, jsonFormats } from "../../../overlay/choices.js";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { isFrom } from "../inputs/engine-values.js";
import { checkChoice } from "./option-values.js";

/** Source: flb_pack_to_json_date_type in src/flb_pack.c. */
export function* checkDateFormat(
  view: PluginView,
  otherwise: "refused" | "misread",
  context: LawContext,
): Iterable<Diagnostic> {
  const old = !isFrom(context.engine.fluentBit, "2.0.0");
  const values = dateFormats.filter((format) => !old || !format.startsWith("epoch_"));
  yield* checkChoice(view, "json_date_format", { values, otherwise }, context);
}

/** Of an unknown format the plugin makes msgpack, with a line in the log. Source: flb_pack_to_json_format_type in src/flb_pack.c. */
export function* checkJsonFormat(
  view: PluginView,
  more: readonly string[],
  context: LawContext,
): Iterable<Diagnostic> {
  const values = [...jsonFormats, ...more];
  yield* checkChoice(view, "format", { values, otherwise: "misread" }, context);
}

/** OpenTelemetry's JSON, where an output has it. */
export function otlpFormats({ engine }: LawContext): readonly string[] {
  return isFrom(engine.fluentBit, "5.0.0") ? ["otlp_json", "otlp_json_pretty"] : [];
}

/** Only gzip compresses; any other word sends plain text. */
export function* checkGzipOnly(
  view: PluginView,
  context: LawContext,
  off: readonly string[] = ["none", "off", "false", "no"],
): Iterable<Diagnostic> {
  const values = ["gzip", ...off];
  yield* checkChoice(view, "compress", { values, otherwise: "misread" }, context);
}
