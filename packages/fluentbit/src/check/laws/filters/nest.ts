import type { Diagnostic } from "@millrace/core";
import type { PluginLaw } from "../../law.js";
import { invalidOption, unknownOption } from "../../option-findings.js";
import { hasOption, knownText, lastOption, optionsOf, type PluginView } from "../../plugin-view.js";
import { doesNothing, exclusiveOptions, optionIgnored } from "./filter-findings.js";
import { textsOf } from "./view.js";

/** Source: configure in plugins/filter_nest/nest.c. Without Operation the engine reads memory that nobody has set. */
export const nestLaw: PluginLaw = function* (view, { engine }) {
  const operation = lastOption(view, "operation");
  const text = knownText(view, "operation");
  if (operation !== undefined && text !== undefined && !/^(nest|lift)/.test(text))
    yield invalidOption(
      operation.spot.path,
      { option: operation.written, value: text, wanted: "nest or lift, in small letters" },
      operation.spot.position,
    );
  yield* lacking(view, text);
  const remove = lastOption(view, "remove_prefix");
  const add = lastOption(view, "add_prefix");
  if (remove !== undefined && add !== undefined)
    yield exclusiveOptions(
      remove.spot.path,
      { option: remove.written, other: add.written },
      remove.spot.position,
    );
  for (const { written: option, spot } of optionsOf(view, "active"))
    yield unknownOption(
      spot.path,
      { option, plugin: view.plugin, engine: engine.name, known: [] },
      spot.position,
    );
};

/** What the operation misses or does not read. */
function* lacking(view: PluginView, operation: string | undefined): Iterable<Diagnostic> {
  const { path, position } = view.spot;
  const under = lastOption(view, "nest_under");
  const nested = lastOption(view, "nested_under");
  const plugin = "nest filter";
  if (operation !== undefined && under === undefined && nested === undefined)
    yield doesNothing(
      path,
      { plugin, wants: operation.startsWith("lift") ? "Nested_under" : "Nest_under" },
      position,
    );
  if (operation?.startsWith("nest") === true && !hasOption(view, "wildcard"))
    yield doesNothing(path, { plugin, wants: "Wildcard" }, position);
  if (under !== undefined && nested !== undefined)
    yield optionIgnored(
      under.spot.path,
      {
        option: under.written,
        because: "Nest_under and Nested_under are one setting, and the last counts",
      },
      under.spot.position,
    );
  for (const { written: option, text, spot } of textsOf(view, "wildcard")) {
    if (operation?.startsWith("lift") === true)
      yield optionIgnored(
        spot.path,
        { option, because: "lift takes all keys of the map" },
        spot.position,
      );
    else if (text.slice(0, -1).includes("*"))
      yield optionIgnored(
        spot.path,
        { option, because: "only a * at its end stands for other letters" },
        spot.position,
      );
  }
}
