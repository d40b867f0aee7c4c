import { type Diagnostic, type Path, type Rule, runRules } from "@millrace/core";
import { checkQuery } from "@millrace/loki/logql";
import { ALERTS } from "../alerts/alerts.js";
import { alertsOf, dashboardsOf, type Placed } from "../artefacts.js";
import { DASHBOARDS } from "../dashboards/dashboards.js";
import type { GrafanaModel } from "../grafana.js";
import { alertWindow } from "./alert-window.js";
import { knownLabel } from "./known-label.js";
import { validContract } from "./valid-contract.js";

/** Laws over what a query is made of. A query of wrong parts would only repeat their findings. */
const parts: readonly Rule<GrafanaModel>[] = [validContract, knownLabel, alertWindow];

/** Loki takes every query: no label is a word of LogQL, no selector is empty, no alert has variables. */
export const sayableQuery: Rule<GrafanaModel> = function* (model) {
  const faults = runRules(model, parts);
  const isSound = ({ path }: Placed) => !faults.some((fault) => isBelow(fault.path, path));
  for (const placed of dashboardsOf(model).filter(isSound)) {
    const { panels } = DASHBOARDS[placed.node.kind].expand(placed.node);
    const queries = panels.flatMap(({ targets }) => targets.map(({ query }) => query));
    yield* atLabels(
      placed,
      queries.flatMap((query) => checkQuery(query)),
    );
  }
  for (const placed of alertsOf(model).filter(isSound)) {
    const { query } = ALERTS[placed.node.kind].expand(placed.node);
    yield* atLabels(placed, checkQuery(query, [], { variables: false }));
  }
};

const isBelow = (path: Path, base: Path): boolean => base.every((part, i) => path[i] === part);

/** The user wrote no query, only the labels of which it is made: that is where a finding belongs, and once. */
function atLabels({ path }: Placed, found: readonly Diagnostic[]): Diagnostic[] {
  const byText = new Map(found.map((one) => [`${one.code} ${one.message}`, one]));
  return [...byText.values()].map((one) => Object.freeze({ ...one, path: [...path, "labels"] }));
}
