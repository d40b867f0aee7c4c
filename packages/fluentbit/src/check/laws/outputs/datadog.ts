import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { isOn, knownOption } from "../inputs/engine-values.js";
import { checkHeaders } from "./accounts.js";
import { checkGzipOnly } from "./formats.js";
import { checkProxy } from "./http.js";
import { checkUseless, isHidden } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";
import { isTlsOn } from "./tls.js";

/** Source: flb_datadog_conf_create in plugins/out_datadog/datadog_conf.c. */
export function* checkDatadog(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const key = view.options.findLast((option) => option.key === "apikey");
  const plain = !isTlsOn(view, context) && !isHidden(view, "tls");
  if (key !== undefined && plain && !hasOption(view, "proxy") && !isLocal(view))
    yield withoutPartner(key, "tls on", "the key and the records go in plain text");
  yield* checkProxy(view);
  yield* checkGzipOnly(view, context);
  yield* checkHeaders(view);
  if (!isOn(view, "include_tag_key") && !isHidden(view, "include_tag_key"))
    yield* checkUseless(view, ["tag_key"], "include_tag_key is off", "add include_tag_key on");
}

/** A relay beside the engine. */
const isLocal = (view: PluginView): boolean =>
  /^(127\.|localhost$|10\.|192\.168\.)/.test(knownOption(view, "host")?.text ?? "");
