import { type Diagnostic, diagnostic, formatPath, type Path, type Rule } from "@millrace/core";
import { ALERTS } from "../alerts/alerts.js";
import { alertsOf, dashboardsOf } from "../artefacts.js";
import { DASHBOARDS } from "../dashboards/dashboards.js";
import { DEFAULT_FOLDER, type GrafanaModel } from "../grafana.js";

export const duplicateTitle = diagnostic<{ title: string; folder: string; first: Path }>(
  "GRAF_DUPLICATE_TITLE",
  {
    severity: "error",
    message: ({ title, folder, first }) =>
      `the title ${JSON.stringify(title)} is taken by ${formatPath(first)} in the folder ${JSON.stringify(folder)}`,
    hint: () => "give it a title of its own: Grafana refuses two of one title in a folder",
  },
);

interface Claim {
  readonly title: string;
  readonly folder: string;
  readonly path: Path;
}

/** In a folder no two dashboards have one title, and no two alerts. */
export const uniqueTitle: Rule<GrafanaModel> = function* (model) {
  const folder = model.folder ?? DEFAULT_FOLDER;
  yield* repeated(
    dashboardsOf(model).map(({ node, path }) => ({
      title: DASHBOARDS[node.kind].identity(node).title,
      folder,
      path,
    })),
  );
  yield* repeated(
    alertsOf(model).map(({ node, path }) => ({
      title: ALERTS[node.kind].identity(node).title,
      folder: node.folder ?? folder,
      path,
    })),
  );
};

function* repeated(claims: readonly Claim[]): Iterable<Diagnostic> {
  const seen = new Map<string, Path>();
  for (const { title, folder, path } of claims) {
    const key = JSON.stringify([folder, title]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path);
    else yield duplicateTitle([...path, "title"], { title, folder, first });
  }
}
