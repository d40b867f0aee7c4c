import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type { DataSourceRef } from "@grafana/grafana-foundation-sdk/common";
import type { Panel as SdkPanel } from "@grafana/grafana-foundation-sdk/dashboard";
import type { DataqueryBuilder } from "@grafana/grafana-foundation-sdk/loki";
import { printQuery } from "@millrace/loki/logql";
import type { Panel, Target, TimeSeriesPanel } from "../model/dashboard.js";
import type { GridPosition } from "./grid.js";
import { sdk } from "./sdk.js";

/** What a panel gets from its dashboard. */
export interface PanelPlace {
  readonly id: number;
  readonly gridPos: GridPosition;
  readonly datasource: DataSourceRef;
}

/** A fresh builder for a panel. */
export function panelBuilder(panel: Panel, place: PanelPlace): Builder<SdkPanel> {
  const builder = panel.kind === "logs" ? logsBuilder() : timeSeriesBuilder(panel);
  return builder
    .id(place.id)
    .title(panel.title)
    .description(panel.description)
    .datasource(place.datasource)
    .gridPos(place.gridPos)
    .targets(panel.targets.map((target, i) => targetBuilder(target, refIdOf(i), place.datasource)));
}

function timeSeriesBuilder({ unit, draw, stacked }: TimeSeriesPanel) {
  const common = sdk.common();
  const bars = draw === "bars";
  return new (sdk.timeseries().PanelBuilder)()
    .unit(unit)
    .min(0)
    .drawStyle(bars ? common.GraphDrawStyle.Bars : common.GraphDrawStyle.Line)
    .fillOpacity(bars ? 80 : 10)
    .stacking(
      new common.StackingConfigBuilder().mode(
        stacked ? common.StackingMode.Normal : common.StackingMode.None,
      ),
    )
    .legend(
      new common.VizLegendOptionsBuilder()
        .showLegend(true)
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom)
        .calcs([]),
    )
    .tooltip(
      new common.VizTooltipOptionsBuilder()
        .mode(common.TooltipDisplayMode.Multi)
        .sort(common.SortOrder.Descending),
    );
}

function logsBuilder() {
  return new (sdk.logs().PanelBuilder)()
    .showTime(true)
    .wrapLogMessage(true)
    .enableLogDetails(true)
    .sortOrder(sdk.common().LogsSortOrder.Descending);
}

function targetBuilder(target: Target, refId: string, datasource: DataSourceRef): DataqueryBuilder {
  const { DataqueryBuilder: Fresh, QueryEditorMode } = sdk.loki();
  const builder = new Fresh()
    .refId(refId)
    .expr(printQuery(target.query))
    .queryType(target.queryType)
    .editorMode(QueryEditorMode.Code)
    .datasource(datasource);
  return target.legendFormat === undefined ? builder : builder.legendFormat(target.legendFormat);
}

const LETTERS = 26;

/** A, B … Z, AA, AB: the name of the query at a place. */
export function refIdOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? letter : refIdOf(Math.floor(index / LETTERS) - 1) + letter;
}
