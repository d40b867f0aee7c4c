import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { unknownOption } from "../../option-findings.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { needsAnother, refused } from "../inputs/relations.js";
import { checkChoice, checkUseless, isHidden, lowerText } from "./option-values.js";

const METHODS = { values: ["basic", "post", "private_key_jwt"], otherwise: "refused" } as const;

/** Source: flb_http_conf_create in plugins/out_http/http_conf.c, since 5.0. */
export function* checkOauth2(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (!isFrom(context.engine.fluentBit, "5.0.0")) {
    yield* checkTooOld(view, context);
    return;
  }
  const given = view.options.map(({ key }) => key).filter((key) => key.startsWith("oauth2."));
  const enable = knownOption(view, "oauth2.enable");
  if (enable === undefined || !isOn(view, "oauth2.enable")) {
    const others = given.filter((key) => key !== "oauth2.enable");
    if (!isHidden(view, "oauth2.enable"))
      yield* checkUseless(view, others, "oauth2.enable is off", "add oauth2.enable on");
    return;
  }
  yield* checkChoice(view, "oauth2.auth_method", METHODS, context);
  for (const key of neededKeys(view))
    if (!hasOption(view, key)) yield needsAnother(view, enable, key);
  const url = knownOption(view, "oauth2.token_url");
  if (url !== undefined && !/^.+:\/\/./.test(url.text)) yield refused(url, "an address");
}

/** What the overlay lists for all versions, an old engine does not know. */
function* checkTooOld(view: PluginView, { catalogue, engine }: LawContext): Iterable<Diagnostic> {
  const known = catalogue.options(view.group, view.plugin);
  if (known === undefined || view.plugin === "http") return;
  for (const { key, written: option, spot } of view.options) {
    if (!key.startsWith("oauth2.")) continue;
    const said = { option, plugin: view.plugin, engine: engine.name, known: [...known.keys()] };
    yield unknownOption(spot.path, { ...said, has: "fluent-bit 5.0.9" }, spot.position);
  }
}

function neededKeys(view: PluginView): readonly string[] {
  const signed = lowerText(view, "oauth2.auth_method") === "private_key_jwt";
  const proof = signed ? ["oauth2.jwt_key_file", "oauth2.jwt_cert_file"] : ["oauth2.client_secret"];
  return ["oauth2.token_url", "oauth2.client_id", ...proof];
}
