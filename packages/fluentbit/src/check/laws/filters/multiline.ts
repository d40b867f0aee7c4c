import type { Diagnostic } from "@millrace/core";
import type { PluginLaw } from "../../law.js";
import { invalidOption, missingOption } from "../../option-findings.js";
import { hasOption, knownText, lastOption, type PluginView } from "../../plugin-view.js";
import { optionIgnored, wordsMisread } from "./filter-findings.js";
import { leadingInteger, textsOf } from "./view.js";

const OFF = ["false", "off", "no"];
const STORAGE = ["memory", "filesystem"];

/** Source: cb_ml_init in plugins/filter_multiline/ml.c. Which parsers there are is a rule over the whole config. */
export const multilineLaw: PluginLaw = function* (view) {
  const partial = knownText(view, "mode")?.toLowerCase() === "partial_message";
  const buffered = !OFF.includes(knownText(view, "buffer")?.toLowerCase() ?? "");
  yield* partial ? checkPartial(view, buffered) : checkParserMode(view, buffered);
  yield* checkStorage(view, buffered);
  for (const { written: option, text: value, spot } of textsOf(view, "multiline.key_content"))
    if (value.startsWith("$"))
      yield wordsMisread(
        spot.path,
        { option, wanted: "a key's name without $", value, instead: "no key is called so" },
        spot.position,
      );
};

function* checkPartial(view: PluginView, buffered: boolean): Iterable<Diagnostic> {
  if (!hasOption(view, "multiline.key_content"))
    yield missingOption(
      [...view.spot.path, "multiline.key_content"],
      { option: "multiline.key_content", plugin: "multiline" },
      view.spot.position,
    );
  for (const option of view.options.filter(({ key }) => key === "multiline.parser"))
    yield optionIgnored(
      option.spot.path,
      { option: option.written, because: "mode partial_message reads no parser" },
      option.spot.position,
    );
  const buffer = lastOption(view, "buffer");
  if (!buffered && buffer !== undefined)
    yield optionIgnored(
      buffer.spot.path,
      { option: buffer.written, because: "mode partial_message cannot do without the buffer" },
      buffer.spot.position,
    );
}

function* checkParserMode(view: PluginView, buffered: boolean): Iterable<Diagnostic> {
  const mode = lastOption(view, "mode");
  if (!hasOption(view, "multiline.parser") && mode?.known !== false)
    yield missingOption(
      [...view.spot.path, "multiline.parser"],
      { option: "multiline.parser", plugin: "multiline" },
      view.spot.position,
    );
  for (const { written: option, text: value, spot } of textsOf(view, "multiline.parser"))
    if (value.split(",").every((name) => name.trim() === ""))
      yield invalidOption(
        spot.path,
        { option, value, wanted: "names of multiline parsers" },
        spot.position,
      );
  for (const { written: option, text: value, spot } of textsOf(view, "flush_ms"))
    if (buffered && leadingInteger(value) < 500)
      yield invalidOption(
        spot.path,
        { option, value, wanted: "at least 500 milliseconds" },
        spot.position,
      );
}

function* checkStorage(view: PluginView, buffered: boolean): Iterable<Diagnostic> {
  for (const { written: option, text: value, spot } of textsOf(view, "emitter_storage.type"))
    if (!buffered)
      yield optionIgnored(
        spot.path,
        { option, because: "without the buffer there is no emitter" },
        spot.position,
      );
    else if (!STORAGE.includes(value.toLowerCase()))
      yield invalidOption(
        spot.path,
        { option, value, wanted: `one of ${STORAGE.join(", ")}` },
        spot.position,
      );
}
