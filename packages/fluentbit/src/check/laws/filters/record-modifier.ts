import type { Diagnostic } from "@millrace/core";
import type { PluginLaw } from "../../law.js";
import { lastOption, type PluginView } from "../../plugin-view.js";
import { listWords } from "../../words.js";
import {
  doesNothing,
  exclusiveOptions,
  optionIgnored,
  wordCount,
  wordsMisread,
} from "./filter-findings.js";
import { isSince, textsOf } from "./view.js";

const WANTED = "a key and a value, a value with spaces in double quotes";

/** Source: configure in plugins/filter_record_modifier/filter_modifier.c. */
export const recordModifierLaw: PluginLaw = function* (view, { engine }) {
  const own = ["record", "remove_key", "allowlist_key", "whitelist_key", "uuid_key"];
  if (!view.options.some(({ key }) => own.includes(key)))
    yield doesNothing(
      view.spot.path,
      { plugin: "record_modifier filter", wants: "Record, Remove_key or Allowlist_key" },
      view.spot.position,
    );
  for (const { written: option, text: value, spot } of textsOf(view, "record")) {
    const found = listWords(value, 2);
    const said = { option, wanted: WANTED, value };
    if (found.length < 2) yield wordCount(spot.path, said, spot.position);
    if (found.length > 2)
      yield wordsMisread(spot.path, { ...said, instead: "the line is ignored" }, spot.position);
  }
  yield* checkKeyLists(view);
  yield* checkAllowlist(view, isSince(engine.fluentBit, "2.0.0"));
};

function* checkKeyLists(view: PluginView): Iterable<Diagnostic> {
  for (const { written: option, text: value, spot } of textsOf(
    view,
    "remove_key",
    "allowlist_key",
    "whitelist_key",
  ))
    if (/[ ,]/.test(value))
      yield wordsMisread(
        spot.path,
        { option, wanted: "one key", value, instead: "it is one key with this whole name" },
        spot.position,
      );
}

/** Before 2.0 Whitelist_key is read and forgotten. */
function* checkAllowlist(view: PluginView, knowsWhitelist: boolean): Iterable<Diagnostic> {
  const whitelist = lastOption(view, "whitelist_key");
  const keep = lastOption(view, "allowlist_key") ?? (knowsWhitelist ? whitelist : undefined);
  const remove = lastOption(view, "remove_key");
  if (keep !== undefined && remove !== undefined)
    yield exclusiveOptions(
      keep.spot.path,
      { option: keep.written, other: remove.written },
      keep.spot.position,
    );
  if (whitelist !== undefined && !knowsWhitelist)
    yield optionIgnored(
      whitelist.spot.path,
      { option: whitelist.written, because: "engines before 2.0 forget it; write Allowlist_key" },
      whitelist.spot.position,
    );
}
