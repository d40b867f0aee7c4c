import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { knownOption } from "../inputs/engine-values.js";
import { misread, withoutEffect } from "../inputs/relations.js";
import { isHidden, lowerText } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";
import { isTlsOn } from "./tls.js";

/** Source: cb_gelf_init in plugins/out_gelf/gelf.c. */
export function* checkGelf(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (isHidden(view, "mode") || isHidden(view, "tls")) return;
  const option = knownOption(view, "mode");
  const mode = lowerText(view, "mode") ?? "udp";
  const tls = knownOption(view, "tls");
  if (option !== undefined && mode === "tls" && !isTlsOn(view, context))
    yield withoutPartner(option, "tls on", "no connection is made");
  if (tls === undefined || !isTlsOn(view, context) || mode === "tls") return;
  if (option !== undefined && mode === "tcp")
    yield misread(option, "tls, because tls is on", context);
  else yield withoutEffect(tls, "mode udp has no TLS", "add mode tls");
}
