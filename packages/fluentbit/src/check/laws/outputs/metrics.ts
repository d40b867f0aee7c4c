import type { Diagnostic } from "@millrace/core";
import { invalidAccessor } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { accessorFault } from "../../record-accessor.js";
import { isFrom, knownOption, knownOptions, leadingInteger } from "../inputs/engine-values.js";
import { refused } from "../inputs/relations.js";
import { checkAccount, checkHeaders } from "./accounts.js";
import { checkHttpAws, checkProxy } from "./http.js";
import { checkPath } from "./network.js";
import { checkOauth2 } from "./oauth2.js";

/** `add_label NAME VALUE`. */
export function* checkAddLabel(view: PluginView): Iterable<Diagnostic> {
  for (const option of knownOptions(view, "add_label"))
    if (option.text.split(" ").filter((word) => word !== "").length < 2)
      yield refused(option, "a name and a value");
}

/** Source: flb_prometheus_remote_write_context_create in plugins/out_prometheus_remote_write/remote_write_conf.c. */
export function* checkRemoteWrite(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkAddLabel(view);
  yield* checkSender(view);
  yield* checkHttpAws(view, context, "aps");
  yield* checkPath(view, "uri", true, context);
}

function* checkSender(view: PluginView): Iterable<Diagnostic> {
  yield* checkProxy(view);
  yield* checkHeaders(view);
  yield* checkAccount(view);
}

const URIS = ["metrics_uri", "logs_uri", "traces_uri", "profiles_uri"];
/** Source: flb_opentelemetry_context_create in plugins/out_opentelemetry/opentelemetry_conf.c. */
export function* checkOpentelemetry(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkAddLabel(view);
  yield* checkSender(view);
  if (!isFrom(context.engine.fluentBit, "2.0.0")) {
    yield* checkPath(view, "uri", true, context);
    return;
  }
  yield* checkHttpAws(view, context, "logs");
  yield* checkOauth2(view, context);
  for (const key of URIS) yield* checkPath(view, key, true, context);
  for (const key of ["logs_max_resources", "logs_max_scopes"]) {
    const option = knownOption(view, key);
    if (option !== undefined && leadingInteger(option.text) < 0)
      yield refused(option, "a number from 0");
  }
  yield* checkBodyKeys(view, context);
}

function* checkBodyKeys(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  for (const { text, spot } of knownOptions(view, "logs_body_key")) {
    const fault = accessorFault(text, engine.fluentBit);
    if (fault !== undefined)
      yield invalidAccessor(spot.path, { accessor: text, reason: fault.reason }, spot.position);
  }
}
