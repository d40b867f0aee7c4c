import type { DashboardNode } from "../grafana.js";
import type { Dashboard } from "../model/dashboard.js";
import type { LabelUse } from "../model/label-use.js";
import {
  logsOverviewDashboard,
  logsOverviewIdentity,
  logsOverviewLabels,
} from "./logs-overview.js";

/** What a kind of dashboard must answer. A kind without a row does not compile. */
interface DashboardKind<Node> {
  /** uid and title, cheap: no query is made. */
  readonly identity: (node: Node) => { readonly uid: string; readonly title: string };
  /** Labels that its options name. */
  readonly labels: (node: Node) => readonly LabelUse[];
  /** Variables and panels. The node must be free of errors. */
  readonly expand: (node: Node) => Dashboard;
}

/** All kinds of dashboards. */
export const DASHBOARDS: {
  readonly [Kind in DashboardNode["kind"]]: DashboardKind<Extract<DashboardNode, { kind: Kind }>>;
} = {
  "logs-overview": {
    identity: logsOverviewIdentity,
    labels: logsOverviewLabels,
    expand: logsOverviewDashboard,
  },
};
