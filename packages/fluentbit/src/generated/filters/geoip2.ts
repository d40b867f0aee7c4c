// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `geoip2` filter. */
export interface Geoip2FilterOptions extends FilterCommon {
  /** File of the database. String. */
  readonly database: string;
  /** Field with the address. String, may repeat. */
  readonly lookup_key: string | readonly string[];
  /**
   * New key, lookup key and a place in the database such as %{country.iso_code}. String, may
   * repeat.
   */
  readonly record: string | readonly string[];
}

/** Adds what a MaxMind database knows about an IP address. */
export const geoip2Filter = (options: Geoip2FilterOptions): FilterPlugin<"geoip2"> =>
  pluginNode("filter", "geoip2", options);
