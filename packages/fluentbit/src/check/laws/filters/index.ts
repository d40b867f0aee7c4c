import type { Explanation } from "../../explanation.js";
import type { PluginLaw } from "../../law.js";
import { alterSizeLaw } from "./alter-size.js";
import { awsLaw } from "./aws.js";
import { checklistLaw } from "./checklist.js";
import { commonFilterLaw, filterUnitLaw } from "./common.js";
import { ecsLaw } from "./ecs.js";
import { expectLaw } from "./expect.js";
import * as findings from "./filter-findings.js";
import { geoip2Law } from "./geoip2.js";
import { grepLaw } from "./grep.js";
import { kubernetesLaw } from "./kubernetes.js";
import { logToMetricsLaw } from "./log-to-metrics.js";
import * as lua from "./lua.js";
import { modifyLaw } from "./modify.js";
import { multilineLaw } from "./multiline.js";
import { nestLaw } from "./nest.js";
import { nightfallLaw } from "./nightfall.js";
import { parserLaw } from "./parser.js";
import { recordModifierLaw } from "./record-modifier.js";
import { rewriteTagLaw } from "./rewrite-tag.js";
import { sysinfoLaw } from "./sysinfo.js";
import { throttleLaw } from "./throttle.js";
import { typeConverterLaw } from "./type-converter.js";
import { whenActive } from "./view.js";

const OWN: { readonly [plugin: string]: PluginLaw } = {
  alter_size: alterSizeLaw,
  aws: awsLaw,
  checklist: checklistLaw,
  ecs: ecsLaw,
  expect: expectLaw,
  geoip2: geoip2Law,
  grep: grepLaw,
  kubernetes: kubernetesLaw,
  log_to_metrics: logToMetricsLaw,
  lua: lua.luaLaw,
  modify: modifyLaw,
  multiline: multilineLaw,
  nest: nestLaw,
  nightfall: nightfallLaw,
  parser: parserLaw,
  record_modifier: recordModifierLaw,
  rewrite_tag: rewriteTagLaw,
  stdout: () => [],
  sysinfo: sysinfoLaw,
  throttle: throttleLaw,
  type_converter: typeConverterLaw,
};

/** A filter's own law, and what holds where it is used as a processor. */
const filterLaw = (own: PluginLaw): PluginLaw =>
  function* (view, context) {
    yield* filterUnitLaw(view, context);
    yield* whenActive(own)(view, context);
  };

/** What the init code of filters demands. */
export const filterLaws: {
  readonly common: readonly PluginLaw[];
  readonly own: { readonly [plugin: string]: PluginLaw };
} = Object.freeze({
  common: Object.freeze([commonFilterLaw]),
  own: Object.freeze(
    Object.fromEntries(Object.entries(OWN).map(([plugin, law]) => [plugin, filterLaw(law)])),
  ),
});

/** The docs' rows for findings of filters. */
export const filterExplanations: readonly Explanation[] = Object.freeze([
  ...findings.explanations,
  ...lua.explanations,
]);
