import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor, invalidAccessor } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { accessorFault } from "../../record-accessor.js";
import { engineBoolean, isFrom, knownOption, knownOptions } from "../inputs/engine-values.js";
import { misread, refused } from "../inputs/relations.js";
import { checkAccount, checkHeaders, checkLoser } from "./accounts.js";
import { checkUsedFile } from "./files.js";
import { checkGzipOnly } from "./formats.js";
import { checkPath } from "./network.js";
import { checkChoice } from "./option-values.js";

/** Source: loki_config_create in plugins/out_loki/loki.c. */
export function* checkLoki(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkPairs(view, "labels", context);
  yield* checkPairs(view, "structured_metadata", context);
  yield* checkKeys(view, "label_keys", context);
  yield* checkKeys(view, "structured_metadata_map_keys", context);
  yield* checkRemoved(view, context);
  yield* checkDrop(view, context);
  yield* checkTenant(view, context);
  yield* checkUsedFile(knownOption(view, "label_map_path"), context, jsonFault);
  if (isFrom(context.engine.fluentBit, "2.0.0")) yield* checkGzipOnly(view, context);
  yield* checkPath(view, "uri", false, context);
  yield* checkAccount(view);
  yield* checkLoser(view, "http_user", "bearer_token");
  yield* checkHeaders(view);
}

/** Parts of a list: cut at commas, without spaces around, empty ones left out. Source: flb_slist_split_string in src/flb_slist.c. */
export function listParts(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.replace(/^ +| +$/g, ""))
    .filter((part) => part !== "");
}

/** `name=value`, `name=$key` or `$key`, with commas between. */
function* checkPairs(view: PluginView, key: string, context: LawContext): Iterable<Diagnostic> {
  for (const option of knownOptions(view, key))
    for (const part of listParts(option.text)) yield* checkPair(option, part, context);
}

function* checkPair(option: OptionView, part: string, context: LawContext): Iterable<Diagnostic> {
  if (part.startsWith("$")) {
    yield* checkKey(option, part, context);
    return;
  }
  const equals = part.indexOf("=");
  const [name, value] = [part.slice(0, equals), part.slice(equals + 1)];
  const wanted = `name=value or $key, with commas between; ${JSON.stringify(part)} is neither`;
  if (equals < 0 || value === "") yield refused(option, wanted);
  else if (value.startsWith("$")) yield* checkAccessor(option, value, context);
  else if (!isPlainPair(name, value)) yield misread(option, wanted, context);
}

/** Quotes and braces become part of the name or the value. */
const isPlainPair = (name: string, value: string): boolean =>
  /^[^{}"'\s]/.test(name) && !/^(["']).*\1\}?$/.test(value) && !/^\S+ +\w+=/.test(value);

/** A key of the record that names the label too. */
function* checkKey(option: OptionView, part: string, context: LawContext): Iterable<Diagnostic> {
  if (/^\$\d/.test(part)) yield refused(option, "keys that do not start with a digit");
  else yield* checkAccessor(option, part, context);
}

function* checkAccessor(
  { spot }: OptionView,
  accessor: string,
  { engine }: LawContext,
): Iterable<Diagnostic> {
  const fault = accessorFault(accessor, engine.fluentBit);
  if (fault !== undefined)
    yield invalidAccessor(spot.path, { accessor, reason: fault.reason }, spot.position);
}

function* checkKeys(view: PluginView, key: string, context: LawContext): Iterable<Diagnostic> {
  for (const option of knownOptions(view, key))
    for (const part of listParts(option.text)) {
      if (!part.startsWith("$")) yield refused(option, "keys that start with $, such as $level");
      else yield* checkKey(option, part, context);
    }
}

function* checkRemoved(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const option of knownOptions(view, "remove_keys"))
    for (const part of listParts(option.text))
      yield* checkAccessor(option, part.startsWith("$") ? part : `$${part}`, context);
}

/** Before 2.1 it is a boolean, and nothing else. */
function* checkDrop(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "drop_single_key");
  if (option === undefined || engineBoolean(option.text) !== undefined) return;
  const raw = isFrom(context.engine.fluentBit, "2.1.0");
  if (raw && option.text.toLowerCase() === "raw") return;
  yield refused(option, raw ? "on, off or raw" : "on or off");
}

/** A broken accessor costs a line in the log; no record has a tenant then. */
function* checkTenant(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  const option = knownOption(view, "tenant_id_key");
  if (option !== undefined) {
    const broken = accessorFault(option.text, fluentBit) !== undefined;
    if (broken || !option.text.startsWith("$"))
      yield misread(option, "a key of the record such as $tenant", context);
    else yield* checkKeyAccessor(option, option.text, fluentBit);
  }
  if (!isFrom(fluentBit, "5.0.0")) return;
  const values = ["partial_success", "partial_error"];
  yield* checkChoice(
    view,
    "tenant_id_key_error_handling",
    { values, otherwise: "refused" },
    context,
  );
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return "is no JSON";
  }
}
