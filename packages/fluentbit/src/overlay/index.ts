import { cloudwatchLogsOutput } from "./cloudwatch-logs-output.js";
import { grepFilter } from "./grep-filter.js";
import { lokiOutput } from "./loki-output.js";
import { luaFilter } from "./lua-filter.js";
import { multilineFilter } from "./multiline-filter.js";
import { parserFilter } from "./parser-filter.js";
import type { PluginOverlay } from "./plugin-overlay.js";
import { rewriteTagFilter } from "./rewrite-tag-filter.js";
import { s3Output } from "./s3-output.js";

/** Overlays by the plugin's name. */
export const outputOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  s3: s3Output,
  cloudwatch_logs: cloudwatchLogsOutput,
  loki: lokiOutput,
});

/** Overlays by the plugin's name. */
export const filterOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  grep: grepFilter,
  lua: luaFilter,
  multiline: multilineFilter,
  parser: parserFilter,
  rewrite_tag: rewriteTagFilter,
});
