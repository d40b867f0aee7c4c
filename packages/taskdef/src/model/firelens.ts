import type { Container } from "./container-definition.js";

/** True for a log router. One whose configuration has a wrong shape (`undefined`, but there) is one too. */
export function isRouter(container: {
  readonly firelensConfiguration?: Container["firelensConfiguration"] | undefined;
}): boolean {
  return "firelensConfiguration" in container;
}

/** True for a container whose output goes to the log router. */
export function isRouted({
  logConfiguration,
}: {
  readonly logConfiguration?: Container["logConfiguration"] | undefined;
}): boolean {
  return logConfiguration?.logDriver === "awsfirelens";
}
