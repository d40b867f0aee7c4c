import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { isFrom, knownOption, leadingInteger } from "../inputs/engine-values.js";
import { refused, withoutEffect } from "../inputs/relations.js";
import { isHidden, lowerText } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";
import { isTlsOn } from "./tls.js";

/** Source: flb_syslog_config_create in plugins/out_syslog/syslog_conf.c, cb_syslog_init in syslog.c. */
export function* checkSyslogOutput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  const mode = knownOption(view, "mode");
  if (mode?.text.toLowerCase() === "dtls" && !isFrom(fluentBit, "5.1.0"))
    yield refused(mode, "one of udp, tcp, tls");
  yield* checkSyslogTls(view, context);
  if (!isFrom(fluentBit, "2.0.0")) return;
  yield* checkNumber(knownOption(view, "syslog_severity_preset"), 7);
  yield* checkNumber(knownOption(view, "syslog_facility_preset"), 23);
}

function* checkNumber(option: OptionView | undefined, most: number): Iterable<Diagnostic> {
  if (option === undefined) return;
  const value = leadingInteger(option.text);
  if (value < 0 || value > most) yield refused(option, `a number from 0 to ${most}`);
}

/** Until 5.1 `mode tls` alone speaks plain text; since 5.0 TLS over UDP stops the engine. */
function* checkSyslogTls(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (isHidden(view, "mode") || isHidden(view, "tls")) return;
  const { fluentBit } = context.engine;
  const option = knownOption(view, "mode");
  const mode = lowerText(view, "mode") ?? "udp";
  const tls = knownOption(view, "tls");
  const on = isTlsOn(view, context);
  if (option !== undefined && mode === "tls" && !on && !isFrom(fluentBit, "5.1.0"))
    yield withoutPartner(option, "tls on", "plain text is sent");
  if (tls === undefined || !on || mode !== "udp") return;
  const wanted = "off with mode udp";
  yield isFrom(fluentBit, "5.0.0")
    ? refused(tls, wanted)
    : withoutEffect(tls, "mode udp has no TLS", "add mode tls");
}
