import { fileMissing } from "../../../files/file-findings.js";
import { checkKeyAccessor } from "../../accessor-findings.js";
import type { PluginLaw } from "../../law.js";
import { isMissingFile } from "../../missing-file.js";
import { hasOption } from "../../plugin-view.js";
import { listWords } from "../../words.js";
import { doesNothing, wordCount, wordsMisread } from "./filter-findings.js";
import { textsOf } from "./view.js";

const WANTED = "a key and a value, a value with spaces in double quotes";

/** Source: plugins/filter_checklist/checklist.c, which starts whatever its init says. */
export const checklistLaw: PluginLaw = function* (view, context) {
  const { path, position } = view.spot;
  const plugin = "checklist filter";
  if (!hasOption(view, "file")) yield doesNothing(path, { plugin, wants: "file" }, position);
  if (!hasOption(view, "record")) yield doesNothing(path, { plugin, wants: "record" }, position);
  for (const { text: file, spot } of textsOf(view, "file"))
    if (isMissingFile(file, context))
      yield fileMissing(spot.path, { file, what: "the checklist" }, spot.position);
  for (const option of textsOf(view, "lookup_key"))
    yield* checkKeyAccessor(option, option.text, context.engine.fluentBit);
  for (const { written: option, text: value, spot } of textsOf(view, "record")) {
    const count = listWords(value, 2).length;
    const said = { option, wanted: WANTED, value };
    if (count < 2) yield wordCount(spot.path, said, spot.position);
    if (count > 2)
      yield wordsMisread(
        spot.path,
        { ...said, instead: "the words in the middle are lost" },
        spot.position,
      );
  }
};
