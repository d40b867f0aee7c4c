// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `sysinfo` filter. Not in 1.9.10, in 4.2.8. */
export interface SysinfoFilterOptions extends FilterCommon {
  /** Key for Fluent Bit's version. String. */
  readonly fluentbit_version_key?: string;
  /** Key for the system's name. String. */
  readonly os_name_key?: string;
  /** Key for the host's name. String. */
  readonly hostname_key?: string;
  /** Key for the system's version. String. */
  readonly os_version_key?: string;
  /** Key for the kernel's version. String. */
  readonly kernel_version_key?: string;
}

/**
 * Adds the versions of Fluent Bit, system and kernel, and the host's name. Not in 1.9.10, in 4.2.8.
 */
export const sysinfoFilter = (options: SysinfoFilterOptions = {}): FilterPlugin<"sysinfo"> =>
  pluginNode("filter", "sysinfo", options);
