import type { Diagnostic } from "@millrace/core";
import { checkTemplate } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { engineSize, isFrom, isOn, knownOption, leadingInteger } from "../inputs/engine-values.js";
import { misread, needsAnother, refused } from "../inputs/relations.js";
import { checkUseless, isHidden, lowerText } from "./option-values.js";

/** Source: cb_file_init in plugins/out_file/file.c. */
export function* checkFileOutput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkFormatOptions(view);
  if (isFrom(context.engine.fluentBit, "5.1.0")) {
    yield* checkDynamic(view, context);
    yield* checkRotation(view, context);
  } else yield* checkStatic(view, context);
}

/** Which options each format reads. */
function* checkFormatOptions(view: PluginView): Iterable<Diagnostic> {
  if (isHidden(view, "format")) return;
  const format = lowerText(view, "format");
  const unless = function* (formats: readonly string[], keys: readonly string[]) {
    if (format !== undefined && formats.includes(format)) return;
    const fix = `add format ${formats[0]}`;
    yield* checkUseless(view, keys, `only format ${formats.join(" and ")} reads it`, fix);
  };
  yield* unless(["csv", "ltsv"], ["delimiter"]);
  yield* unless(["ltsv"], ["label_delimiter"]);
  yield* unless(["csv"], ["csv_column_names"]);
  yield* unless(["template"], ["template"]);
}

/** Before 5.1 a dollar is a dollar. */
function* checkStatic(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const key of ["path", "file"]) {
    const option = knownOption(view, key);
    if (option !== undefined && /\$[A-Za-z]/.test(option.text))
      yield misread(option, "a plain name: this version takes no keys of the record", context);
  }
}

/** Since 5.1 path and file may hold keys of the record and the time. */
function* checkDynamic(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  for (const key of ["on_missing_field", "on_limit_reached"]) {
    const option = knownOption(view, key);
    if (option?.text.toLowerCase() === "fallback" && !hasOption(view, "fallback_file"))
      yield needsAnother(view, option, "fallback_file");
  }
  const path = knownOption(view, "path");
  if (path?.text.startsWith("$") === true)
    yield refused(path, "a path that starts with plain text");
  for (const key of ["path", "file"]) {
    const option = knownOption(view, key);
    if (option === undefined || !isDynamic(option, view)) continue;
    if (option.text.includes("$")) yield* checkTemplate(option, option.text, fluentBit);
    if (!hasOption(view, "fallback_file")) yield needsAnother(view, option, "fallback_file");
  }
  const most = knownOption(view, "max_dynamic_files");
  if (most !== undefined && leadingInteger(most.text) < 0) yield refused(most, "a number from 0");
}

const isDynamic = ({ text }: OptionView, view: PluginView): boolean =>
  text.includes("$") || (text.includes("%") && isOn(view, "enable_strftime"));

function* checkRotation(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const keys = ["rotate_max_size", "rotate_max_files", "rotate_gzip"];
  if (!isOn(view, "rotate")) {
    if (!isHidden(view, "rotate"))
      yield* checkUseless(view, keys, "rotate is off", "add rotate on");
    return;
  }
  const size = knownOption(view, "rotate_max_size");
  if (size !== undefined && engineSize(size.text, context.engine.fluentBit) === 0)
    yield refused(size, "a size above 0");
  const files = knownOption(view, "rotate_max_files");
  if (files !== undefined && leadingInteger(files.text) < 1)
    yield refused(files, "a number from 1");
}
