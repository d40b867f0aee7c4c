import type { Diagnostic } from "@millrace/core";
import type { PluginLaw } from "../../law.js";
import { invalidOption, misreadOption } from "../../option-findings.js";
import { hasOption, knownText, lastOption } from "../../plugin-view.js";
import { checkRegex } from "../../regex-fault.js";
import { filterForLogs, listInProcessor } from "../processors/processor-findings.js";
import { signalOf } from "../processors/processor-view.js";
import { filterWithoutMatch, optionIgnored } from "./filter-findings.js";
import { isSince, textsOf } from "./view.js";

const LEVELS = ["off", "error", "warn", "warning", "info", "debug", "trace"];

/** A level that the log does not know stops new engines; old ones log a line and keep their level. Source: flb_log_get_level_str in src/flb_log.c. */
export const checkLogLevel: PluginLaw = function* (view, { engine }) {
  for (const { written: option, text, spot } of textsOf(view, "log_level")) {
    if (LEVELS.includes(text.toLowerCase())) continue;
    const finding = isSince(engine.fluentBit, "2.1.0") ? invalidOption : misreadOption;
    yield finding(
      spot.path,
      { option, value: text, wanted: `one of ${LEVELS.join(", ")}` },
      spot.position,
    );
  }
};

const ACTIVE = ["true", "on", "yes", "1", "false", "0"];

/** Only `false` and `0` switch a plugin off. Source: is_active in src/flb_filter.c. */
const checkActive: PluginLaw = function* (view) {
  for (const { written: option, text, spot } of textsOf(view, "active"))
    if (!ACTIVE.includes(text.toLowerCase()))
      yield misreadOption(
        spot.path,
        { option, value: text, wanted: "false, 0 or true" },
        spot.position,
      );
};

/** New engines take `condition` from every filter, and only modify has a use for one that stands in a section. */
const checkCondition: PluginLaw = function* ({ plugin, options }, { engine }) {
  if (plugin === "modify" || !isSince(engine.fluentBit, "4.0.0")) return;
  for (const { key, written: option, spot } of options)
    if (key === "condition")
      yield optionIgnored(
        spot.path,
        { option, because: "of filters that stand in a section, only modify has conditions" },
        spot.position,
      );
};

const checkMatchRegex: PluginLaw = function* (view, { engine }) {
  for (const option of textsOf(view, "match_regex"))
    yield* checkRegex(option, option.text, engine.fluentBit);
};

/** What holds for every filter section. */
export const commonFilterLaw: PluginLaw = function* (view, context): Iterable<Diagnostic> {
  if (!hasOption(view, "match") && !hasOption(view, "match_regex"))
    yield filterWithoutMatch(view.spot.path, { plugin: view.plugin }, view.spot.position);
  yield* checkMatchRegex(view, context);
  yield* checkLogLevel(view, context);
  yield* checkActive(view, context);
  yield* checkCondition(view, context);
};

/** What holds for a filter that is used as a processor: it has no need of a Match, and crashes where it is switched off. */
export const filterUnitLaw: PluginLaw = function* (view, context) {
  if (view.group !== "processors") return;
  const { plugin, spot } = view;
  const signal = signalOf(view);
  if (signal !== undefined && signal !== "logs")
    yield filterForLogs(spot.path, { plugin, signal }, spot.position);
  yield* checkMatchRegex(view, context);
  yield* checkLogLevel(view, context);
  const active = lastOption(view, "active");
  if (
    active !== undefined &&
    ["false", "0"].includes(knownText(view, "active")?.toLowerCase() ?? "")
  )
    yield invalidOption(
      active.spot.path,
      {
        option: active.written,
        value: active.text,
        wanted: "nothing but true in a processor: the engine crashes",
      },
      active.spot.position,
    );
  for (const { written: option, variant, spot: at } of view.options)
    if (typeof variant === "object" && !Array.isArray(variant))
      yield listInProcessor(at.path, { option }, at.position);
};
