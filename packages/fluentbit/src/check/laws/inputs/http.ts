import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { unknownOption } from "../../option-findings.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { isFrom, isOn, knownOption, knownOptions } from "./engine-values.js";
import { misread, needsAnother, withoutEffect } from "./relations.js";

/** Inputs with an HTTP server. Source: plugins/in_http/http.c, http_config.c, and the like of opentelemetry and splunk. */
export function* checkHttpInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const header of knownOptions(view, "success_header"))
    if (!/\S\s+\S/.test(header.text)) yield misread(header, "a header's name and value", context);
  yield* checkTagKey(view, context);
  yield* checkOauth(view, context);
  const key = knownOption(view, "remote_addr_key");
  if (key !== undefined && !hasOption(view, "add_remote_addr"))
    yield withoutEffect(key, "add_remote_addr is not on");
}

function* checkTagKey(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "tag_key");
  if (option === undefined || !isFrom(engine.fluentBit, "2.0.0")) return;
  if (view.plugin === "http" || view.plugin === "splunk")
    yield* checkKeyAccessor(option, option.text, engine.fluentBit);
}

function* checkOauth(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  if (!isFrom(engine.fluentBit, "5.0.0")) {
    for (const { key, written: option, spot } of view.options) {
      if (!key.startsWith("oauth2.")) continue;
      const said = { option, plugin: view.plugin, engine: engine.name, known: [] };
      yield unknownOption(spot.path, { ...said, has: "fluent-bit 5.0.9" }, spot.position);
    }
    return;
  }
  const validate = isOn(view, "oauth2.validate") ? knownOption(view, "oauth2.validate") : undefined;
  if (validate === undefined) return;
  for (const key of ["oauth2.issuer", "oauth2.jwks_url"])
    if (!hasOption(view, key)) yield needsAnother(view, validate, key);
}
