import {
  type DurationText,
  type LabelContract,
  type LabelSelection,
  parseDuration,
  prometheusDuration,
} from "@millrace/core";
import { countOverTime, type MetricQuery, stream, sumBy } from "@millrace/loki/logql";
import type { AlertRule } from "../model/alert-rule.js";
import type { LabelUse } from "../model/label-use.js";
import { defaultLevel, errorTest, type LevelOption, levelOf } from "../model/level.js";
import { type Node, node } from "../model/node.js";
import { uidOf } from "../model/uid.js";

/** Options of {@link errorRate}, but for the level. */
export interface ErrorRateCommon<Name extends string = string> {
  /** The labels that the shipper writes. */
  readonly labels: LabelContract<Name>;
  /** How far back lines are counted. */
  readonly over: DurationText;
  /** Fires when more error lines than this were written in that time. */
  readonly above: number;
  /** How long it must stay above before it fires. @default "0s" */
  readonly for?: DurationText;
  /** Counts only lines whose labels have these values. @default all lines */
  readonly where?: LabelSelection<NoInfer<Name>>;
  /** Counts and fires for each value of these labels on its own. @default `service`, when the contract has it */
  readonly by?: readonly NoInfer<Name>[];
  /** @default "Error rate", with the values of `where` */
  readonly title?: string;
  /** Name that stays when the title changes: the uid is made of it. @default "error-rate", with the values of `where` */
  readonly name?: string;
  /** At most 40 letters, digits, `-` and `_`. @default made of `name` */
  readonly uid?: string;
  /** Rules of one group are evaluated together. @default "logs" */
  readonly group?: string;
  /** @default the folder of the whole */
  readonly folder?: string;
  /** One line of text for a notification; may be a Go template. @default says how many error lines there were */
  readonly summary?: string;
  /** More text for a notification; may be a Go template. @default says what is counted */
  readonly description?: string;
  /** Labels of the alert itself, by which Grafana routes notifications. @default none */
  readonly alertLabels?: Readonly<Record<string, string>>;
  /** State when the query finds no line at all. @default "OK": no lines, no errors */
  readonly noDataState?: AlertRule["noDataState"];
  /** State when the query cannot be run. @default "Error" */
  readonly execErrState?: AlertRule["execErrState"];
}

/** Options of {@link errorRate}. The level must be said when the contract has no label `level`. */
export type ErrorRateOptions<Name extends string = string> = ErrorRateCommon<Name> &
  ("level" extends Name
    ? {
        /** Label that means the level, and which values are errors. @default `level`: `error`, `fatal` */
        readonly level?: LevelOption<NoInfer<Name>>;
      }
    : {
        /** Label that means the level, and which values are errors. The contract has no label `level`. */
        readonly level: LevelOption<NoInfer<Name>>;
      });

/** An alert on the number of error lines. */
export type ErrorRate = Node<"error-rate", ErrorRateOptions>;

/**
 * An alert that fires when more than `above` error lines were written within `over`.
 *
 * @example
 * errorRate({ labels: labelContract("service", "level"), over: "5m", above: 10 });
 * // sum by (service) (count_over_time({level=~"error|fatal"} [5m])), fires above 10
 */
export function errorRate<Name extends string>(options: ErrorRateOptions<Name>): ErrorRate {
  return node("error-rate", options as ErrorRateOptions);
}

/** The labels that the alert's query names, and where: the level's default too. */
export function errorRateLabels({ level, where = {}, by = [] }: ErrorRate): readonly LabelUse[] {
  return [
    level === undefined
      ? { label: defaultLevel.label, path: ["level"] }
      : { label: level.label, path: ["level", "label"] },
    ...Object.keys(where).map((label) => ({ label, path: ["where", label] })),
    ...by.map((label, i) => ({ label, path: ["by", i] })),
  ];
}

/** What names the rule, its defaults filled in. */
export function errorRateIdentity({ uid, name, title, group, where = {} }: ErrorRate) {
  const values = Object.values(where);
  return {
    uid: uid ?? uidOf(name ?? ["error-rate", ...values].join(" ")),
    title: title ?? ["Error rate", ...values].join(" "),
    group: group ?? "logs",
  };
}

/** The rule that the options mean. */
export function errorRateRule(options: ErrorRate): AlertRule {
  const { folder, noDataState = "OK", execErrState = "Error", alertLabels = {} } = options;
  return {
    ...errorRateIdentity(options),
    ...(folder === undefined ? {} : { folder }),
    query: errorCount(options),
    windowSeconds: milliseconds(options.over) / 1000,
    above: options.above,
    for: durationText(options.for ?? "0s"),
    noDataState,
    execErrState,
    annotations: annotationsOf(options),
    labels: alertLabels,
  };
}

function errorCount(options: ErrorRate): MetricQuery {
  const { labels, over, where } = options;
  const level = levelOf(options.level);
  const errors = stream(labels, { ...where, [level.label]: errorTest(level) });
  return sumBy(groupLabels(options), countOverTime(errors, durationText(over)));
}

function groupLabels({ by, labels }: ErrorRate): readonly string[] {
  return by ?? labels.names.filter((name) => name === "service");
}

/**
 * Texts of a notification. They read the alert's labels as `.Labels`, not as `$labels`: Grafana's provisioning has
 * treated `$` in annotations in more than one way.
 */
function annotationsOf(options: ErrorRate): Readonly<Record<string, string>> {
  const { above, summary, description } = options;
  const over = durationText(options.over);
  const { label, values } = levelOf(options.level);
  const whose = groupLabels(options).map((name) => ` in {{ .Labels.${name} }}`);
  const what = templateText(`lines whose ${label} is ${values.join(" or ")}`);
  return {
    summary: summary ?? `More than ${above} error lines${whose.join("")} within ${over}`,
    description:
      description ??
      `{{ with .Values.A }}{{ .Value }}{{ end }} ${what} were written within ${over}. The limit is ${above}.`,
  };
}

/** Text that a Go template leaves as it is. */
const templateText = (text: string): string => text.replaceAll("{{", '{{ "{{" }}');

const milliseconds = (text: string): number => parseDuration(text) ?? 0;

/** A duration as Prometheus and LogQL read it: from the largest unit to the smallest. */
const durationText = (text: string): string => prometheusDuration(milliseconds(text));
