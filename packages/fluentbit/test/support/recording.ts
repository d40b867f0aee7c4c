import { fileURLToPath } from "node:url";
import { assembleConfig, type Config } from "../../src/index.js";
import type { Case } from "./random-routes.js";

/** What real engines did with compiled configs. Form: conformance/README.md. */
export const recordingFile = fileURLToPath(
  new URL("../../../../conformance/recordings/compiled-routing.json", import.meta.url),
);

/** The config of one case alone. */
export function configOf({ pipeline }: Case): Config {
  const home = { storagePath: "/var/fluent-bit/buffer", graceSeconds: 5 };
  return assembleConfig([pipeline], { home }).main;
}
