import { printYaml, type RenderedFile } from "@millrace/core";
import { lokiConfig } from "./config.js";
import type { LokiModel } from "./monolithic.js";
import type { LokiClock } from "./structured-metadata.js";

/** Where the config file belongs in Loki's container. */
export const LOKI_CONFIG_PATH = "/etc/loki/loki.yaml";

/** Arguments for Loki's container: its image starts `/usr/bin/loki` with them. */
export function lokiArguments(): readonly string[] {
  return Object.freeze([`-config.file=${LOKI_CONFIG_PATH}`]);
}

/** The config file of a valid Loki: `loki/loki.yaml`. */
export function renderLoki(model: LokiModel, clock: LokiClock = {}): RenderedFile[] {
  const comment = [
    `Loki ${model.version}, one process, data in the bucket ${model.bucket}`,
    `start it with: ${lokiArguments().join(" ")}`,
    "nothing here comes from the environment: -config.expand-env is not needed",
  ];
  return [
    Object.freeze({
      path: "loki/loki.yaml",
      text: printYaml(lokiConfig(model, clock), { comment }),
      purpose: "loki-config",
      mediaType: "application/yaml",
    }),
  ];
}
