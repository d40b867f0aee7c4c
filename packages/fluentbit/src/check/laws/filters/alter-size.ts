import type { PluginLaw } from "../../law.js";
import { misreadOption } from "../../option-findings.js";
import { knownText, lastOption } from "../../plugin-view.js";
import { doesNothing, exclusiveOptions } from "./filter-findings.js";
import { leadingInteger, textsOf } from "./view.js";

/** Source: cb_alter_size_init in plugins/filter_alter_size/alter_size.c. */
export const alterSizeLaw: PluginLaw = function* (view) {
  const [add, remove] = [lastOption(view, "add"), lastOption(view, "remove")];
  if (add === undefined && remove === undefined)
    yield doesNothing(
      view.spot.path,
      { plugin: "alter_size filter", wants: "Add or Remove" },
      view.spot.position,
    );
  const counts = (key: string): boolean => leadingInteger(knownText(view, key) ?? "0") > 0;
  if (add !== undefined && remove !== undefined && counts("add") && counts("remove"))
    yield exclusiveOptions(
      remove.spot.path,
      { option: remove.written, other: add.written },
      remove.spot.position,
    );
  for (const { written: option, text: value, spot } of textsOf(view, "add", "remove"))
    if (leadingInteger(value) < 0)
      yield misreadOption(spot.path, { option, value, wanted: "a number from 1" }, spot.position);
};
