import { alterSizeFilter } from "./alter-size-filter.js";
import { awsFilter } from "./aws-filter.js";
import { checklistFilter } from "./checklist-filter.js";
import { ecsFilter } from "./ecs-filter.js";
import { expectFilter } from "./expect-filter.js";
import { geoip2Filter } from "./geoip2-filter.js";
import { grepFilter } from "./grep-filter.js";
import { kubernetesFilter } from "./kubernetes-filter.js";
import { logToMetricsFilter } from "./log-to-metrics-filter.js";
import { luaFilter } from "./lua-filter.js";
import { modifyFilter } from "./modify-filter.js";
import { multilineFilter } from "./multiline-filter.js";
import { nestFilter } from "./nest-filter.js";
import { nightfallFilter } from "./nightfall-filter.js";
import { parserFilter } from "./parser-filter.js";
import type { PluginOverlay } from "./plugin-overlay.js";
import { recordModifierFilter } from "./record-modifier-filter.js";
import { rewriteTagFilter } from "./rewrite-tag-filter.js";
import { stdoutFilter } from "./stdout-filter.js";
import { sysinfoFilter } from "./sysinfo-filter.js";
import { tensorflowFilter } from "./tensorflow-filter.js";
import { throttleFilter } from "./throttle-filter.js";
import { throttleSizeFilter } from "./throttle-size-filter.js";
import { typeConverterFilter } from "./type-converter-filter.js";
import { wasmFilter } from "./wasm-filter.js";

/** Overlays of filters by the plugin's name. */
export const filterOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  alter_size: alterSizeFilter,
  aws: awsFilter,
  checklist: checklistFilter,
  ecs: ecsFilter,
  expect: expectFilter,
  geoip2: geoip2Filter,
  grep: grepFilter,
  kubernetes: kubernetesFilter,
  log_to_metrics: logToMetricsFilter,
  lua: luaFilter,
  modify: modifyFilter,
  multiline: multilineFilter,
  nest: nestFilter,
  nightfall: nightfallFilter,
  parser: parserFilter,
  record_modifier: recordModifierFilter,
  rewrite_tag: rewriteTagFilter,
  stdout: stdoutFilter,
  sysinfo: sysinfoFilter,
  tensorflow: tensorflowFilter,
  throttle: throttleFilter,
  throttle_size: throttleSizeFilter,
  type_converter: typeConverterFilter,
  wasm: wasmFilter,
});
