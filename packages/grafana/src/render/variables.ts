import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import type { DataSourceRef } from "@grafana/grafana-foundation-sdk/common";
import type { VariableModel } from "@grafana/grafana-foundation-sdk/dashboard";
import type {
  DatasourceVariable,
  LabelVariable,
  TextBoxVariable,
  Variable,
} from "../model/dashboard.js";
import { sdk } from "./sdk.js";

/** A fresh builder for a variable. `datasource` is where the values of a label come from. */
export function variableBuilder(
  variable: Variable,
  datasource: DataSourceRef,
): Builder<VariableModel> {
  switch (variable.kind) {
    case "datasource":
      return datasourceBuilder(variable);
    case "label":
      return labelBuilder(variable, datasource);
    case "textbox":
      return textBoxBuilder(variable);
  }
}

function datasourceBuilder({ name, label, plugin }: DatasourceVariable) {
  return new (sdk.dashboard().DatasourceVariableBuilder)(name).label(label).type(plugin);
}

/** What Grafana calls the choice of all values. */
const ALL = { text: ["All"], value: ["$__all"] };

/** `LokiVariableQueryType.LabelValues` in Grafana. */
const LABEL_VALUES = 1;

/** The query is Loki's own form: in the text form `label_values(x)` Grafana finds no values in places. */
function labelBuilder({ name, label, of, allValue }: LabelVariable, datasource: DataSourceRef) {
  const { QueryVariableBuilder, VariableRefresh, VariableSort } = sdk.dashboard();
  const refId = "LokiVariableQueryEditor-VariableQuery";
  return new QueryVariableBuilder(name)
    .label(label)
    .datasource(datasource)
    .query({ refId, type: LABEL_VALUES, label: of, stream: "" })
    .definition(`label_values(${of})`)
    .multi(true)
    .includeAll(true)
    .allValue(allValue)
    .current(ALL)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc);
}

function textBoxBuilder({ name, label, description }: TextBoxVariable) {
  return new (sdk.dashboard().TextBoxVariableBuilder)(name)
    .label(label)
    .description(description)
    .defaultValue("")
    .current({ text: "", value: "" });
}
