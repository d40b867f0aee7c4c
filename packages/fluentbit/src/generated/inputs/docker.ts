// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `docker` input. */
export interface DockerInputOptions extends InputCommon {
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** String. */
  readonly include?: string;
  /** String. */
  readonly exclude?: string;
  /** String, default "/sys/fs/cgroup". Not in 1.9.10, in 4.2.8. */
  readonly "path.sysfs"?: string;
  /** String, default "/var/lib/docker/containers". Not in 1.9.10, in 4.2.8. */
  readonly "path.containers"?: string;
}

/** Memory and processor time of Docker containers. */
export const dockerInput = (options: DockerInputOptions = {}): InputPlugin<"docker"> =>
  pluginNode("input", "docker", options);
