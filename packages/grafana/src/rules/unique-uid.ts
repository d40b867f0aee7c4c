import { type Diagnostic, diagnostic, formatPath, type Path, type Rule } from "@millrace/core";
import { ALERTS } from "../alerts/alerts.js";
import { alertsOf, dashboardsOf } from "../artefacts.js";
import { DASHBOARDS } from "../dashboards/dashboards.js";
import type { GrafanaModel } from "../grafana.js";

export const duplicateUid = diagnostic<{ uid: string; first: Path }>("GRAF_DUPLICATE_UID", {
  severity: "error",
  message: ({ uid, first }) => `the uid ${JSON.stringify(uid)} is taken by ${formatPath(first)}`,
  hint: () => "give it a name or a uid of its own: one would replace the other in Grafana",
});

interface Claim {
  readonly uid: string;
  readonly path: Path;
}

/** No two dashboards have one uid, and no two alerts; case does not tell uids apart, files are named by them. */
export const uniqueUid: Rule<GrafanaModel> = function* (model) {
  yield* repeated(
    dashboardsOf(model).map(({ node, path }) => ({
      uid: DASHBOARDS[node.kind].identity(node).uid,
      path,
    })),
  );
  yield* repeated(
    alertsOf(model).map(({ node, path }) => ({ uid: ALERTS[node.kind].identity(node).uid, path })),
  );
};

function* repeated(claims: readonly Claim[]): Iterable<Diagnostic> {
  const seen = new Map<string, Path>();
  for (const { uid, path } of claims) {
    const first = seen.get(uid.toLowerCase());
    if (first === undefined) seen.set(uid.toLowerCase(), path);
    else yield duplicateUid([...path, "uid"], { uid, first });
  }
}
