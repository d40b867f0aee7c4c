import { type Diagnostic, diagnostic } from "@millrace/core";
import { checkTemplate } from "../../accessor-findings.js";
import type { Explanation } from "../../explanation.js";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { engineBoolean, isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { misread, withoutEffect } from "../inputs/relations.js";
import { checkAws, checkAwsEndpoint } from "./aws.js";
import { checkChoice, checkPattern, eachKnown, isHidden } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";

export const cloudwatchStreamName = diagnostic<{ given: number }>("FB_CLOUDWATCH_STREAM_NAME", {
  severity: "error",
  message: ({ given }) =>
    `cloudwatch_logs takes exactly one of log_stream_name and log_stream_prefix, got ${given === 0 ? "neither" : "both"}`,
  hint: () => 'with log_stream_prefix: "api-" each task has a stream of its own, api-<tag>',
});

/** What PutRetentionPolicy of the service takes. */
const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/** Source: cb_cloudwatch_init in plugins/out_cloudwatch_logs/cloudwatch_logs.c, and the service's own checks. */
export function* checkCloudwatchLogs(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const streams = ["log_stream_name", "log_stream_prefix"];
  const given = streams.filter((key) => hasOption(view, key)).length;
  const last = view.options.findLast(({ key }) => streams.includes(key));
  const spot = last?.spot ?? view.spot;
  if (given !== 1) yield cloudwatchStreamName(view.spot.path, { given }, spot.position);
  const { fluentBit } = context.engine;
  yield* eachKnown(view, ["log_group_template", "log_stream_template"], (option) =>
    checkTemplate(option, option.text, fluentBit),
  );
  yield* checkNames(view, context);
  yield* checkGroupOptions(view, context);
  yield* checkSwitches(view, context);
  yield* checkAws(view, context);
  yield* checkAwsEndpoint(view, ["https://"], false);
  const dimensions = knownOption(view, "metric_dimensions");
  if (dimensions !== undefined && !hasOption(view, "metric_namespace"))
    yield withoutPartner(dimensions, "metric_namespace", "no metric is made");
}

function* checkNames(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const group = /^[.\-_/#A-Za-z0-9]{1,512}$/;
  const goTemplate = "; $(…) is known to the Go plugin cloudwatch alone";
  yield* checkPattern(
    view,
    "log_group_name",
    group,
    `letters, digits and ._-/#${goTemplate}`,
    context,
  );
  const stream = /^(?!.*\$\()[^:*]{1,512}$/;
  for (const key of ["log_stream_name", "log_stream_prefix"])
    yield* checkPattern(view, key, stream, `text without : and *${goTemplate}`, context);
}

/** Retention and class are set on groups that the plugin makes. */
function* checkGroupOptions(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const days = knownOption(view, "log_retention_days");
  const creates = isOn(view, "auto_create_group") || isHidden(view, "auto_create_group");
  if (days !== undefined && !["0", ...RETENTIONS.map(String)].includes(days.text))
    yield misread(days, `one of ${RETENTIONS.join(", ")}`, context);
  for (const key of ["log_retention_days", "log_group_class"]) {
    const option = view.options.findLast((one) => one.key === key);
    if (option !== undefined && !creates && option.text !== "0")
      yield withoutEffect(
        option,
        "it is set on groups that the plugin makes, and auto_create_group is off",
        "add auto_create_group On, or set it where the group is made",
      );
  }
  const option = knownOption(view, "auto_create_group");
  const takesAny = option !== undefined && engineBoolean(option.text) === undefined;
  if (!creates && !takesAny) return;
  yield* checkChoice(view, "log_group_class", CLASSES, context);
}

const CLASSES = {
  values: ["STANDARD", "INFREQUENT_ACCESS"],
  otherwise: "refused",
  ignoreCase: false,
} as const;

/** Both are read in the plugin's own way. Since 5.0 the engine refuses what is no boolean. */
function* checkSwitches(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const create = knownOption(view, "auto_create_group");
  if (create !== undefined && !isFrom(context.engine.fluentBit, "2.2.0"))
    if (create.text.toLowerCase() === "yes") yield misread(create, "On or true", context);
  const retry = knownOption(view, "auto_retry_requests");
  if (retry !== undefined && retry.text.toLowerCase() === "no")
    yield misread(retry, "Off or false to switch it off", context);
}

const cloudwatch = (...lines: readonly string[]): string =>
  `[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name           cloudwatch_logs\n    Match          *\n    region         eu-central-1\n    log_group_name /ecs/shop\n${lines.map((line) => `    ${line}\n`).join("")}`;

export const explanations: readonly Explanation[] = [
  {
    code: cloudwatchStreamName.code,
    wrong:
      "The output has both log_stream_name and log_stream_prefix, or neither. A template does not stand in for them.",
    production: "The engine does not start.",
    fix: "Keep one of them.",
    failing: { config: cloudwatch() },
    fixed: { config: cloudwatch("log_stream_prefix web-") },
    source: "plugins/out_cloudwatch_logs/cloudwatch_logs.c",
  },
];
