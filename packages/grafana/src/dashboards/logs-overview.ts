import type { LabelContract } from "@millrace/core";
import {
  countOverTime,
  type LogQueryBuilder,
  type StreamSelection,
  stream,
  sumBy,
  textVariable,
  variable,
} from "@millrace/loki/logql";
import type { Dashboard, LabelVariable, Panel, Target, Variable } from "../model/dashboard.js";
import type { LabelUse } from "../model/label-use.js";
import { errorTest, type Level, type LevelOption, levelOf } from "../model/level.js";
import { type Node, node } from "../model/node.js";
import { uidOf } from "../model/uid.js";

/** Options of {@link logsOverview}. */
export interface LogsOverviewOptions<Name extends string = string> {
  /** The labels that the shipper writes: each becomes a choice at the top of the dashboard. */
  readonly labels: LabelContract<Name>;
  /** @default "Logs overview" */
  readonly title?: string;
  /** Name that stays when the title changes: the uid is made of it. @default "logs-overview" */
  readonly name?: string;
  /** At most 40 letters, digits, `-` and `_`. @default made of `name` */
  readonly uid?: string;
  readonly description?: string;
  /** @default ["logs"] */
  readonly tags?: readonly string[];
  /** Start of the time range that is shown first. @default "now-1h" */
  readonly from?: `now-${string}`;
  /** Label that means the level. @default `level` with the errors `error` and `fatal`, when the contract has it */
  readonly level?: LevelOption<NoInfer<Name>>;
  /** Label by which lines are told apart. @default `service`, else the contract's first label that is not the level */
  readonly service?: NoInfer<Name>;
}

/** A dashboard of log volume, errors and lines. */
export type LogsOverview = Node<"logs-overview", LogsOverviewOptions>;

/**
 * A dashboard for the labels of a contract: volume by level, errors over time, lines by service, and the lines
 * themselves with a search field. Its queries name labels of the contract only.
 *
 * @example
 * logsOverview({ labels: labelContract("service", "level"), title: "Shop logs" });
 */
export function logsOverview<Name extends string>(
  options: LogsOverviewOptions<Name>,
): LogsOverview {
  return node("logs-overview", options as LogsOverviewOptions);
}

/** The labels that the user names, and where. */
export function logsOverviewLabels({ level, service }: LogsOverview): readonly LabelUse[] {
  return [
    ...(level === undefined ? [] : [{ label: level.label, path: ["level", "label"] }]),
    ...(service === undefined ? [] : [{ label: service, path: ["service"] }]),
  ];
}

/** uid and title of the dashboard, its defaults filled in. */
export function logsOverviewIdentity({ uid, name, title }: LogsOverview) {
  return { uid: uid ?? uidOf(name ?? "logs-overview"), title: title ?? "Logs overview" };
}

/** What is on the dashboard. */
export function logsOverviewDashboard(options: LogsOverview): Dashboard {
  const { description, tags = ["logs"], from = "now-1h" } = options;
  const plan = planOf(options);
  return {
    ...logsOverviewIdentity(options),
    ...(description === undefined ? {} : { description }),
    tags,
    from,
    variables: variablesOf(plan),
    panels: panelsOf(plan),
  };
}

/** Which label plays which part. */
interface Plan {
  readonly labels: LabelContract;
  readonly level?: Level;
  readonly service?: string;
  /** The label whose `All` does not match the empty value: Loki wants one such matcher in every query. */
  readonly anchor: string | undefined;
}

function planOf({ labels, level: given, service: named }: LogsOverview): Plan {
  const { names } = labels;
  const level = levelOf(given);
  const hasLevel = names.includes(level.label);
  const service =
    named ?? names.find((name) => name === "service") ?? names.find((name) => name !== level.label);
  return {
    labels,
    ...(hasLevel ? { level } : {}),
    ...(service === undefined ? {} : { service }),
    anchor: service ?? names[0],
  };
}

const DATASOURCE = "datasource";
const SEARCH = "search";

/** Names that are ours, that Grafana refuses (`__x`), or that a renamed one could be taken for. */
const NOT_FREE = /^(datasource$|search$|__|label_)/;

/** Name of the variable of a label; no two labels have the same. */
const variableName = (label: string): string => (NOT_FREE.test(label) ? `label_${label}` : label);

function variablesOf({ labels, anchor }: Plan): readonly Variable[] {
  const ofLabel = (label: string): LabelVariable => ({
    kind: "label",
    name: variableName(label),
    label,
    of: label,
    allValue: label === anchor ? ".+" : ".*",
  });
  return [
    { kind: "datasource", name: DATASOURCE, label: "Data source", plugin: "loki" },
    ...labels.names.map(ofLabel),
    {
      kind: "textbox",
      name: SEARCH,
      label: "Search",
      description: "Text that the lines in the list must contain. Upper and lower case count.",
    },
  ];
}

function panelsOf(plan: Plan): readonly Panel[] {
  if (plan.anchor === undefined) return [];
  return [volumePanel(plan), ...errorPanels(plan), ...servicePanels(plan), linesPanel(plan)];
}

/** Lines of the streams that are chosen at the top of the dashboard. Some labels may be asked for something else. */
function chosenLines({ labels }: Plan, instead: StreamSelection<string> = {}) {
  const chosen = labels.names.map((label) => [label, variable(variableName(label))]);
  return stream(labels, { ...Object.fromEntries(chosen), ...instead });
}

function volumePanel(plan: Plan): Panel {
  const level = plan.level?.label;
  return {
    kind: "timeseries",
    title: level === undefined ? "Log volume" : `Log volume by ${level}`,
    description: "Lines in each interval of the graph.",
    targets: [countTarget(chosenLines(plan), level)],
    width: 24,
    height: 7,
    unit: "short",
    draw: "bars",
    stacked: true,
  };
}

function errorPanels(plan: Plan): readonly Panel[] {
  const { level, service } = plan;
  if (level === undefined) return [];
  const errors = chosenLines(plan, { [level.label]: errorTest(level) });
  return [
    {
      kind: "timeseries",
      title: "Errors over time",
      description: `Lines in each interval whose ${level.label} is ${level.values.join(" or ")}.`,
      targets: [countTarget(errors, service)],
      width: service === undefined ? 24 : 12,
      height: 8,
      unit: "short",
      draw: "line",
      stacked: false,
    },
  ];
}

function servicePanels(plan: Plan): readonly Panel[] {
  const { level, service } = plan;
  if (service === undefined) return [];
  return [
    {
      kind: "timeseries",
      title: `Log lines by ${service}`,
      description: `Lines in each interval, one series for each ${service}.`,
      targets: [countTarget(chosenLines(plan), service)],
      width: level === undefined ? 24 : 12,
      height: 8,
      unit: "short",
      draw: "line",
      stacked: false,
    },
  ];
}

function linesPanel(plan: Plan): Panel {
  return {
    kind: "logs",
    title: "Log lines",
    description: "The newest lines that match what is chosen above and contain the search text.",
    targets: [
      {
        query: chosenLines(plan).contains(textVariable(SEARCH)).build(),
        queryType: "range",
      },
    ],
    width: 24,
    height: 16,
  };
}

/** Lines in each step of the graph, summed up for each value of a label. */
function countTarget(lines: LogQueryBuilder, by: string | undefined): Target {
  return {
    query: sumBy(by === undefined ? [] : [by], countOverTime(lines, "$__auto")),
    queryType: "range",
    legendFormat: by === undefined ? "lines" : `{{${by}}}`,
  };
}
