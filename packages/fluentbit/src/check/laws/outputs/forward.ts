import type { Diagnostic } from "@millrace/core";
import { checkTemplate } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { readAccessor } from "../../record-accessor.js";
import { isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { exclude, misread, needsAnother } from "../inputs/relations.js";
import { checkNeededFile } from "./files.js";
import { checkChoice, checkUseless, isHidden, lowerText } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";

/** Before 2.0 what the plugin finds wrong is a line in its log, and it starts. Source: config_set_properties in plugins/out_forward/forward.c. */
export function* checkForwardOutput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkKeys(view, context);
  yield* checkCompress(view, context);
  yield* checkTag(view, context);
  // An old engine connects at once.
  if (!isFrom(context.engine.fluentBit, "2.0.0"))
    yield* checkNeededFile(knownOption(view, "unix_path"), context);
  if (hasOption(view, "unix_path"))
    yield* checkUseless(view, ["host", "port"], "unix_path is used instead", "take it out");
}

/** The engine does not start over a fault in these options. */
const stops = ({ engine }: LawContext): boolean => isFrom(engine.fluentBit, "4.2.8");

function* checkKeys(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const hidden = isHidden(view, "empty_shared_key");
  if (hasOption(view, "shared_key") || isOn(view, "empty_shared_key") || hidden) return;
  const user = view.options.find(({ key }) => key === "username" || key === "password");
  if (user !== undefined)
    yield stops(context)
      ? needsAnother(view, user, "shared_key")
      : withoutPartner(user, "shared_key", "nobody logs in");
  yield* checkUseless(view, ["self_hostname"], "there is no shared_key", "add shared_key");
}

function* checkCompress(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const otherwise = stops(context) ? "refused" : "misread";
  yield* checkChoice(view, "compress", { values: ["gzip", "text"], otherwise }, context);
  const compress = knownOption(view, "compress");
  if (compress === undefined || lowerText(view, "compress") !== "gzip") return;
  const time = knownOption(view, "time_as_integer");
  const tag = knownOption(view, "tag");
  const dynamic = tag !== undefined && isDynamic(tag.text, context);
  const others = [isOn(view, "time_as_integer") ? time : undefined, dynamic ? tag : undefined];
  for (const other of others)
    if (other !== undefined)
      yield stops(context)
        ? exclude(view, compress, other)
        : misread(other, `off with compress gzip`, context);
}

const isDynamic = (tag: string, { engine }: LawContext): boolean =>
  readAccessor(tag, engine.fluentBit).parts.some(({ kind }) => kind !== "text");

function* checkTag(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const tag = knownOption(view, "tag");
  if (tag !== undefined) yield* checkTemplate(tag, tag.text, context.engine.fluentBit);
}
