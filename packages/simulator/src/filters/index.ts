import { knownText, type PluginView } from "@millrace/fluentbit/check";
import type { Assurance, FilterFactory } from "../filter.js";
import { luaFilterFactory } from "../lua/lua-filter.js";
import { multilineFilterFactory } from "../parsers/multiline-filter.js";
import { parserFilterFactory } from "../parsers/parser-filter.js";
import { expectFilter } from "./expect.js";
import { grepFilter } from "./grep.js";
import { kubernetesFilter } from "./kubernetes.js";
import { logToMetricsFilter } from "./log-to-metrics.js";
import { modifyFilter } from "./modify/index.js";
import { nestFilter } from "./nest.js";
import { engineBoolean } from "./own-options.js";
import { recordModifierFilter } from "./record-modifier.js";
import { rewriteTagFilter } from "./rewrite-tag.js";
import { awsFilter, ecsFilter } from "./stated-metadata.js";
import { stdoutFilter } from "./stdout.js";
import { throttleFilter } from "./throttle.js";
import { typeConverterFilter } from "./type-converter.js";

/** A filter that we can run, and how sure we are of it. */
export interface FilterEntry {
  readonly factory: FilterFactory;
  readonly assurance: Assurance;
  /** The engine makes an input of its own for it, so a config with it never has one input alone. */
  readonly emitter?: (view: PluginView) => boolean;
}

const always = (): boolean => true;

const isBuffered = (view: PluginView): boolean =>
  engineBoolean(knownText(view, "buffer") ?? "on") === true;

/** All filters that are simulated, by plugin. */
export const filterTable: ReadonlyMap<string, FilterEntry> = new Map<string, FilterEntry>([
  ["aws", { factory: awsFilter, assurance: "read" }],
  ["ecs", { factory: ecsFilter, assurance: "read" }],
  ["expect", { factory: expectFilter, assurance: "recorded" }],
  ["grep", { factory: grepFilter, assurance: "recorded" }],
  ["kubernetes", { factory: kubernetesFilter, assurance: "approximate" }],
  ["log_to_metrics", { factory: logToMetricsFilter, assurance: "read", emitter: always }],
  ["lua", { factory: luaFilterFactory, assurance: "recorded" }],
  ["modify", { factory: modifyFilter, assurance: "recorded" }],
  ["multiline", { factory: multilineFilterFactory, assurance: "recorded", emitter: isBuffered }],
  ["nest", { factory: nestFilter, assurance: "recorded" }],
  ["parser", { factory: parserFilterFactory, assurance: "recorded" }],
  ["record_modifier", { factory: recordModifierFilter, assurance: "recorded" }],
  ["rewrite_tag", { factory: rewriteTagFilter, assurance: "recorded", emitter: always }],
  ["stdout", { factory: stdoutFilter, assurance: "recorded" }],
  ["throttle", { factory: throttleFilter, assurance: "recorded" }],
  ["type_converter", { factory: typeConverterFilter, assurance: "recorded" }],
]);
