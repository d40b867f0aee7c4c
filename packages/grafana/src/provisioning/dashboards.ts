import { printYaml } from "@millrace/core";
import { escapeDollars } from "./escape-dollars.js";

/**
 * The file that tells Grafana where dashboard files lie.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards
 */
export function printDashboardProvider(given: {
  readonly folder: string;
  readonly path: string;
}): string {
  return printYaml({
    apiVersion: 1,
    providers: [
      {
        name: "millrace",
        folder: escapeDollars(given.folder),
        type: "file",
        allowUiUpdates: false,
        options: { path: escapeDollars(given.path) },
      },
    ],
  });
}
