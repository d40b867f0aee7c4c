// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `podman_metrics` input. Not in 1.9.10, in 4.2.8. */
export interface PodmanMetricsInputOptions extends InputCommon {
  /** Time, default "30". */
  readonly scrape_interval?: TimeValue;
  /** Boolean, default "false". */
  readonly scrape_on_start?: BooleanValue;
  /** String. */
  readonly "path.config"?: string;
  /** String, default "/sys/fs/cgroup". */
  readonly "path.sysfs"?: string;
  /** String, default "/proc". */
  readonly "path.procfs"?: string;
}

/** Metrics of Podman containers. Not in 1.9.10, in 4.2.8. */
export const podmanMetricsInput = (options: PodmanMetricsInputOptions = {}): InputPlugin<"podman_metrics"> =>
  pluginNode("input", "podman_metrics", options);
