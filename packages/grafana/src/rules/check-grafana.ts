import { atPath, type Diagnostic, type Path, parseWith, type Rule, runRules } from "@millrace/core";
import type { GrafanaModel } from "../grafana.js";
import { grafanaSchema } from "../schema/grafana.js";
import { alertThreshold } from "./alert-threshold.js";
import { alertWindow } from "./alert-window.js";
import { annotationVariables } from "./annotation-variables.js";
import { datasourceTenant } from "./datasource-tenant.js";
import { datasourceUrl } from "./datasource-url.js";
import { knownLabel } from "./known-label.js";
import { levelOnce } from "./level-once.js";
import { sayableQuery } from "./sayable-query.js";
import { uniqueTitle } from "./unique-title.js";
import { uniqueUid } from "./unique-uid.js";
import { validContract } from "./valid-contract.js";
import { validUid } from "./valid-uid.js";

/** All laws, in the order of their findings. */
export const grafanaRules: readonly Rule<GrafanaModel>[] = Object.freeze([
  datasourceUrl,
  datasourceTenant,
  validContract,
  knownLabel,
  sayableQuery,
  validUid,
  uniqueUid,
  uniqueTitle,
  levelOnce,
  alertWindow,
  alertThreshold,
  annotationVariables,
]);

/**
 * All findings about a model, also about one of a wrong shape: then those of the shape only.
 *
 * @param path where the model stands in the user's definition.
 */
export function checkGrafana(model: GrafanaModel, path: Path = []): Diagnostic[] {
  const shape = parseWith(grafanaSchema(), model, path);
  if (shape.diagnostics.length > 0) return [...shape.diagnostics];
  return runRules(model, grafanaRules).map((found) => atPath(path, found));
}
