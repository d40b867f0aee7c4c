// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue, SizeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputClient, InputCommon, InputTls } from "../shared.js";

/** Options of the `docker_events` input. */
export interface DockerEventsInputOptions extends InputCommon, InputClient, InputTls {
  /** String, default "/var/run/docker.sock". */
  readonly unix_path?: string;
  /** Size, default "8k". */
  readonly buffer_size?: SizeValue;
  /** String. */
  readonly parser?: string;
  /** String, default "message". */
  readonly key?: string;
  /** Integer, default "5". */
  readonly "reconnect.retry_limits"?: NumberValue;
  /** Integer, default "1". */
  readonly "reconnect.retry_interval"?: NumberValue;
}

/** Events of the Docker daemon. */
export const dockerEventsInput = (options: DockerEventsInputOptions = {}): InputPlugin<"docker_events"> =>
  pluginNode("input", "docker_events", options);
