import type { Diagnostic } from "@millrace/core";
import { checkTemplate } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { engineSize, isOn, knownOption, knownOptions } from "../inputs/engine-values.js";
import { refused } from "../inputs/relations.js";
import { checkAccount, checkLoser } from "./accounts.js";
import { checkGzipOnly } from "./formats.js";
import { checkUseless, eachKnown } from "./option-values.js";
import { noneOf } from "./output-findings.js";

const TEMPLATES = ["event_host", "event_source", "event_sourcetype_key", "event_index_key"];
const EVENT = [...TEMPLATES, "event_key", "event_sourcetype", "event_index", "event_field"];

/** Source: flb_splunk_conf_create in plugins/out_splunk/splunk_conf.c. */
export function* checkSplunk(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (!hasOption(view, "splunk_token") && !hasOption(view, "http_user"))
    yield noneOf(view, "splunk_token", "http_user");
  yield* checkLoser(view, "http_user", "splunk_token");
  yield* checkAccount(view);
  yield* checkGzipOnly(view, context);
  yield* checkEvent(view, context);
  const size = knownOption(view, "http_buffer_size");
  if (size !== undefined && engineSize(size.text, context.engine.fluentBit) === undefined)
    yield refused(size, "a size such as 64k");
  if (isOn(view, "splunk_send_raw"))
    yield* checkUseless(view, EVENT, "splunk_send_raw is on", "take one of the two out");
}

function* checkEvent(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  yield* eachKnown(view, TEMPLATES, (option) => checkTemplate(option, option.text, fluentBit));
  const key = knownOption(view, "event_key");
  if (key !== undefined) {
    if (!key.text.startsWith("$")) yield refused(key, "a key of the record, with a $ in front");
    else yield* checkTemplate(key, key.text, fluentBit);
  }
  for (const field of knownOptions(view, "event_field")) {
    const [, ...pattern] = field.text.split(" ").filter((word) => word !== "");
    if (pattern.length > 0) yield* checkTemplate(field, pattern.join(" "), fluentBit);
  }
}
