import type { Diagnostic } from "@millrace/core";
import type { Catalogue } from "../catalogue/catalogue.js";
import type { Engine } from "../catalogue/engine.js";
import type { PluginView } from "./plugin-view.js";
import type { Variables } from "./variables.js";

/** What a law may ask besides the plugin itself. */
export interface LawContext {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  /** The text of a file that the config names, relative to its folder; undefined: there is none, or nobody can know. */
  readonly readText?: (path: string) => string | undefined;
  /** True when `readText` sees the folder that the engine will see, so a relative file that is not there is missing. */
  readonly filesKnown: boolean;
  /** `readText` sees all that the engine will see, so a file with a whole path that is not there is missing too. */
  readonly everyFileKnown?: boolean;
  /** The environment in which the engine will run; some plugins read it themselves. */
  readonly variables?: Variables;
  /** A definition of ours is checked: what the engine would misread is an error. */
  readonly strict?: boolean;
}

/** What one plugin's init code demands, beyond what the catalogue and the overlay's rows say. */
export type PluginLaw = (view: PluginView, context: LawContext) => Iterable<Diagnostic>;
