import type { AlertNode } from "../grafana.js";
import type { AlertRule } from "../model/alert-rule.js";
import type { LabelUse } from "../model/label-use.js";
import { errorRateIdentity, errorRateLabels, errorRateRule } from "./error-rate.js";

/** What a kind of alert must answer. A kind without a row does not compile. */
interface AlertKind<Node> {
  /** uid, title and group, cheap: no query is made. */
  readonly identity: (node: Node) => {
    readonly uid: string;
    readonly title: string;
    readonly group: string;
  };
  /** Labels that its query names. */
  readonly labels: (node: Node) => readonly LabelUse[];
  /** The rule. The node must be free of errors. */
  readonly expand: (node: Node) => AlertRule;
}

/** All kinds of alerts. */
export const ALERTS: {
  readonly [Kind in AlertNode["kind"]]: AlertKind<Extract<AlertNode, { kind: Kind }>>;
} = {
  "error-rate": {
    identity: errorRateIdentity,
    labels: errorRateLabels,
    expand: errorRateRule,
  },
};
