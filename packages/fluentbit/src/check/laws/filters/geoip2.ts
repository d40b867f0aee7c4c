import { fileMissing } from "../../../files/file-findings.js";
import type { PluginLaw } from "../../law.js";
import { isMissingFile } from "../../missing-file.js";
import { plainWords } from "../../words.js";
import { wordCount } from "./filter-findings.js";
import { textsOf } from "./view.js";

/** Source: configure in plugins/filter_geoip2/geoip2.c. */
export const geoip2Law: PluginLaw = function* (view, context) {
  for (const { text: file, spot } of textsOf(view, "database"))
    if (isMissingFile(file, context))
      yield fileMissing(spot.path, { file, what: "the database" }, spot.position);
  for (const { written: option, text: value, spot } of textsOf(view, "record"))
    if (plainWords(value, 2).length !== 3)
      yield wordCount(
        spot.path,
        { option, wanted: "a key, a lookup key and a value such as %{country.iso_code}", value },
        spot.position,
      );
};
